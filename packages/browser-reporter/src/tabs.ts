/**
 * The pages of one origin among themselves: one leads, by a Web Lock, and the next one does as soon as it is gone, however it went.
 *
 * Promises: `leave` gives up the lead and every hold on the browser at once, so that the page may enter the back/forward cache.
 * Must not: let a page that sleeps there lead.
 */
import type { Decision } from './delivery-parts.js';
import type { PageWindow } from './page-window.js';

export type TabMessage =
  /** To the leader: there is something to send. */
  | { readonly kind: 'due' }
  /** From the leader: this was decided. */
  | { readonly kind: 'decided'; readonly decisions: readonly Decision[] }
  /** From whoever withdrew or signed out: nothing that waits may be kept. */
  | { readonly kind: 'purge' | 'reset' };

export interface Tabs {
  leads(): boolean;
  /** Every other page hears it. */
  tell(message: TabMessage): void;
  leave(): void;
}

/** Undefined where pages cannot agree on a leader: then each keeps to itself. */
export function joinTabs(page: PageWindow, name: string, onLead: () => void, onMessage: (message: TabMessage) => void): Tabs | undefined {
  const { BroadcastChannel, navigator } = page;
  if (!BroadcastChannel || !navigator.locks) return undefined;
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => onMessage(data);
  const waiting = new AbortController();
  let giveUp: (() => void) | undefined;
  navigator.locks
    .request(name, { signal: waiting.signal }, () => new Promise<void>((resolve) => {
      giveUp = resolve;
      onLead();
    }))
    // Ended by `leave`, or refused by the browser: another page leads, or none.
    .catch(() => undefined);

  return {
    leads: () => giveUp !== undefined,
    tell: (message) => channel.postMessage(message),
    leave() {
      giveUp?.();
      giveUp = undefined;
      waiting.abort();
      channel.close();
    },
  };
}
