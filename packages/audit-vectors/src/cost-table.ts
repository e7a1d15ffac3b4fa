/** How long it takes to guess what a pseudonym stands for, by what is guessed. Computed from a measured speed; rounded, never flattering. */

export interface CostTable {
  readonly lines: readonly string[];
  /** Seconds on this machine by name, for the spaces that a number can hold. */
  readonly seconds: Readonly<Record<string, number>>;
}

/** hashcat's published benchmark of mode 1460 (HMAC-SHA256 with the key known) on one V100 card, in guesses per second. */
const cardRate = 3.127e9;

const spaces: readonly (readonly [id: string, words: string, size: number])[] = [
  ['private_addresses', 'private addresses 10.0.0.0/8', 2 ** 24],
  ['ipv4', 'all IPv4 addresses', 2 ** 32],
  ['email_list', 'a list of 5,000 million e-mail addresses', 5e9],
  ['mac_known_vendors', 'MAC addresses of known vendors', 2 ** 39.6],
  ['names_8', 'names of 8 letters and digits', 36 ** 8],
  ['uuid_v4', 'random UUIDs (version 4), as values', 2 ** 122],
];

export function costTable(rate: number): CostTable {
  const row = (words: string, here: string, card: string): string => `  ${words.padEnd(44)} ${here.padStart(16)} ${card.padStart(16)}`;
  return {
    lines: [
      `With the key, every pseudonym of these values is found out within (measured here: ${rate.toLocaleString('en')} pseudonyms per second):`,
      row('', 'this machine', 'one GPU*'),
      ...spaces.map(([, words, size]) => row(words, duration(size / rate), duration(size / cardRate))),
      'Without the key, the key itself must be guessed first:',
      row('key with 112 bits (the least that is taken)', duration(2 ** 112 / rate), duration(2 ** 112 / cardRate)),
      row('key made by generateKey(), a UUID version 4', duration(2 ** 122 / rate), duration(2 ** 122 / cardRate)),
      `  * computed for ${(cardRate / 1e9).toFixed(1)} thousand million guesses per second, a published figure for one card; not measured here`,
    ],
    seconds: Object.fromEntries(spaces.filter(([, , size]) => size < 2 ** 60).map(([id, , size]) => [`seconds_${id}`, Number((size / rate).toPrecision(3))])),
  };
}

const units: readonly (readonly [name: string, seconds: number])[] = [
  ['years', 31_557_600],
  ['days', 86_400],
  ['hours', 3600],
  ['minutes', 60],
  ['s', 1],
  ['ms', 0.001],
];

function duration(seconds: number): string {
  const [name, length] = units.find(([, size]) => seconds >= size * 2) ?? (['ms', 0.001] as const);
  const amount = seconds / length;
  return `${amount >= 1e6 ? `10^${Math.floor(Math.log10(amount))}` : amount.toLocaleString('en', { maximumSignificantDigits: 2 })} ${name}`;
}
