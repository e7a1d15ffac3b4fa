/**
 * The part of a page's `window` the reporter uses, and the whole of it. Tests inject a fake; a real `Window` fits as it is.
 *
 * Must not: grow by anything that identifies a visitor or keeps state (cookies, storage, screen, language, referrer).
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
    sendBeacon?(url: string, body: string): boolean;
  };
  /** Works on pages without a secure context too, unlike `crypto.subtle` and `crypto.randomUUID`. */
  readonly crypto?: { getRandomValues(array: Uint8Array): Uint8Array };
  fetch(url: string, init: RequestInit): Promise<Response>;
  setTimeout(callback: () => void, delayMs: number): number;
  clearTimeout(handle: number): void;
  addEventListener(type: 'pagehide' | 'pageshow', listener: () => void): void;
  removeEventListener(type: 'pagehide' | 'pageshow', listener: () => void): void;
}
