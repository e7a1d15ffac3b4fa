/**
 * The files of a capture: `000001.http` holds the exact bytes of one request, `000001.body.json` its body, decoded for reading.
 *
 * Promises: numbers in the order in which requests were complete; a folder that holds a capture already is continued.
 * What a connection left unfinished is kept too, as `000001.incomplete.http`: those bytes were sent as well.
 * The exact bytes hold the licence token: only the owner can read the files.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requestBody, requestEnd } from './http-request.js';

/** More than any request the collector takes (512 KiB and its head); beyond it the rest of a connection is one piece. */
const MAX_REQUEST_BYTES = 4 * 1024 * 1024;

export interface ConnectionRecord {
  push(bytes: Buffer): void;
  /** The connection is over. */
  end(): void;
}

export interface CaptureFolder {
  /** One per connection. Throws where the folder cannot be written. */
  connection(): ConnectionRecord;
}

export function createCaptureFolder(folder: string): CaptureFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let last = Math.max(0, ...readdirSync(folder).map((name) => Number(/^(\d{6})\./.exec(name)?.[1] ?? 0)));

  function write(bytes: Buffer, suffix: string): void {
    last += 1;
    const name = String(last).padStart(6, '0');
    writeFileSync(join(folder, `${name}${suffix}`), bytes, { mode: 0o600 });
    const body = suffix === '.http' ? requestBody(bytes) : undefined;
    if (body !== undefined) writeFileSync(join(folder, `${name}.body.json`), body, { mode: 0o600 });
  }

  return {
    connection() {
      let held = Buffer.alloc(0);
      // Taken off first: after a failure to write, the same bytes are not tried again.
      const take = (length: number): Buffer => {
        const taken = held.subarray(0, length);
        held = held.subarray(length);
        return taken;
      };
      const writeHeld = (): void => {
        if (held.length > 0) write(take(held.length), '.incomplete.http');
      };
      return {
        push(bytes) {
          held = Buffer.concat([held, bytes]);
          for (let end = requestEnd(held); end !== undefined; end = requestEnd(held)) {
            write(take(end), '.http');
          }
          if (held.length > MAX_REQUEST_BYTES) writeHeld();
        },
        end: writeHeld,
      };
    },
  };
}
