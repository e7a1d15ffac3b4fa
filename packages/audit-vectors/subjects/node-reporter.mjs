/** The audited project's own Node reporter over its own HTTP, with clock, randomness and, where the plan says so, anonymizer injected. */
import { steppedClock, listedRandomness, tokenAnonymizer } from './injected-ports.mjs';
import { answer, rootImporter } from './root-module.mjs';
import { rejectingTransport, runSteps } from './steps.mjs';

/** Misconfiguration is told at creation, by an error with a code. */
function refuses(create) {
  try {
    create();
    return false;
  } catch (error) {
    return error?.code === 'invalid_option';
  }
}

await answer(async (plan) => {
  const load = rootImporter(plan.root);
  const { createNodeReporter } = await load('@candor/node-reporter');
  const { createAnonymizer } = await load('@candor/anonymizer');
  const { events } = await load('@candor/schema/catalog');

  const { keyId, scheme } = plan;
  const anonymizer = plan.tokens ? tokenAnonymizer(plan.tokens, { keyId, scheme }) : createAnonymizer(plan.key, { keyId, scheme });
  if ((anonymizer.scheme ?? 'hmac-anon/1') !== scheme) return { absent: true };
  if (scheme !== 'hmac-anon/1' && refuses(() => createNodeReporter({ ...plan.options, url: plan.url, anonymizer }))) return { stats: [], thrown: 0, refused: true };
  const create = (transport) =>
    createNodeReporter({
      ...plan.options,
      url: plan.url,
      anonymizer,
      clock: steppedClock(plan.nowMs),
      randomness: listedRandomness(plan.random),
      ...(transport && { transport }),
    });

  const result = await runSteps(create(), events, plan);
  if (plan.rejection === undefined) return result;
  const rejected = await runSteps(create(rejectingTransport(plan.rejection)), events, {
    ...plan,
    steps: [...plan.steps.filter((step) => step.do === 'track').slice(0, 5), { do: 'shutdown', timeoutMs: 20 }],
  });
  return { ...result, thrown: result.thrown + rejected.thrown };
});
