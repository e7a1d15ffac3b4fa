/** What an adapter written in JavaScript is asked, as its own values: texts out of hexadecimal, and the values that are not text. */
import { createInterface } from 'node:readline';
import process from 'node:process';

export const bytes = (hex) => Buffer.from(hex, 'hex');
export const text = (hex) => bytes(hex).toString('utf8');
/** UTF-16 units, which may be half of a pair. */
export const units = (hex) => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));

/** By the names of adapter.md. */
export const notText = {
  ...{ undefined, null: null, true: true, false: false, zero: 0, number: 42, nan: NaN, bigint: 10n, symbol: Symbol('alice'), emptyObject: {}, emptyArray: [] },
  ...{ arrayOfString: ['alice'], stringObject: new String('alice'), date: new Date(0), bytes: new TextEncoder().encode('alice'), function: () => 'alice' },
  objectWithToString: { toString: () => 'alice' },
};

/** Calls `answer` with each question, one after the other, until the input ends. */
export async function forEachQuestion(answer) {
  for await (const line of createInterface({ input: process.stdin })) answer(JSON.parse(line));
}
