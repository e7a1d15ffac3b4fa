/**
 * Who holds a folder of parts, in its name: `w-<pid>-<start>-<digest of place>-<random UUID>`, so that taking it over is one
 * rename, which is atomic. The owner is what `journal/liveness.ts` tells of a process.
 *
 * Must not: hold anything that names a person or a machine.
 */
import { createHash } from 'node:crypto';
import type { Owner } from '../journal/liveness.js';

const form = /^w-(?<pid>\d{1,10})-(?<start>\d{0,20})-(?<place>[0-9a-f]{16})-[0-9a-f-]{36}$/;

/** A process id that no process has. */
export const nobody: Owner = { pid: 0, start: '', place: '' };

export function folderName({ pid, start, place }: Owner, id: string): string {
  return `w-${pid}-${start}-${digest(place)}-${id}`;
}

/** Undefined where the name is not of this form. @param self tells whether the place is this one; of any other only that it is another is known. */
export function holderOf(name: string, self: Owner): Owner | undefined {
  const { pid, start, place } = form.exec(name)?.groups ?? {};
  if (pid === undefined || start === undefined) return undefined;
  return { pid: Number(pid), start, place: place === digest(self.place) ? self.place : '' };
}

function digest(place: string): string {
  return createHash('sha256').update(place).digest('hex').slice(0, 16);
}
