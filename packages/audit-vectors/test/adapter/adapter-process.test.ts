/** Real adapters, well-behaved and not: small programs of this Node, really started and really ended. */
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { runAdapter } from '../../src/adapter/adapter-process.js';
import type { AdapterQuestion } from '../../src/adapter/adapter-protocol.js';

const questions: readonly AdapterQuestion[] = Array.from({ length: 40 }, (_, place) => ({ op: 'hmac', keyHex: '', msgHex: place.toString(16).padStart(2, '0') }));

/** `program` sees `ask` (every question, once the input has ended) and `say` (writes a line). */
const adapter = (program: string): readonly string[] => [
  process.execPath,
  '-e',
  `const say = (line) => process.stdout.write(typeof line === 'string' ? line : JSON.stringify(line) + '\\n');
   let text = ''; process.stdin.on('data', (part) => (text += part)).on('end', () => { const ask = text.trim().split('\\n').map(JSON.parse); ${program} });`,
];
const answerAll = `ask.forEach(({ seq, msgHex }) => say({ seq, out: msgHex }));`;
const rightAnswers = new Map(questions.map((question, seq) => [seq, { out: 'msgHex' in question ? question.msgHex : '' }]));
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('what is an answer', () => {
  test.each([
    ['in order', answerAll],
    ['in any order', `ask.reverse(); ${answerAll}`],
    ['with carriage returns', `ask.forEach(({ seq, msgHex }) => say(JSON.stringify({ seq, out: msgHex }) + '\\r\\n'));`],
    ['without the last line end', `say(ask.map(({ seq, msgHex }) => JSON.stringify({ seq, out: msgHex })).join('\\n'));`],
    ['byte by byte', `(async () => { for (const byte of ask.map(({ seq, msgHex }) => JSON.stringify({ out: msgHex, seq })).join('\\n')) await new Promise((done) => process.stdout.write(byte, done)); })();`],
    ['with a little on standard error', `process.stderr.write('a warning'); ${answerAll}`],
    ['and a failing exit code', `${answerAll} process.exitCode = 7;`],
  ])('%s', async (_name, program) => {
    expect(await runAdapter(adapter(program), questions)).toEqual({ answers: rightAnswers });
  });

  test('a refusal, and a case that is skipped', async () => {
    const { answers, fault } = await runAdapter(adapter(`ask.forEach(({ seq }) => say(seq % 2 ? { seq, reject: 'x' } : { seq, skipped: 'y' }));`), questions);
    expect([fault, answers.get(1), answers.get(2)]).toEqual([undefined, { reject: 'x' }, { skipped: 'y' }]);
  });
});

describe('what is a fault', () => {
  test.each([
    ['silence', `setInterval(() => 0, 1000);`, 'silent'],
    ['an endless line', `setInterval(() => say('x'.repeat(65536)));`, 'flood'],
    ['a flood of lines', `setInterval(() => say('x\\n'.repeat(65536)));`, 'garbage'],
    ['a line that is too long', `say(JSON.stringify({ seq: 0, out: 'x'.repeat(65536) }) + '\\n'); setInterval(() => 0, 1000);`, 'flood'],
    ['a flood on standard error', `setInterval(() => process.stderr.write('x'.repeat(65536)));`, 'flood_on_stderr'],
    ['an early end', `say({ seq: 0, out: '00' });`, 'ended_early'],
    ['a crash', `say({ seq: 0, out: '00' }); throw new Error('no');`, 'ended_early'],
    ['a death', `process.kill(process.pid, 'SIGKILL');`, 'ended_early'],
    ['text', `say('hello\\n'); ${answerAll}`, 'garbage'],
    ['half an answer', `say('{"seq":');`, 'garbage'],
    ['a list', `say([1, 2]);`, 'garbage'],
    ['an answer with something else', `say({ seq: 0, out: '', more: '' });`, 'garbage'],
    ['an answer and a refusal in one', `say({ seq: 0, out: '', reject: '' });`, 'garbage'],
    ['an answer that is no text', `say({ seq: 0, out: 1 });`, 'garbage'],
    ['an answer to nothing', `say({ out: '00' });`, 'garbage'],
    ['an answer to what was not asked', `say({ seq: 40, out: '00' });`, 'wrong_seq'],
    ['a fraction of a question', `say({ seq: 0.5, out: '00' });`, 'wrong_seq'],
    ['two answers', `say({ seq: 3, out: '03' }); say({ seq: 3, out: '03' });`, 'answered_twice'],
  ])('%s', async (_name, program, fault) => {
    expect((await runAdapter(adapter(program), questions, fault === 'silent' ? { silenceMs: 500 } : {})).fault).toBe(fault);
  });

  test('a program that does not read what it is asked, however much that is', async () => {
    const many = Array.from({ length: 20_000 }, (): AdapterQuestion => ({ op: 'hmac', keyHex: '00'.repeat(64), msgHex: '00'.repeat(64) }));
    expect(await runAdapter([process.execPath, '-e', 'setInterval(() => 0, 1000)'], many, { silenceMs: 1_000 })).toEqual({ answers: new Map(), fault: 'silent' });
    expect(await runAdapter([process.execPath, '-e', ''], many)).toEqual({ answers: new Map(), fault: 'ended_early' });
  });

  test('a program that is not there', async () => {
    expect(await runAdapter(['no-such-program-of-anybody'], questions)).toEqual({ answers: new Map(), fault: 'cannot_start' });
  });
});

/** Milliseconds in which a Node starts and answers, however busy the machine. */
const longSilence = { silenceMs: 12_000 };

describe('what stays', () => {
  test.concurrent('an adapter that answers everything and does not end is ended', async ({ expect }) => {
    expect(await runAdapter(adapter(`${answerAll} setInterval(() => 0, 1000);`), questions, longSilence)).toEqual({ answers: rightAnswers, fault: 'does_not_end' });
  });

  test.concurrent('what an adapter started is ended with it', async ({ expect }) => {
    const program = `const started = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'inherit' });
      say({ seq: 0, out: String(started.pid) }); setInterval(() => 0, 1000);`;
    const { answers, fault } = await runAdapter(adapter(program), questions, longSilence);
    const answer = answers.get(0);
    const pid = Number(answer !== undefined && 'out' in answer ? answer.out : NaN);
    expect(fault).toBe('silent');
    expect(pid).toBeGreaterThan(0);
    await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
  });
});
