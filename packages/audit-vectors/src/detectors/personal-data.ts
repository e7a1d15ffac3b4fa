/**
 * Personal data that does not exist: a unique canary for every place where a reporter could meet some.
 *
 * Promises: no canary occurs twice, within a set or across the two sets; the sets differ in the length and in the order of their
 * values; both reserved shapes (`example.com`, 192.0.2.0/24) and plausible ones occur, because a filter that knows the reserved ones
 * would hide a leak from the audit.
 */

export type PersonalSet = 'first' | 'second';

export interface PersonalData {
  readonly set: PersonalSet;
  /** A new canary of a shape that fits what it stands for. `index` is below 65,536 and never used twice. */
  canary(what: string, index: number): string;
}

type Shape = (word: string, index: number) => string;

/** Two bytes of an index, as IPv4 and IPv6 write them. */
const high = (index: number): number => index >> 8;
const low = (index: number): number => index & 255;

const email: Shape = (word) => `${word}.kowalska@example.com`;
const plausibleEmail: Shape = (word) => `${word}_w@harbour-freight.io`;
const host: Shape = (word) => `${word}.internal.example.net`;
const plausibleHost: Shape = (word) => `ip-${word}.eu-central-1.compute.amazonaws.com`;
const path: Shape = (word) => `/home/${word}/Documents/salary 2026.xlsx`;
const token: Shape = (word) => `ghp_${word}Zk9QpLmX2vRt`;
const ipv4: Shape = (_word, index) => `10.${77 + (index >> 15)}.${high(index)}.${low(index)}`;
const publicIpv4: Shape = (_word, index) => `93.184.${high(index)}.${low(index)}`;
const reservedIpv4: Shape = (_word, index) => `198.18.${high(index)}.${low(index)}`;
const ipv6: Shape = (_word, index) => `2001:db8::${index.toString(16)}:7e57`;
const plausibleIpv6: Shape = (_word, index) => `2a02:8109:${index.toString(16)}::c0de`;
const words: Shape = (word) => `Zofia ${word} Łączna-Müller`;

const everyShape: readonly Shape[] = [email, host, path, token, ipv4, publicIpv4, ipv6, plausibleEmail, plausibleHost, reservedIpv4, plausibleIpv6, words];

/** By kind of the catalog; every other place takes each shape in turn. */
const shapes: Readonly<Record<string, readonly Shape[]>> = {
  user: [email, plausibleEmail, words],
  cluster: [host, plausibleHost],
  server: [host, ipv4, plausibleHost, ipv6],
  address: [ipv4, publicIpv4, reservedIpv4, ipv6, plausibleIpv6],
  device: [token, host],
  session: [token],
  resource: [path, host, plausibleHost, token],
  bot: [token, email],
};

export function createPersonalData(set: PersonalSet): PersonalData {
  const first = set === 'first';
  return {
    set,
    canary(what, index) {
      // The first set ascends, the second descends; each numbers its IP addresses from the other end of the range.
      const number = first ? index : 0xffff - index;
      const letters = number.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 26)));
      const word = first ? `a${letters.padStart(4, 'a')}` : `q${letters.padStart(4, 'a')}${'wojt'.repeat(1 + (index % 3))}`;
      const choice = shapes[what] ?? everyShape;
      return (choice[shapeOf(index) % choice.length] as Shape)(word, number);
    },
  };
}

/** Scattered, so that fields which alternate in the catalog do not always meet the same shape. */
const shapeOf = (index: number): number => (Math.imul(index + 1, 0x9e3779b1) >>> 16) & 0xff;

/** The token that an injected anonymizer gives for the canary of the same index in either set: shaped like a pseudonym, made of no data. */
export function tokenFor(index: number): string {
  return `${'Token'.padEnd(36, '0')}${index.toString(16).padStart(6, '0')}A=`;
}
