/** Programs under audit that misbehave: they cost a bounded time, and nothing of what they print gets out. */
import { describe, expect, test } from 'vitest';
import { AuditError } from '../src/audit-error.js';
import { runProcess, subjectAnswer } from '../src/subject.js';

const run = (program: string, input = ''): ReturnType<typeof runProcess> => runProcess(process.execPath, { args: ['-e', program], env: {}, cwd: process.cwd(), input });

describe('a subject', () => {
  test('gets its input and gives its answer', async () => {
    const ended = await run('process.stdin.pipe(process.stdout)', '{"answer":42}');
    expect(subjectAnswer(ended)).toEqual({ answer: 42 });
  });
  test('that is not there says so', async () => expect(subjectAnswer(await run('console.log(JSON.stringify({ absent: true }))'))).toBeUndefined());
  test('that floods is ended', async () => {
    const ended = await run("const flood = () => process.stdout.write('x'.repeat(1 << 20), flood); flood()");
    expect(ended.code).toBeUndefined();
    expect(ended.stdout.length).toBeLessThanOrEqual(16 * 1024 * 1024);
  });
  test.each([
    ['prints no JSON', "console.log('secret-value')"],
    ['prints JSON that is no answer', 'console.log(42)'],
    ['ends with an error', "console.log('{}'); throw new Error('secret-value')"],
    ['prints nothing', ''],
  ])('that %s is a fault without its words', async (_name, program) => {
    const ended = await run(program);
    const fault = (): unknown => subjectAnswer(ended);
    expect(fault).toThrow(AuditError);
    expect(fault).toThrow(expect.objectContaining({ code: 'subject_failed', message: expect.not.stringContaining('secret-value') as unknown }) as Error);
  });
  test('that cannot be started rejects', () => expect(runProcess('/nowhere/program', { args: [], env: {}, cwd: process.cwd() })).rejects.toMatchObject({ code: 'ENOENT' }));
});
