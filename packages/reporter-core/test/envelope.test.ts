import { validateBatch } from '@candor/schema/wire';
import { expect, it } from 'vitest';

import { createReporter } from '../src/reporter.js';
import { loginEvent, sessionEvent, settingFor } from './event-fixtures.js';

it('is what the wire schema accepts, for both classes', async () => {
  const behavior = settingFor('behavior');
  const usage = settingFor('usage');
  const behaviorReporter = createReporter(behavior.options);
  const usageReporter = createReporter(usage.options);
  behaviorReporter.track(loginEvent, { user_name: 'é', method: 'password', os: 'linux' });
  behaviorReporter.track(loginEvent, { user_name: 'é' } as { user_name: string; method: string });
  usageReporter.track(sessionEvent, { user_name: '名', count: 1 });
  await behaviorReporter.shutdown();
  await usageReporter.shutdown();

  for (const transport of [behavior.transport, usage.transport]) {
    const [body] = transport.bodies();
    expect(body).toBeDefined();
    expect(validateBatch(body)).toBeUndefined();
  }
});

it('has the order of the contract, and its measured length', async () => {
  const { options, transport } = settingFor('usage');
  const reporter = createReporter(options);
  reporter.track(sessionEvent, { user_name: 'a', count: 1 });
  reporter.track(sessionEvent, { user_name: 'é', count: 2 });
  await reporter.flush();

  const [batch] = transport.sent;
  const [body] = transport.bodies();
  expect(Object.keys(body ?? {})).toEqual(['schema', 'catalog', 'batch_id', 'sent_at', 'reporter', 'anonymization', 'stream', 'events']);
  expect(batch?.body).toBe(JSON.stringify(body));
  expect(batch?.byteLength).toBe(new TextEncoder().encode(batch?.body).length);
  expect(batch?.batchId).toBe(body?.batch_id);
  expect(batch?.eventIds).toEqual(body?.events.map(({ id }) => id));
});
