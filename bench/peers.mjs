/**
 * Our Node reporter beside its peers, in one run: what an event costs its caller, waiting, and on its way; what importing costs; what
 * is delivered after an outage. The same event of seven properties, two of them names: ours pseudonymises and validates it, the
 * peers do neither. Every figure is measured in a process of its own; the candidates take turns, and the median counts.
 *
 *     node bench/peers.mjs [EXPERIMENT…]      caller-repeated caller-unseen heap cpu import outage
 */
import { spawn, spawnSync, fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { median } from './rounds.mjs';

const peersFolder = join(import.meta.dirname, 'peers');
if (!existsSync(join(peersFolder, 'node_modules'))) {
  console.log('installing the peers …');
  const { status } = spawnSync('npm', ['install', '--no-save'], { cwd: peersFolder, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('The peers could not be installed. By hand: cd bench/peers && npm install');
}
const { subjects } = await import(new URL('peers/subjects.mjs', import.meta.url).href);
const names = Object.keys(subjects);
const ours = names.filter((name) => name.startsWith('candor'));
const peers = names.filter((name) => !ours.includes(name));

const rounds = 7;
/** Events of the `cpu` experiment, as in peers/measure.mjs. */
const tracked = 20_000;
const outageMs = 3_000;
/** Milliseconds after which a reporter that has not ended is ended. It gets no figure and no further turn, and the table says so. */
const limitMs = 30_000;

const sink = fork(join(peersFolder, 'sink.mjs'));
const told = () => new Promise((resolve) => sink.once('message', resolve));
const { port } = await told();
const url = `http://127.0.0.1:${port}`;

async function tellSink(message) {
  const reply = told();
  sink.send(message);
  return reply;
}

function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: peersFolder, stdio: ['ignore', 'pipe', 'ignore'], env: { PATH: process.env.PATH, HOME: process.env.HOME } });
    const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk));
    child.on('close', () => {
      clearTimeout(timer);
      const line = text.trim().split('\n').findLast((candidate) => candidate.startsWith('{'));
      resolve(line === undefined ? undefined : JSON.parse(line));
    });
  });
}

