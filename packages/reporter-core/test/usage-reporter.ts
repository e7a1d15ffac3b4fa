/** A usage reporter with consent and everything injected, and what delivery tests do with it. */
import type { EncodedBatch, SendOutcome } from '../src/ports.js';
import { createReporter } from '../src/reporter.js';
import type { CoreOptions, CoreReporter } from '../src/reporter-api.js';
import { acceptAll } from '../src/testing.js';
import { sessionEvent, settingFor } from './event-fixtures.js';

export function usageReporter(changes: Partial<CoreOptions<'usage'>> = {}) {
  const setting = settingFor('usage', changes);
  return { ...setting, reporter: createReporter(setting.options) };
}

export function trackMany(reporter: CoreReporter<'usage'>, count: number): void {
  for (let index = 0; index < count; index += 1) reporter.track(sessionEvent, { user_name: 'a', count: index });
}

/** A step that answers only when the test says so. */
export function heldAnswer() {
  let answer: (outcome: SendOutcome) => void = () => undefined;
  let batch: EncodedBatch | undefined;
  const settled = new Promise<SendOutcome>((resolve) => {
    answer = resolve;
  });
  return {
    step: (given: EncodedBatch): Promise<SendOutcome> => {
      batch = given;
      return settled;
    },
    answer: (outcome: SendOutcome): void => answer(outcome),
    accept: (): void => answer(acceptAll(batch ?? { batchId: '', body: '', byteLength: 0, eventIds: [] })),
  };
}
