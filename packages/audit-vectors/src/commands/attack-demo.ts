/**
 * `candor-audit attack-demo`: what somebody who has the key can do, and how fast, shown rather than said.
 *
 * Must not: claim more than it did. The times of larger searches are computed from the measured speed.
 */
import { createHash, createHmac, randomInt, randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { searchAddresses, type SearchResult } from '../address-search.js';
import type { AuditCheck, AuditCommand } from '../audit-command.js';
import { AuditError } from '../audit-error.js';
import { readOptions } from '../command-line.js';
import { costTable } from '../cost-table.js';

const usage = `attack-demo [--short] [--seconds N]
  Makes a random key, the pseudonym of a random address of 10.0.0.0/8, and looks for the address: with the key, in all
  16,777,216 addresses, on all cores; then without it.
  --short      the addresses of 10.0.0.0/16 only
  --seconds N  stops after so many seconds. Default 300
  Passed means: it was found with the key and not without it. That is what pseudonymised means, and why the key is a secret.`;

const sizes = { whole: 2 ** 24, short: 2 ** 16 };
/** Each worker holds a JavaScript engine of some 10 MB. */
const mostWorkers = 16;
const defaultSeconds = 300;

export const attackDemoCommand: AuditCommand = {
  name: 'attack-demo',
  summary: 'with the key, pseudonyms of guessable values are found out, at this speed; without it, they are not',
  usage,
  argsInAll: ['--short'],
  async run({ args, say }) {
    const { values, positionals } = readOptions(args, { short: { type: 'boolean' }, seconds: { type: 'string' } }, usage);
    const maxSeconds = Number(values['seconds'] ?? defaultSeconds);
    if (positionals.length > 0 || !(maxSeconds >= 1 && maxSeconds <= 86_400)) throw new AuditError('usage', 'Write: candor-audit attack-demo [--short] [--seconds N]');
    const size = values['short'] === true ? sizes.short : sizes.whole;
    const workers = Math.min(mostWorkers, availableParallelism());
    const planted = randomInt(size);
    const key = randomUUID();
    const target = createHmac('sha256', key).update(addressOf(planted)).digest('base64');
    const progress = (tried: number): void => say(`${tried.toLocaleString('en')} of ${size.toLocaleString('en')} addresses tried`);

    say(`A random address of 10.0.0.0/${32 - Math.log2(size)} was replaced by its pseudonym. Looking for it with the key, on ${workers} cores …`);
    const withKey = await searchAddresses({ key, target, size, workers, maxSeconds, progress });
    say('And with another key …');
    const withoutKey = await searchAddresses({ key: randomUUID(), target, size: sizes.short, workers, maxSeconds, progress: () => undefined });
    const rate = Math.max(1, Math.round(withKey.tried / Math.max(withKey.seconds, 0.001)));
    const table = costTable(rate);
    for (const line of table.lines) say(line);
    return [
      recovery(withKey, planted),
      safety(withoutKey, target),
      { id: 'attack-demo.cost', title: 'what guessing costs, computed from the measured speed', status: 'passed', detail: table.lines.join('\n'), counts: { pseudonyms_per_second: rate, workers, ...table.seconds } },
    ];
  },
};

function addressOf(index: number): string {
  return `10.${index >>> 16}.${(index >>> 8) & 255}.${index & 255}`;
}

function recovery({ found, tried, seconds, complete }: SearchResult, planted: number): AuditCheck {
  const check = { id: 'attack-demo.with_key', title: 'whoever has the key finds the address', counts: { tried, milliseconds: Math.round(seconds * 1000) } };
  if (found === planted) return { ...check, status: 'passed', detail: '' };
  if (found === undefined && !complete) return { ...check, status: 'not_measured', detail: 'The time was over before every address was tried. Give it more with --seconds N.' };
  return { ...check, status: 'failed', detail: 'The address was not found with the key: the pseudonym is not what SPEC.md section 1 says.' };
}

/** Another key, and every hash without a key, over addresses that surely have the planted one's form. */
function safety({ found, tried, complete }: SearchResult, target: string): AuditCheck {
  const unkeyed = ['md5', 'sha1', 'sha256', 'sha512'];
  let guesses = tried;
  let hit = found !== undefined;
  for (const hash of unkeyed) {
    for (let index = 0; index < sizes.short; index += 1) hit ||= createHash(hash).update(addressOf(index)).digest('base64') === target;
    guesses += sizes.short;
  }
  const check = { id: 'attack-demo.without_key', title: 'the same search with another key, or with a hash without a key, finds nothing', counts: { tried: guesses } };
  if (hit) return { ...check, status: 'failed', detail: 'An address was found without the key.' };
  return complete ? { ...check, status: 'passed', detail: '' } : { ...check, status: 'not_measured', detail: 'The time was over before every address was tried. Give it more with --seconds N.' };
}
