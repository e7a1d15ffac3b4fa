/** Every number that bounds the CLI kit, in one place, with unit and reason. */

export interface CliLimits {
  /** Milliseconds the question waits for an answer: a terminal nobody sits at must get its prompt back. */
  readonly askTimeoutMs: number;
  /** Batches that wait to be sent. With `batchBytes` it bounds the spool at 63 MiB; in practice a batch is one command, about 600 bytes. */
  readonly spoolBatches: number;
  /** UTF-8 bytes of one batch. */
  readonly batchBytes: number;
  /** UTF-8 bytes of the record of what was sent, over both of its files. Must hold a few batches. */
  readonly sentLogBytes: number;
  /** Milliseconds in which at most one sender is started: a loop of a thousand commands must not start a thousand processes. */
  readonly senderIntervalMs: number;
  /** Milliseconds a sender lives at most. */
  readonly senderLifeMs: number;
  /** Milliseconds after which a sender's lock holds nobody up: twice its life, since a suspended machine stretches lives. */
  readonly senderLockMs: number;
  /** Milliseconds: upper end of the random wait before another sender tries a collector that gave no answer. */
  readonly senderPauseMs: number;
}

export const defaultCliLimits: CliLimits = {
  askTimeoutMs: 60_000,
  spoolBatches: 1_000,
  batchBytes: 64 * 1_024,
  sentLogBytes: 1_024 * 1_024,
  senderIntervalMs: 30_000,
  senderLifeMs: 60_000,
  senderLockMs: 120_000,
  senderPauseMs: 10 * 60_000,
};
