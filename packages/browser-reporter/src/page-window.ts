/**
 * The part of a page's `window` the reporter uses, and the whole of it. Tests inject a fake; a real `Window` fits as it is.
 *
 * Must not: grow by anything that identifies a visitor (cookies, screen, language, referrer). The storage is touched in direct
 * mode alone, and only while there is consent.
 */
export interface PageWindow {
  readonly document: {
    readonly visibilityState: string;
    addEventListener(type: 'visibilitychange', listener: () => void): void;
    removeEventListener(type: 'visibilitychange', listener: () => void): void;
  };
  readonly navigator: {
    readonly globalPrivacyControl?: boolean;
    readonly doNotTrack?: string | null;
    readonly onLine?: boolean;
    /** Missing without a secure context. */
    readonly locks?: Pick<LockManager, 'request'>;
    sendBeacon?(url: string, body: string | Blob): boolean;
  };
  /** Where the page comes from: relay mode sends nowhere else. */
  readonly location?: { readonly origin: string };
  /** Works on pages without a secure context too, unlike `crypto.subtle` and `crypto.randomUUID`. */
  readonly crypto?: { getRandomValues(array: Uint8Array): Uint8Array };
  /** Reaching for it may throw. */
  readonly indexedDB?: Pick<IDBFactory, 'open' | 'deleteDatabase'>;
  readonly BroadcastChannel?: new (name: string) => Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>;
  fetch(url: string, init: RequestInit): Promise<Response>;
  setTimeout(callback: () => void, delayMs: number): number;
  clearTimeout(handle: number): void;
  addEventListener(type: PageEvent, listener: () => void): void;
  removeEventListener(type: PageEvent, listener: () => void): void;
}

export type PageEvent = 'pagehide' | 'pageshow' | 'online';
