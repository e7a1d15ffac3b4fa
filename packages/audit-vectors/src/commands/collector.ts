/** `candor-audit collector`: the abuse corpus against a collector, and what it leaves behind. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { batchOf, behaviorEvent, usageEvent } from '../abuse/sample-batch.js';
import { startCollector, type CollectorSubject } from '../abuse/collector-subject.js';
import { abuseCorpus } from '../abuse/corpus.js';
import { canaryOf, sharedCanaries } from '../abuse/planted.js';
import { createRequests } from '../abuse/requests.js';
import type { AbuseCategory } from '../abuse/abuse-case.js';
import { runCategory, type CategoryResult, type CorpusSubject } from '../abuse/run-corpus.js';
import { createTokenForge } from '../abuse/token-forge.js';
import { descriptorsLeft, watchMemory, type MemoryGrowth } from '../abuse/usage-watch.js';
import type { AuditCheck, AuditCommand } from '../audit-command.js';
import { AuditError } from '../audit-error.js';
import { listInputFiles } from '../capture/input-files.js';
import { scanChecks } from '../capture/scan-checks.js';
import { scanFiles } from '../capture/scan-files.js';
import { readOptions } from '../command-line.js';
import { createFormScanner } from '../form-scanner.js';

const MiB = 1024 * 1024;
/**
 * Rounds of everything that is refused: behind the corpus itself some to warm up, until storage and engine have the buffers that they keep;
 * then those over which memory may not grow.
 */
const rounds = { warmUp: 2, watched: 3 };

const caseCount = abuseCorpus.reduce((sum, { cases }) => sum + cases.length, 0);

const usage = `collector [URL] [--token-file FILE] [--only NAME,NAME…]
  Without URL: starts the collector that is installed in the root on a temporary folder, sends ${caseCount} cases of abuse, watches its
  memory and descriptors, stops it, and looks for everything that was planted in its files, rows, log and answers.
  URL                a collector that runs, on this machine: what can be seen from outside only. It stores some made-up events.
  --token-file FILE  a licence token for it; without one, cases of the usage endpoint are not measured
  --only NAMES       some categories only: ${abuseCorpus.map(({ name }) => name).join(', ')}`;

export const collectorCommand: AuditCommand = {
  name: 'collector',
  summary: `the collector withstands ${caseCount} cases of abuse, and keeps nothing of what it refused`,
  usage,
  async run({ args, root, say }) {
    const { values, positionals } = readOptions(args, { 'token-file': { type: 'string' }, only: { type: 'string' } }, usage);
    const [address] = positionals;
    if (positionals.length > 1) throw new AuditError('usage', 'Name one URL, or none.');
    const corpus = choose(values['only'] as string | undefined);
    if (address !== undefined) {
      const token = values['token-file'] === undefined ? '' : readToken(values['token-file'] as string);
      const { fast, slow } = startCorpus(corpus, { url: loopbackUrl(address), token, forge: createTokenForge(undefined), hasSigningKey: false }, say);
      return [...(await fast), ...(await slow)].map(categoryCheck);
    }
    const subject = await startCollector(root);
    if (subject === undefined) return [{ id: 'collector.start', title: 'the collector starts', status: 'not_measured', detail: '@candor/collector is not installed in the root.' }];
    try {
      return await auditOwn(corpus, subject, say);
    } finally {
      subject.remove();
    }
  },
};

function choose(only: string | undefined): readonly AbuseCategory[] {
  const names = only?.split(',') ?? abuseCorpus.map(({ name }) => name);
  if (!names.every((name) => abuseCorpus.some((category) => category.name === name))) throw new AuditError('usage', 'A category behind --only does not exist. See candor-audit collector --help.');
  return abuseCorpus.filter(({ name }) => names.includes(name));
}

async function auditOwn(corpus: readonly AbuseCategory[], subject: CollectorSubject, say: (line: string) => void): Promise<readonly AuditCheck[]> {
  const corpusSubject: CorpusSubject = { url: subject.url, token: subject.token, forge: createTokenForge(subject.signingKey), hasSigningKey: true };
  const warm = await warmUp(corpusSubject);
  const openBefore = subject.usage()?.descriptors;
  const { fast, slow } = startCorpus(corpus, corpusSubject, say);
  const results = [...(await fast)];
  say(`what is refused, ${rounds.warmUp + rounds.watched} times more, with an eye on memory …`);
  const growth = await refuseAgain(corpus, corpusSubject, subject);
  say('waiting for the slow senders to be given up on …');
  results.push(...(await slow));
  const left = await descriptorsLeft(subject, openBefore);
  const { stored, remains } = await subject.stop();
  writeFileSync(join(remains, 'answers.txt'), results.flatMap(({ results: cases }) => cases.map(({ text }) => text)).join('\n'));
  const expected = corpus.flatMap(({ cases }) => cases).reduce((sum, { expect }) => sum + (expect.stored ?? 0), warm);
  return [
    ...results.map(categoryCheck),
    {
      id: 'collector.stored',
      title: 'exactly the events that were answered as stored are in the store',
      status: stored === expected ? 'passed' : 'failed',
      detail: stored === expected ? '' : `${stored} events are stored instead of ${expected}.`,
      counts: { stored, expected },
    },
    ...growthChecks(growth, left),
    ...(await remainsChecks(remains)),
  ];
}

