/**
 * How much later a command ends because of its metrics, and how much later it starts: real processes, each starting a real sender,
 * beside the same program without metrics. `node bench/cli-exit.mjs [ROUNDS]`
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCliMetrics } from '@candor/node-reporter/cli';
import { tshCommandRun } from '@candor/schema/tsh';
import { median } from './rounds.mjs';

const rounds = Number(process.argv[2] ?? 15);
/** The kit's default. */
const senderIntervalMs = 30_000;
const program = fileURLToPath(new URL('cli-program.mjs', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'candor-bench-'));
const environment = { PATH: process.env.PATH };

/** A collector that answers after 200 ms, one that never does, and an address where nobody listens. */
async function listen(handle) {
  const server = createServer(handle);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => (server.closeAllConnections(), server.close()) };
}
const slow = await listen((request, response) => setTimeout(() => response.writeHead(400).end('{}'), 200));
const hanging = await listen(() => undefined);
const gone = await listen(() => undefined);
gone.close();

/** A folder after `enable` and a first event: with a key and an id, and nothing that waits. */
const agreed = join(scratch, 'agreed');
const first = await openCliMetrics({ program: 'bench', folder: agreed, url: gone.url, events: [tshCommandRun], sent: '', neverSent: '', environment: {}, senderFile: join(scratch, 'none.js') });
await first.run(['enable']);
first.track(tshCommandRun, { command: 'ls', outcome: 'success' });
await Promise.resolve();
rmSync(join(agreed, 'reports'), { recursive: true });

/** Milliseconds from the start to the end, from the last line of the work to the end, and of the processor in the latter. */
async function measure({ url, decided, turnIsTaken }, run) {
  const folder = join(scratch, `run-${run}`);
  if (decided) cpSync(agreed, folder, { recursive: true });
  if (turnIsTaken) {
    mkdirSync(join(folder, 'reports/sender'), { recursive: true });
    // This interval's and the next's, should it end before the command does.
    for (const turn of [0, 1]) writeFileSync(join(folder, 'reports/sender', `turn.${Math.floor(Date.now() / senderIntervalMs) + turn}`), '');
  }
  const started = performance.now();
  const child = spawn(process.execPath, [program, url === undefined ? 'none' : folder, url ?? ''], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  let worked = 0;
  let told = '';
  child.stdout.once('data', () => (worked = performance.now()));
  child.stdout.on('data', (chunk) => (told += chunk));
  const closed = new Promise((resolve) => child.once('close', resolve));
  const ended = await new Promise((resolve) => child.once('exit', () => resolve(performance.now())));
  if (decided && readdirSync(join(folder, 'reports')).length < 2) throw new Error('Nothing was tracked or sent: this run measured something else.');
  endSender(folder);
  await closed;
  return { whole: ended - started, exit: ended - worked, processor: Number(told.split('\n')[1]) };
}

/** A sender that nobody answers would stay for a minute and weigh on the rounds that follow. */
function endSender(folder) {
  try {
    const senders = join(folder, 'reports/sender');
    for (const lock of readdirSync(senders).filter((name) => name.startsWith('lock.'))) process.kill(JSON.parse(readFileSync(join(senders, lock), 'utf8')).pid, 'SIGKILL');
  } catch {
    // It has ended by itself, or has not taken its lock yet and will find nothing to send.
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

const candidates = {
  'no metrics (the floor)': {},
  'nothing decided': { url: gone.url },
  'yes, a sender was started just now': { url: gone.url, decided: true, turnIsTaken: true },
  'yes, collector answers in 200 ms': { url: slow.url, decided: true },
  'yes, collector is away': { url: gone.url, decided: true },
  'yes, collector hangs': { url: hanging.url, decided: true },
};
const names = Object.keys(candidates);
const measured = new Map(names.map((name) => [name, []]));
let run = 0;
for (const name of names) await measure(candidates[name], (run += 1));
for (let round = 0; round < rounds; round += 1) {
  for (let turn = 0; turn < names.length; turn += 1) {
    const name = names[(round + turn) % names.length];
    measured.get(name).push(await measure(candidates[name], (run += 1)));
  }
}
const medianOf = (name, part) => median(measured.get(name).map((times) => times[part]));
console.log(`\nA command with one event (median of ${rounds} interleaved rounds, ms)`);
console.log(`  ${''.padEnd(36)} ${['exit', '- floor', 'processor', '- floor', 'whole', '× floor'].map((title) => title.padStart(9)).join(' ')}`);
for (const name of names) {
  const [exit, processor, whole] = ['exit', 'processor', 'whole'].map((part) => medianOf(name, part));
  const [floor] = names;
  const columns = [exit, exit - medianOf(floor, 'exit'), processor, processor - medianOf(floor, 'processor'), whole].map((value) => value.toFixed(1).padStart(9));
  console.log(`  ${name.padEnd(36)} ${columns.join(' ')} ${(whole / medianOf(floor, 'whole')).toFixed(2).padStart(9)}`);
}
slow.close();
hanging.close();
rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
