import { describe, expect, it } from 'vitest';
import { withSuperseded } from '../src/accepted-events.js';
import type { EventClass, EventDefinition } from '../src/event-definition.js';

/** Takes exactly the word it is given; its fault tells which form spoke. */
function form(name: string, version: number, word: string, eventClass: EventClass = 'behavior'): EventDefinition {
  return {
    name,
    version,
    class: eventClass,
    fields: {},
    validate: (candidate) => (candidate === word ? undefined : { reason: 'invalid', field: `/${word}`, keyword: 'const' }),
  };
}

const current = new Map([['tsh.login', form('tsh.login', 3, 'newest')]]);

describe('withSuperseded', () => {
  it('is the catalog itself where nothing was superseded', () => {
    expect([...withSuperseded(current, [])]).toEqual([...current]);
  });

  it('takes every earlier form, and speaks for the newest', () => {
    const accepted = withSuperseded(current, [form('tsh.login', 2, 'older'), form('tsh.login', 1, 'oldest')]).get('tsh.login');
    for (const word of ['newest', 'older', 'oldest']) expect(accepted?.validate(word)).toBeUndefined();
    expect(accepted?.validate('other')).toEqual({ reason: 'invalid', field: '/newest', keyword: 'const' });
    expect(accepted?.version).toBe(3);
  });

  it('asks every form for the scheme it was asked for', () => {
    const asked: unknown[] = [];
    const asking = (version: number): EventDefinition => ({
      ...form('tsh.login', version, ''),
      validate: (_candidate, scheme) => (asked.push(scheme), { reason: 'invalid', field: '', keyword: 'type' }),
    });
    withSuperseded(new Map([['tsh.login', asking(2)]]), [asking(1)]).get('tsh.login')?.validate({}, 'hmac-anon/2');
    expect(asked).toEqual(['hmac-anon/2', 'hmac-anon/2']);
  });

  it('takes events that the catalog no longer has', () => {
    const accepted = withSuperseded(current, [form('tsh.gone', 2, 'older'), form('tsh.gone', 1, 'oldest')]).get('tsh.gone');
    expect(accepted?.version).toBe(2);
    expect(accepted?.validate('oldest')).toBeUndefined();
    expect(accepted?.validate('newest')).toBeDefined();
  });

  it('does not take an earlier form of another class', () => {
    const accepted = withSuperseded(current, [form('tsh.login', 2, 'older', 'usage')]).get('tsh.login');
    expect(accepted?.validate('older')).toBeDefined();
  });

  it('leaves the catalog as it was', () => {
    withSuperseded(current, [form('tsh.login', 2, 'older'), form('tsh.gone', 1, 'x')]);
    expect(current.size).toBe(1);
    expect(current.get('tsh.login')?.validate('older')).toBeDefined();
  });
});
