/** Which undecided events the disk does not have: what is lost if this process ends now. */
import type { StoredEvent } from '@candor/reporter-core';

import type { Backlog } from './backlog.js';
import { parseRecord } from './journal-records.js';
import { readRecords } from './records.js';
import { eventKey } from './replay.js';
import type { Writer } from './writer.js';

export function unsafeEvents(writer: Writer, backlog: Backlog): readonly StoredEvent[] {
  const keys = new Set<string>();
  for (const file of writer.unsafeFiles()) {
    for (const payload of readRecords(file.unsafeContents()).records) {
      const record = parseRecord(payload);
      if (record?.kind === 'event') keys.add(eventKey(record.streamId, record.seq));
    }
  }
  return backlog.withUnsafe().filter(({ stream, seq }) => keys.has(eventKey(stream.head.id, seq)));
}
