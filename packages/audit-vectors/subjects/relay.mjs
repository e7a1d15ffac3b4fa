/**
 * The audited relay on a web server of its own: a page's request comes in with raw values and headers full of personal data, the server shuts
 * down, and what it forwarded is the auditor's to judge.
 */
import { createServer } from 'node:http';
import { steppedClock, listedRandomness, tokenAnonymizer } from './injected-ports.mjs';
import { answer, rootImporter } from './root-module.mjs';

await answer(async (plan) => {
  const load = rootImporter(plan.root);
  const { createRelay, nodeHandler } = await load('@candor/node-reporter/relay');
  const { createAnonymizer } = await load('@candor/anonymizer');
  const { behaviorSurface } = await load('@candor/schema');
  const { events } = await load('@candor/schema/catalog');

  const { keyId, scheme } = plan;
  const relay = createRelay({
    url: plan.url,
    edition: 'oss',
    anonymizer: plan.tokens ? tokenAnonymizer(plan.tokens, { keyId, scheme }) : createAnonymizer(plan.key, { keyId, scheme }),
    clock: steppedClock(plan.nowMs),
    randomness: listedRandomness(plan.random),
    events: [...events.values()].filter((event) => event.class === 'behavior'),
    session: () => true,
  });
  const server = createServer(nodeHandler(relay));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;

  const post = async (batch) => {
    const response = await fetch(`${origin}/metrics`, {
      method: 'POST',
      headers: { ...plan.headers, 'content-type': 'application/json', origin, 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ schema: 'candor-relay/1', ...batch, consent: { state: 'granted', surface: behaviorSurface } }),
    });
    return (await response.json()).results?.map((result) => result.status) ?? [];
  };
  const statuses = [];
  // Events that must be refused come first, so that what follows has seen them.
  for (const batch of [plan.refused, plan.batch]) statuses.push(await post(batch));
  await relay.shutdown();
  server.closeAllConnections();
  server.close();
  return { statuses };
});
