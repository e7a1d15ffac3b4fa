/**
 * From the place that a problem names to the line of its file, for readers who click.
 *
 * Promises: a line that exists. Must not: parse; a file that does not compile has lines as well.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns the line, from 1; the first one where the file or the place cannot be found. */
export function problemLine(root: string, file: string, place: string): number {
  let text: string;
  try {
    text = readFileSync(join(root, file), 'utf8');
  } catch {
    return 1;
  }
  return lineOf(text, place);
}

export function lineOf(text: string, place: string): number {
  const number = /^line (\d+)$/.exec(place)?.[1];
  if (number !== undefined) return Number(number);
  const [owner = '', property] = place.split('.');
  const declared = /^\w+$/.test(owner) ? new RegExp(`^(?:export )?(?:interface|type) ${owner}\\b`, 'm').exec(text)?.index : undefined;
  if (declared === undefined) return lineAt(text, Math.max(0, text.indexOf(place)));
  if (property === undefined || !/^\w+$/.test(property)) return lineAt(text, declared);
  const inside = new RegExp(`^\\s+(?:readonly )?['"]?${property}['"]?\\??\\s*:`, 'm').exec(text.slice(declared));
  // The match begins at the end of the line before where that one is empty.
  const indent = inside === null ? 0 : inside.index + inside[0].length - inside[0].trimStart().length;
  return lineAt(text, declared + indent);
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}