async function measure(name, experiment) {
  const folder = mkdtempSync(join(tmpdir(), 'candor-peers-'));
  try {
    return await run(['--expose-gc', 'measure.mjs', name, experiment, url, folder]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Medians by name; undefined for one that did not end in time. */
async function interleaved(candidates, times, once) {
  const figures = new Map(candidates.map((name) => [name, []]));
  const gaveUp = new Set();
  for (let round = 0; round < times; round += 1) {
    for (let turn = 0; turn < candidates.length; turn += 1) {
      const name = candidates[(round + turn) % candidates.length];
      if (gaveUp.has(name)) continue;
      const figure = await once(name);
      if (figure === undefined) gaveUp.add(name);
      else figures.get(name).push(figure);
    }
  }
  return Object.fromEntries(candidates.map((name) => [name, gaveUp.has(name) ? undefined : median(figures.get(name))]));
}

function table(title, unit, figures, digits) {
  console.log(`\n${title}`);
  for (const [name, figure] of Object.entries(figures)) console.log(`  ${name.padEnd(28)} ${figure === undefined ? `did not end within ${limitMs / 1_000} s` : `${figure.toFixed(digits)} ${unit}`}`);
}

/** Says how each of ours stands to `limit`, which the target makes of the peers' figures. */
function judge(figures, target, limit) {
  for (const name of ours) {
    const isComparable = Number.isFinite(figures[name] / limit);
    console.log(`  ${name}: ${isComparable ? `${(figures[name] / limit).toFixed(2)} ×` : 'nothing to compare'} (target: ${target}, ≤ 1)`);
  }
}

/** A figure in a larger unit, where there is one. */
const scaled = (figure, by) => (figure === undefined ? undefined : figure / by);

const of = (figures, candidates) => candidates.map((name) => figures[name]).filter((figure) => figure !== undefined);

/** What one `track()` takes of its caller: judged in CPU time, told by the clock too. */
async function callersTime(experiment) {
  const clock = new Map(names.map((name) => [name, []]));
  const figures = await interleaved(names, rounds, async (name) => {
    const measured = await measure(name, experiment);
    if (measured !== undefined) clock.get(name).push(measured.clock / 1_000);
    return scaled(measured?.figure, 1_000);
  });
  table(`the caller's time for one track(), ${experiment === 'caller-unseen' ? 'all names unseen' : 'names repeated'}, CPU`, 'µs', figures, 2);
  console.log(`  by the clock: ${names.map((name) => `${name} ${clock.get(name).length === 0 ? '-' : median(clock.get(name)).toFixed(2)}`).join(', ')}`);
  return figures;
}

const experiments = {
  async 'caller-repeated'() {
    const figures = await callersTime('caller-repeated');
    judge(figures, 'the fastest peer', Math.min(...of(figures, peers)));
  },
  async 'caller-unseen'() {
    const figures = await callersTime('caller-unseen');
    judge(figures, '3 × the fastest peer', 3 * Math.min(...of(figures, peers)));
  },
  async heap() {
    await tellSink({ mode: 'hang' });
    const figures = await interleaved(names, rounds, async (name) => (await measure(name, 'heap'))?.figure);
    await tellSink({ mode: 'ok' });
    table('heap that one waiting event holds', 'bytes', figures, 0);
    judge(figures, 'half of the median peer', median(of(figures, peers)) / 2);
  },
  async cpu() {
    const delivered = {};
    const figures = await interleaved(names, rounds, async (name) => {
      await tellSink({ reset: true });
      const figure = (await measure(name, 'cpu'))?.figure;
      delivered[name] = (await tellSink({})).events;
      return scaled(figure, (1_000 * Math.max(1, delivered[name])) / tracked);
    });
    table('CPU for one delivered event', 'µs', figures, 1);
    console.log(`  delivered of 20,000: ${names.map((name) => `${name} ${delivered[name]}`).join(', ')}`);
    judge(figures, 'a quarter of posthog-node', figures['posthog-node'] / 4);
  },
  async import() {
    const imports = { 'bare node': [], ...Object.fromEntries(names.filter((name) => name !== 'candor, journalled').map((name) => [name, subjects[name].imports])) };
    const clock = new Map(Object.keys(imports).map((name) => [name, []]));
    const figures = await interleaved(Object.keys(imports), 3 * rounds, async (name) => {
      const lines = imports[name].map((specifier) => `await import('${specifier}');`);
      const started = performance.now();
      const used = await run(['--input-type=module', '-e', [...lines, 'console.log(JSON.stringify(process.cpuUsage()));'].join(' ')]);
      clock.get(name).push(performance.now() - started);
      return used && (used.user + used.system) / 1_000;
    });
    const bare = figures['bare node'];
    const above = Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, figure === undefined ? undefined : figure - bare]));
    table('importing it, above bare node, CPU', 'ms', above, 1);
    console.log(`  by the clock: ${names.filter((name) => clock.has(name)).map((name) => `${name} ${(median(clock.get(name)) - median(clock.get('bare node'))).toFixed(1)}`).join(', ')}`);
    console.log(`  candor: ${(above['candor, in memory'] / 20).toFixed(2)} × (target: 20 ms, ≤ 1)`);
  },
  async outage() {
    console.log('\n1,000 events tracked during 3 s of 503: what arrived, and how many copies');
    for (const name of names) {
      await tellSink({ mode: 'unavailable', reset: true });
      const ended = measure(name, 'outage');
      await wait(outageMs);
      await tellSink({ mode: 'ok' });
      await ended;
      const { events, copies } = await tellSink({});
      console.log(`  ${name.padEnd(28)} ${events} events, ${copies} copies`);
    }
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(experiments, name));
if (unknown.length > 0) throw new Error(`No such experiment: ${unknown.length} of the names given. There are ${Object.keys(experiments).join(', ')}.`);
for (const [name, experiment] of Object.entries(experiments)) if (asked.length === 0 || asked.includes(name)) await experiment();
sink.disconnect();
