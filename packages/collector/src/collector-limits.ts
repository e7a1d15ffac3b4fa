/** Every number the collector is bounded by, with its unit and reason. Tests may tighten them; nothing may lift the wire's. */
import { wireLimits } from '@candor/schema';

const KiB = 1024;
const MiB = 1024 * KiB;

export interface CollectorLimits extends Readonly<Record<keyof typeof defaultLimits, number>> {}

export const defaultLimits = {
  ...wireLimits,

  /** A body may grow to this many times its size on the wire: batches of events reach about 30, bombs 1,000. */
  gzipRatio: 100,
  /** Decompressed bytes that are allowed whatever the ratio: short bodies of repeated events compress well. */
  gzipRatioFloorBytes: 64 * KiB,

  /** Bytes of a request's head: the longest legitimate header is a licence token of about 500 bytes. */
  headerBytes: 8 * KiB,
  /** Header lines of a request. */
  headerCount: 50,
  /** Milliseconds for the head to arrive. */
  headersTimeoutMs: 10_000,
  /** Milliseconds for the whole request to arrive: 512 KiB at 17 KiB/s. */
  requestTimeoutMs: 30_000,
  /** Milliseconds between two looks for connections that are over their time. */
  timeoutCheckMs: 1_000,
  /** Milliseconds a connection may idle: longer than a reporter's flush interval of 10 s, so that it is used again. */
  keepAliveMs: 15_000,
  /** Open connections: each costs about 20 KiB idle. */
  connections: 1_000,
  /** Requests whose body is being read or stored: times 1.5 MiB is the memory that bodies may take. */
  requestsInFlight: 256,
  /** Bytes read on after a refusal, so that a sender who writes first and reads later still gets the answer. */
  lingerBytes: 1 * MiB,
  /** Milliseconds the same may take. */
  lingerMs: 1_000,

  /** Body bytes per commit, about 7,000 events: bounds the pause that building the rows causes, to some 20 ms. */
  groupBytes: 2 * MiB,
  /** Body bytes that may wait for a commit; beyond it the answer is 503. */
  waitingBytes: 32 * MiB,
  /** Ids per lookup statement: about 80 KiB of SQL, below the engine's limit of 256 KiB. */
  lookupIds: 2_000,
  /** Milliseconds a statement may take on a ClickHouse server before the answer is 503. */
  statementTimeoutMs: 20_000,
  /** Seconds a sender is asked to wait after a 503. */
  retryAfterSeconds: 2,
  /** Milliseconds that requests in flight get to finish when the collector stops. */
  stopRequestsMs: 8_000,
  /** Milliseconds for the whole stop, with the last commit; then the process leaves. What is unanswered will be sent again. */
  stopMs: 10_000,

  /** Batches the operator's page can look back on. */
  feedBatches: 50,
  /** Bytes of the same. */
  feedBytes: 1 * MiB,
  /** Pages that may follow the stream at a time. */
  feedSubscribers: 8,
  /** Unsent bytes after which a slow page is dropped. */
  feedBacklogBytes: 4 * MiB,
} as const;
