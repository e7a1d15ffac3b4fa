import { describe, expect, it } from 'vitest';

import { ReporterError } from '../src/reporter-error.js';
import { createReporter } from '../src/reporter.js';
import type { CoreOptions } from '../src/reporter-api.js';
import { createFakeAnonymizer, settingFor } from './event-fixtures.js';

function creationError(changes: Record<string, unknown>): unknown {
  const { options } = settingFor('behavior');
  try {
    createReporter({ ...options, ...changes } as CoreOptions<'behavior'>);
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('a reporter that could not keep its promises is refused at creation', () => {
  it.each<[string, Record<string, unknown>, RegExp]>([
    ['an unknown class', { class: 'secret-value' }, /^class must/],
    ['an unknown policy', { policy: 'secret-value' }, /^policy must/],
    ['mandatory behaviour metrics', { policy: 'mandatory' }, /always opt-in/],
    ['no anonymizer', { anonymizer: undefined }, /createAnonymizer/],
    ['a key id that is no UUID v4', { anonymizer: { ...createFakeAnonymizer(), keyId: 'secret-value' } }, /keyId/],
    ['an anonymizer of a scheme that the wire cannot name', { anonymizer: { ...createFakeAnonymizer(), scheme: 'secret-value' } }, /^anonymizer\.scheme must/],
    ['an anonymizer that names no scheme', { anonymizer: { ...createFakeAnonymizer(), scheme: undefined } }, /^anonymizer\.scheme must/],
    ['an unknown consent', { consent: 'secret-value' }, /^consent must/],
    ['an empty refusal', { environmentRefusal: '' }, /^environmentRefusal/],
    ['a distinct id on usage events', { class: 'usage', distinctId: '7d0f3c58-0b6e-4a39-9e55-0a1b2c3d4e5f' }, /behaviour metrics only/],
    ['a distinct id of another form', { distinctId: 'secret-value' }, /^distinctId must/],
  ])('%s', (_name, changes, message) => {
    const error = creationError(changes);
    expect(error).toBeInstanceOf(ReporterError);
    expect(error).toMatchObject({ name: 'ReporterError', code: 'invalid_option', message: expect.stringMatching(message) as unknown });
    expect(String(error)).not.toContain('secret-value');
  });

  it.each([0, -1, 1.5, Number.NaN, Infinity, '20', null])('a limit of %s', (flushAtEvents) => {
    expect(creationError({ limits: { flushAtEvents } })).toMatchObject({
      code: 'invalid_limits',
      message: 'limits.flushAtEvents must be a positive integer',
    });
  });

  it('and a sound one is not', () => {
    expect(creationError({})).toBeUndefined();
    expect(creationError({ limits: { flushAtEvents: 1 } })).toBeUndefined();
    expect(creationError({ anonymizer: { ...createFakeAnonymizer(), scheme: 'hmac-anon/2' } })).toBeUndefined();
  });
});
