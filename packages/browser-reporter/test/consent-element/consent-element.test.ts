/** `<candor-consent>` in a real Chromium: what it asks, what counts as an answer, and for whom it works. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';
import type {} from './element-page.js';
import { openElementSite } from './element-site.js';
import type { ElementSite } from './element-site.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let site: ElementSite;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  site = await openElementSite();
});
afterAll(() => site.close());

beforeEach(() => open());
afterEach(async () => {
  await context.close();
  // Among others, whatever the Content-Security-Policy had to block.
  expect(complaints).toEqual([]);
});

/** A visitor with a browser of their own. Axe is run past the policy, which is the page's and not the test's. */
async function open(options: BrowserContextOptions = {}, query = ''): Promise<void> {
  site.requests.length = 0;
  complaints = [];
  context = await site.browser.newContext(options);
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(`${site.url}${query}`);
}

async function reopen(options: BrowserContextOptions, query = ''): Promise<void> {
  await context.close();
  await open(options, query);
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const question = () => page.getByRole('region', { name: 'May usage metrics be sent?' });
const status = () => page.getByRole('status').textContent();
const stored = (): Promise<number> => page.evaluate(() => localStorage.length);
const stateAttribute = (): Promise<string | null> => page.locator('candor-consent').getAttribute('state');

/** The focused element, through the shadow root: its part, or else its text. */
function focused(): Promise<string | null> {
  return page.evaluate(() => {
    const outer = document.activeElement;
    const inner = outer?.shadowRoot?.activeElement ?? outer;
    return inner?.getAttribute('part') ?? (inner === document.body ? 'body' : (inner?.textContent ?? null));
  });
}

describe('the question', () => {
  it('works without a secure context, and stores nothing before an answer', async () => {
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    expect(await question().isVisible()).toBe(true);
    expect(await status()).toBe('Usage metrics are not sent. You have not decided.');
    expect(await stateAttribute()).toBe('asking');
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
  });

  it('has equal buttons at every width, which no style sheet can tell apart', async () => {
    for (const width of [1200, 320, 180]) {
      await page.setViewportSize({ width, height: 700 });
      await expectEqualButtons();
    }
  });

  async function expectEqualButtons(): Promise<void> {
    const looks = await Promise.all(
      ['Yes', 'No'].map((name) =>
        button(name).evaluate((element) => {
          const { width: wide, height } = element.getBoundingClientRect();
          const styles = [...getComputedStyle(element)].map((property) => `${property}:${getComputedStyle(element).getPropertyValue(property)}`);
          return { wide, height, styles: styles.filter((line) => !/origin:/.test(line)), attributes: element.getAttributeNames().map((attribute) => `${attribute}=${element.getAttribute(attribute)}`) };
        }),
      ),
    );
    expect(looks[0]).toEqual(looks[1]);
    expect(looks[0]?.attributes).toEqual(['part=answer', 'type=button']);
    expect(looks[0]?.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }

  it('is answered by a press on a button alone', async () => {
    expect(await focused()).toBe('body');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByText('They say which features').click();
    expect(await stateAttribute()).toBe('asking');
    expect(await stored()).toBe(0);
    await button('Yes').click();
    expect(await status()).toMatch(/^Usage metrics are sent\. You said yes on \d{4}-\d\d-\d\d\.$/);
    expect(await stateAttribute()).toBe('granted');
  });

  it('is not asked again after an answer, nor in the visit in which it was put off', async () => {
    await button('Not now').click();
    expect(await question().count()).toBe(0);
    expect(await stored()).toBe(0);
    await page.reload();
    expect(await question().count()).toBe(0);
    const nextVisit = await context.newPage();
    await nextVisit.goto(site.url);
    await nextVisit.getByRole('button', { name: 'No', exact: true }).click();
    expect(await stateAttribute()).toBe('denied');
    await page.reload();
    expect(await question().count()).toBe(0);
    expect(await status()).toMatch(/^Usage metrics are not sent\. You said no on /);
  });

  it('comes back where more is collected than a yes was given for, and says so', async () => {
    await button('Yes').click();
    await page.goto(`${site.url}?surface=another`);
    expect(await question().isVisible()).toBe(true);
    expect(await page.getByText('More is collected than when you said yes.').isVisible()).toBe(true);
    expect(await page.evaluate(() => window.elementPage.stats().consent.state)).toBe('unknown');
  });

  it('goes away where another tab was answered in', async () => {
    const other = await context.newPage();
    await other.goto(site.url);
    await other.getByRole('button', { name: 'Yes', exact: true }).click();
    await question().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => window.elementPage.stats().consent.state)).toBe('granted');
  });

  it.each([
    ['globalPrivacyControl', true, 'Global Privacy Control'],
    ['doNotTrack', '1', 'Do Not Track'],
  ] as const)('is not asked where %s says no already', async (name, value, shown) => {
    await context.addInitScript(([property, set]) => Object.defineProperty(Navigator.prototype, property, { get: () => set, configurable: true }), [name, value] as const);
    await page.reload();
    expect(await status()).toBe(`Usage metrics are not sent. Your browser says no (${shown}).`);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await stateAttribute()).toBe('refused');
    await page.evaluate(() => document.querySelector('candor-consent')?.ask());
    expect(await question().count()).toBe(0);
  });
});

