/** Runs in the page: the audited browser reporter over the page's own `fetch`, with clock, randomness and anonymizer injected. */
import { createAnonymizer } from '@candor/anonymizer';
import { createBrowserReporter } from '@candor/browser-reporter';
import { events } from '@candor/schema/catalog';
import { steppedClock, listedRandomness, tokenAnonymizer } from './injected-ports.mjs';
import { rejectingTransport, runSteps } from './steps.mjs';

/** What the browser itself adds to a request, seen on requests of the audit's own: one as a page sends every day, one as it leaves. */
async function control(url) {
  const form = { method: 'POST', body: '{}', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer', cache: 'no-store' };
  await fetch(`${url}/control`, { ...form, headers: { 'content-type': 'application/json' } });
  await fetch(`${url}/control`, { ...form, headers: { 'content-type': 'text/plain' }, keepalive: true });
}

window.audit = async (plan) => {
  const { keyId, scheme } = plan;
  document.title = plan.title;
  document.body.textContent = plan.title;
  localStorage.setItem(plan.title, plan.title);
  sessionStorage.setItem(plan.title, plan.title);
  window.name = plan.title;
  if (plan.control) await control(plan.url);

  const anonymizer = plan.tokens ? tokenAnonymizer(plan.tokens, { keyId, scheme }) : createAnonymizer(plan.key, { keyId, scheme });
  const create = (transport) =>
    createBrowserReporter({
      mode: 'direct',
      // The outbox sends again what a page handed over while it left: the same events, at a moment that only the browser knows.
      storage: 'memory',
      url: plan.url,
      anonymizer,
      clock: steppedClock(plan.nowMs),
      randomness: listedRandomness(plan.random),
      ...(plan.consent && { consent: plan.consent }),
      ...(transport && { transport }),
    });
  const reporter = create();
  const result = await runSteps(reporter, events, plan);
  if (plan.rejection !== undefined) {
    const rejected = await runSteps(create(rejectingTransport(plan.rejection)), events, { ...plan, steps: [...plan.leaving, { do: 'shutdown', timeoutMs: 20 }] });
    result.thrown += rejected.thrown;
  }
  // Left in the queue: the page's way out takes them along.
  const leaving = await runSteps(reporter, events, { ...plan, steps: plan.leaving });
  return { stats: result.stats, thrown: result.thrown + leaving.thrown };
};