/** Sends what is refused again and again: first to warm up, then with an eye on memory. */
async function refuseAgain(corpus: readonly AbuseCategory[], corpusSubject: CorpusSubject, subject: CollectorSubject): Promise<MemoryGrowth | undefined> {
  const refused = corpus.filter(({ name }) => !isSlow(name)).map((category) => ({ ...category, cases: category.cases.filter(({ expect }) => expect.stored === undefined) }));
  const send = async (): Promise<void> => {
    for (const category of refused) await runCategory(category, corpusSubject);
  };
  for (let round = 0; round < rounds.warmUp; round += 1) {
    await send();
    subject.clearUp();
  }
  return watchMemory(subject, rounds.watched, send);
}

const isSlow = (name: string): boolean => name === 'slow';

interface RunningCorpus {
  readonly fast: Promise<readonly CategoryResult[]>;
  readonly slow: Promise<readonly CategoryResult[]>;
}

/** The slow cases run from the beginning, beside all others. */
function startCorpus(corpus: readonly AbuseCategory[], subject: CorpusSubject, say: (line: string) => void): RunningCorpus {
  const oneByOne = async (): Promise<readonly CategoryResult[]> => {
    const results: CategoryResult[] = [];
    for (const category of corpus.filter(({ name }) => !isSlow(name))) {
      say(`${category.name}: ${category.cases.length} cases …`);
      results.push(await runCategory(category, subject));
    }
    return results;
  };
  return { slow: Promise.all(corpus.filter(({ name }) => isSlow(name)).map((category) => runCategory(category, subject))), fast: oneByOne() };
}

/** Before memory is compared, every path is gone once, and the engine has its buffers. Returns how many events that stored. */
async function warmUp({ url, token, forge }: CorpusSubject): Promise<number> {
  const requests = createRequests(url, token, canaryOf('warm-up'), forge);
  const rounds = 10;
  for (let round = 0; round < rounds; round += 1) {
    await requests.usage(batchOf(Array.from({ length: 100 }, (_, at) => usageEvent({ seq: at + 1 }))));
    await requests.behavior(batchOf([behaviorEvent()]));
  }
  return rounds * 101;
}

function categoryCheck({ category, results, left }: CategoryResult): AuditCheck {
  const faults = results.flatMap(({ abuseCase, fault }) => (fault === undefined ? [] : [`${abuseCase.id} (${abuseCase.title}): ${fault}`]));
  const status = faults.length > 0 ? 'failed' : left > 0 ? 'not_measured' : 'passed';
  const missing = left === 0 ? [] : [`${left} cases need a licence token or the signing key. Give --token-file, or let the kit start the collector.`];
  return { id: `collector.${category.name}`, title: category.title, status, detail: [...faults, ...missing].join('\n'), counts: { cases: results.length, failed: faults.length } };
}

/** What lasts is what was kept; the peak also holds what the engine of JavaScript had not yet cleared away. */
function growthChecks(memory: MemoryGrowth | undefined, descriptors: number | undefined): readonly AuditCheck[] {
  const bounds = [
    { id: 'collector.memory', title: 'over the run, once warm, its memory grows by 32 MiB at most', grown: memory?.lasting, most: 32 * MiB, unit: 'bytes' },
    { id: 'collector.peak', title: 'while it refuses, its memory never grows by more than 96 MiB', grown: memory?.peak, most: 96 * MiB, unit: 'bytes' },
    // Connections that the engine keeps for itself.
    { id: 'collector.descriptors', title: 'no connection or file is left open', grown: descriptors, most: 8, unit: 'descriptors' },
  ];
  return bounds.map(({ id, title, grown, most, unit }): AuditCheck => {
    if (grown === undefined) return { id, title, status: 'not_measured', detail: 'This system has no /proc to read it from.' };
    const fits = grown <= most;
    return { id, title, status: fits ? 'passed' : 'failed', detail: fits ? '' : `It grew by ${grown} ${unit}.`, counts: { [`grown_${unit}`]: grown } };
  });
}

async function remainsChecks(folder: string): Promise<readonly AuditCheck[]> {
  const canaries = [...sharedCanaries, ...abuseCorpus.flatMap(({ cases }) => cases.map(({ id }) => canaryOf(id)))];
  const scanner = createFormScanner(canaries, { emailParts: true });
  const input = listInputFiles([folder]);
  const result = await scanFiles(input.paths, { reach: scanner.reach, scan: ({ bytes, source }) => scanner.scan(bytes, source) });
  return scanChecks('collector.remains', 'nothing that was planted is in its files, rows, log or answers', input, result, { canaries: canaries.length, forms: scanner.forms });
}

/** The corpus is for a collector of one's own: it is not sent to other machines. */
function loopbackUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'http:' || !/^(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])$/.test(url.hostname)) throw new AuditError('usage', 'The URL must be http:// on this machine, e.g. http://127.0.0.1:4620.');
  return url;
}

function readToken(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new AuditError('input_unreadable', 'It is the file with the token.');
  }
}
