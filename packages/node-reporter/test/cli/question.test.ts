import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';

import { describe, expect, it } from 'vitest';

import { askQuestion, defaultTexts, isInteractive } from '../../src/cli/question.js';
import type { QuestionTexts } from '../../src/cli/question.js';

const texts = defaultTexts('tsh', 'tsh telemetry', 'which command ran.', 'arguments.');
/** Milliseconds; longer than any of these tests. */
const patience = 60_000;

async function asked(typed: string, { timeoutMs = patience, close = false, words = texts }: { timeoutMs?: number; close?: boolean; words?: QuestionTexts } = {}) {
  const input = new PassThrough();
  const output = new PassThrough();
  const shown = text(output);
  if (typed !== '') input.write(typed);
  if (close) input.end();
  const answer = await askQuestion(words, { input, output }, timeoutMs);
  output.end();
  return { answer, shown: await shown, listeners: input.listenerCount('data') + input.listenerCount('keypress') };
}

describe('the question', () => {
  it.each([
    ['y\n', 'granted'],
    ['Yes\n', 'granted'],
    [' n \n', 'denied'],
    ['NO\n', 'denied'],
    ['\n', undefined],
    ['maybe\n', undefined],
    ['yes please\n', undefined],
  ])('%j is %s', async (typed, answer) => expect((await asked(typed)).answer).toBe(answer));

  it('is not answered by a closed input, or by silence', async () => {
    expect((await asked('', { close: true })).answer).toBeUndefined();
    expect((await asked('', { timeoutMs: 1 })).answer).toBeUndefined();
    expect((await asked('ye', { timeoutMs: 1 })).answer).toBeUndefined();
  });

  it('names both answers alike, and neither as the default', async () => {
    const { shown } = await asked('\n');
    expect(shown).toContain('May tsh send usage metrics?');
    expect(shown).toContain('Type yes or no (Enter: not now): ');
    expect(shown).not.toMatch(/\[Y\/n\]|\[y\/N\]|recommended|please|help us|improve/i);
  });

  it('speaks the language it is given', async () => {
    const words = { question: 'Darf tsh Nutzungsdaten senden?', prompt: 'ja oder nein: ', yes: ['ja'], no: ['nein'] };
    expect(await asked('ja\n', { words })).toMatchObject({ answer: 'granted', shown: 'Darf tsh Nutzungsdaten senden?ja oder nein: ' });
    expect((await asked('yes\n', { words })).answer).toBeUndefined();
  });

  it('leaves no listener on the input', async () => expect((await asked('y\n')).listeners).toBe(0));
});

it('is for a terminal on both sides', () => {
  const side = (isTTY?: boolean) => Object.assign(new PassThrough(), isTTY === undefined ? {} : { isTTY });
  expect(isInteractive({ input: side(true), output: side(true) })).toBe(true);
  for (const [input, output] of [[true, undefined], [undefined, true], [false, true], [true, false]]) {
    expect(isInteractive({ input: side(input), output: side(output) })).toBe(false);
  }
});