describe('by keyboard alone', () => {
  const tab = async (): Promise<string | null> => {
    await page.keyboard.press('Tab');
    return focused();
  };

  it('the whole of it is reached in order, and each answer can be given and changed', async () => {
    expect([await tab(), await tab(), await tab(), await tab(), await tab(), await tab()]).toEqual(['before', 'preview-summary', 'answer', 'answer', 'later', 'after']);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await stateAttribute()).toBe('granted');
    // The pressed button is gone; the place is kept on text, so that a second Enter presses nothing.
    expect(await focused()).toBe('status');
    await page.keyboard.press('Enter');
    expect(await stateAttribute()).toBe('granted');
    expect(await tab()).toBe('change');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('title');
    expect([await tab(), await tab()]).toEqual(['preview-summary', 'answer']);
    await page.keyboard.press('Space');
    expect(await stateAttribute()).toBe('denied');
    expect(await focused()).toBe('status');
  });

  it('Escape puts it off, and takes back no answer', async () => {
    await tab();
    await tab();
    await page.keyboard.press('Escape');
    expect(await stateAttribute()).toBe('unknown');
    expect(await stored()).toBe(0);
    await button('Change').click();
    await button('Yes').click();
    await button('Change').click();
    await page.keyboard.press('Escape');
    expect(await stateAttribute()).toBe('granted');
  });

  it('the payload is opened, read and scrolled', async () => {
    await tab();
    await tab();
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Exact text of request 1' }).waitFor();
    expect([await tab(), await tab(), await tab()]).toEqual(['payload', 'answer', 'answer']);
  });
});

describe('the sentences', () => {
  it('are all replaced at once, in the line, the question and the view', async () => {
    const texts = ['title', 'description', 'outdated', 'yes', 'no', 'later', 'change', 'granted', 'denied', 'undecided', 'refused', 'preview', 'previewNote', 'previewFailed', 'payload'];
    await page.evaluate((names) => window.elementPage.setTexts(Object.fromEntries(names.map((name) => [name, `«${name}»`]))), texts);
    const shown = await page.locator('candor-consent').evaluate((element) => element.shadowRoot?.textContent ?? '');
    expect(shown.replace(/«\w+»/g, '')).toBe('');
    for (const name of ['title', 'description', 'yes', 'no', 'later', 'undecided', 'preview', 'previewNote']) expect(shown).toContain(`«${name}»`);
  });

  it('may be markup of the page, in slots', async () => {
    await page.locator('candor-consent').evaluate((element) => {
      const title = document.createElement('span');
      title.slot = 'title';
      title.textContent = 'Dürfen wir?';
      element.append(title, document.createElement('em'));
    });
    expect(await page.getByRole('heading', { name: 'Dürfen wir?' }).isVisible()).toBe(true);
    expect(await page.getByText('They say which features').isVisible()).toBe(false);
  });

  it('say so where the payload cannot be made', async () => {
    await page.evaluate(() => window.elementPage.failPreview());
    await page.getByText('See exactly what would be sent').click();
    await page.getByText('What would be sent cannot be shown here.').waitFor();
  });
});

describe('axe finds nothing, and nothing runs over the edge', () => {
  const variants: [string, BrowserContextOptions, string][] = [
    ['light', { colorScheme: 'light' }, ''],
    ['dark', { colorScheme: 'dark' }, ''],
    ['narrow, right to left', { viewport: { width: 320, height: 640 } }, '?dir=rtl'],
    ['with forced colours and reduced motion', { forcedColors: 'active', reducedMotion: 'reduce' }, ''],
  ];

  async function violations(): Promise<readonly string[]> {
    await page.evaluate(axe);
    const results = await page.evaluate(() => (window as unknown as { axe: { run(within: string): Promise<AxeResults> } }).axe.run('candor-consent'));
    expect(results.passes.length).toBeGreaterThan(5);
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  }

  it.each(variants)('%s', async (_name, options, query) => {
    await reopen(options, query);
    const found: string[] = [];
    const look = async (state: string): Promise<void> => {
      found.push(...(await violations()).map((violation) => `${state}: ${violation}`));
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    };
    await look('asking');
    await page.getByText('See exactly what would be sent').click();
    await page.getByRole('group', { name: 'Exact text of request 1' }).waitFor();
    await look('with the payload');
    await button('Not now').click();
    await look('put off');
    await button('Change').click();
    await button('Yes').click();
    await look('granted');
    expect(found).toEqual([]);
  });

  it('would find something', async () => {
    await page.evaluate(() => document.querySelector('candor-consent')?.shadowRoot?.querySelector('[part=answer]')?.replaceChildren());
    expect(await violations()).toEqual([expect.stringContaining('button-name')]);
  });
});
