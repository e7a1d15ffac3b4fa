/** A page pays for every byte. Raise a limit only with a reason in the commit; the aim is 8,192 in direct mode with the consent controller. */
import { describe, expect, it } from 'vitest';
// @ts-expect-error -- a script without types, which the bench runs as it is
import { measureBundle as measure, pages as measuredPages } from '../bench/bundle-size.mjs';

const measureBundle = measure as (contents: string) => Promise<{ readonly gzip: number }>;
const pages = measuredPages as Readonly<Record<keyof typeof limits, string>>;

/** Bytes, gzip -9. */
const limits = { relay: 9_030, direct: 10_130, 'direct, with the consent controller': 10_820 };
/** Bytes that one event more may cost. */
const eventLimit = 350;

describe.each(Object.keys(limits) as (keyof typeof limits)[])('%s', (mode) => {
  it('is within its limit', async () => {
    expect((await measureBundle(pages[mode])).gzip).toBeLessThanOrEqual(limits[mode]);
  });

  it('would not be with a library like the one of the Node build', async () => {
    const grown = `${pages[mode]}\nimport { createReporter } from '@candor/reporter-core'; globalThis.kept = createReporter;`;
    expect((await measureBundle(grown)).gzip).toBeGreaterThan(limits[mode]);
  });

  it('costs no more than it may for each further event', async () => {
    const more = `${pages[mode]}\nimport { tpUiBannerClick, tpUiAccessListStart } from '@candor/schema/web'; reporter.track(tpUiBannerClick, {}); reporter.track(tpUiAccessListStart, {});`;
    const [one, three] = [await measureBundle(pages[mode]), await measureBundle(more)];
    expect(three.gzip - one.gzip).toBeLessThanOrEqual(2 * eventLimit);
    expect(three.gzip).toBeGreaterThan(one.gzip);
  });
});
