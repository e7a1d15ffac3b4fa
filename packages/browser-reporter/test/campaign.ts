/** Visits by the dozen or the thousand, and what is left to say when all of them are over. */
import type { Browser } from 'playwright-core';
import { createArrivals, labelPseudonym } from './arrivals.js';
import { untilAnswered } from './condition.js';
import { departures, startSite, visit } from './visits.js';
import type { DepartureKind, VisitHooks } from './visits.js';

export interface CampaignResult {
  readonly visits: number;
  /** Labels that are in the store, each counted once. */
  readonly delivered: number;
  /** Entries of the store beyond one per label. */
  readonly doubled: number;
  /** Events that came again under a known id, which the store ignores. */
  readonly repeatedOnTheWire: number;
  /** Of those that did not arrive, how the visit ended. */
  readonly lost: Readonly<Partial<Record<DepartureKind, number>>>;
}

export async function runCampaign(browser: Browser, script: string, mode: 'direct' | 'relay', visits: number): Promise<CampaignResult> {
  const arrivals = createArrivals();
  const site = await startSite(script, arrivals.answer);
  const collector = await startSite('', arrivals.answer);
  const context = await browser.newContext();
  try {
    const address = `${site.origin}/page${mode === 'direct' ? `?${new URLSearchParams({ collector: collector.origin })}` : ''}`;
    const expected = new Map<string, DepartureKind>();
    for (let number = 0; number < visits; number += 1) {
      const kind = departures[number % departures.length] ?? 'close';
      const label = `visit-${number}@example.com`;
      expected.set(mode === 'direct' ? labelPseudonym(label) : label, kind);
      await visit(context, address, kind, label);
    }
    // Somebody comes back and stays: what was stored leaves now, and its own event is the last of all.
    const last = await context.newPage();
    await last.goto(address);
    if (mode === 'direct') await untilAnswered(() => last.evaluate(async () => ((await navigator.locks.query()).held ?? []).length > 0));
    const lastLabel = 'last@example.com';
    await last.evaluate((label) => (window as unknown as { hooks: VisitHooks }).hooks.click(label), lastLabel);
    await last.evaluate(() => (window as unknown as { hooks: VisitHooks }).hooks.flush());
    await arrivals.until(() => arrivals.labels().includes(mode === 'direct' ? labelPseudonym(lastLabel) : lastLabel));
    if (mode === 'direct') await untilAnswered(() => last.evaluate(outboxIsEmpty));

    const stored = arrivals.labels().filter((label) => expected.has(label));
    const arrived = new Set(stored);
    const lost: Partial<Record<DepartureKind, number>> = {};
    for (const [label, kind] of expected) if (!arrived.has(label)) lost[kind] = (lost[kind] ?? 0) + 1;
    return { visits, delivered: arrived.size, doubled: stored.length - arrived.size, repeatedOnTheWire: arrivals.repeated(), lost };
  } finally {
    await context.close();
    await collector.close();
    await site.close();
  }
}

/** Runs in the page. */
async function outboxIsEmpty(): Promise<boolean> {
  const [{ name = '' } = {}] = await indexedDB.databases();
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('parcels').objectStore('parcels').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result === 0);
      };
    };
  });
}
