/** Limits of `candor/1`. Reporters stay under them; the collector enforces them. */
export const wireLimits = {
  /** Bytes of a request body on the wire: a batch stays cheap to buffer before anything is known about the sender. */
  bodyBytes: 512 * 1024,
  /** Bytes of a body after gunzip: bounds what one request may cost in memory. */
  decompressedBytes: 1024 * 1024,
  /** Events per batch at the collector. */
  eventsPerBatch: 500,
  /** Bytes of one event as JSON. */
  eventBytes: 8 * 1024,
  /** Nesting of the body: batch → events → event → properties → list is 5, one in reserve. */
  depth: 6,
} as const;
