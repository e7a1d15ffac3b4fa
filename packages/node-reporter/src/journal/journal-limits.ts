/** Every number that bounds a journal, with unit and reason. */
export const journalLimits = {
  /** Bytes of all journals in one folder together, unless told: a day without a collector at two events a second. */
  maxBytes: 64 * 1024 * 1024,
  /** Bytes: below it a journal could not hold two segments per class. */
  maxBytesLeast: 256 * 1024,
  /** Bytes of a segment at most: what is read back at once, about two milliseconds of work. */
  segmentBytes: 256 * 1024,
  /** Bytes of a segment at least: room for two of the largest events. */
  segmentBytesLeast: 24 * 1024,
  /** A folder is divided into about this many segments, so that giving way takes little at a time. */
  segmentsPerFolder: 64,
  /** A closed segment with fewer than one undecided byte in this many is carried over to the newest one. */
  carryOver: 8,
  /** Milliseconds between signs of life, while there is something to guard. */
  heartbeatMs: 60_000,
  /** Milliseconds without a sign of life after which an owner that cannot be seen counts as ended. */
  leaseMs: 5 * 60_000,
  /** Milliseconds between attempts to write to a disk that failed, or to find room in a folder that was full. */
  retryMs: 1_000,
} as const;
