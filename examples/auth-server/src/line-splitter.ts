/**
 * Bytes in any pieces → whole lines with their byte offset.
 *
 * Promises: how the bytes were cut into pieces makes no difference; memory stays under one line of `capBytes`.
 * Must not: give out a line before its newline has arrived, except at the very end.
 */

/** sshd cuts its messages near 1 KiB; anything near this size is not its log. */
const LINE_CAP_BYTES = 64 * 1024;

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

export interface LogLine {
  /** Without its line end; undefined where the line was longer than the cap and was skipped. */
  readonly text: string | undefined;
  /** Byte position of the line's start. */
  readonly offset: number;
}

export interface LineSplitter {
  push(piece: Uint8Array): LogLine[];
  /** The last line, where it has no newline. Nothing may be pushed afterwards. */
  end(): LogLine[];
}

export function createLineSplitter(capBytes: number = LINE_CAP_BYTES): LineSplitter {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let tooLong = false;
  let offset = 0;

  function take(part: Uint8Array): void {
    tooLong ||= heldBytes + part.length > capBytes;
    heldBytes += part.length;
    // A copy: the reader fills the same buffer again while part of a line waits here.
    if (tooLong) held = [];
    else held.push(Uint8Array.from(part));
  }

  function finish(lineEndBytes: number): LogLine {
    const line = { text: tooLong ? undefined : decode(Buffer.concat(held)), offset };
    offset += heldBytes + lineEndBytes;
    held = [];
    heldBytes = 0;
    tooLong = false;
    return line;
  }

  return {
    push(piece) {
      const lines: LogLine[] = [];
      let start = 0;
      for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, start)) {
        take(piece.subarray(start, end));
        lines.push(finish(1));
        start = end + 1;
      }
      if (start < piece.length) take(piece.subarray(start));
      return lines;
    },
    end: () => (heldBytes === 0 ? [] : [finish(0)]),
  };
}

/** A carriage return belongs to the line end: it must not become part of a user's name. */
function decode(bytes: Buffer): string {
  return bytes.toString('utf8', 0, bytes.at(-1) === CARRIAGE_RETURN ? bytes.length - 1 : bytes.length);
}
