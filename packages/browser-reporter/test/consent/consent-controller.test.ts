import { behaviorSurface } from '@candor/schema';
import { describe, expect, it, vi } from 'vitest';
import { BrowserReporterError } from '../../src/browser-reporter-error.js';
import { createConsentController } from '../../src/consent/consent-controller.js';
import type { ConsentController, ConsentControllerOptions } from '../../src/consent/consent-controller.js';
import { createFakeBrowser, storageArea } from './fake-consent-page.js';
import type { FakeTab, Refusal } from './fake-consent-page.js';

const day = Date.UTC(2026, 10, 25, 23, 59);
const controllerIn = (tab: FakeTab, options: ConsentControllerOptions = {}): ConsentController =>
  createConsentController({ window: tab.window, surface: 'surface 1', now: () => day, ...options });

const undecided = { consent: 'unknown', decidedBy: 'none', ask: true };
const yes = { consent: 'granted', decidedBy: 'visitor', date: '2026-11-25', ask: false };
const no = { ...yes, consent: 'denied' };

describe('an answer', () => {
  it('is none, and nothing is stored or listened to, before it is given', () => {
    const browser = createFakeBrowser();
    const tab = browser.openTab();
    const consent = controllerIn(tab);
    expect(consent.state()).toEqual(undecided);
    expect(consent.current()).toBe('unknown');
    expect(browser.stored.size).toBe(0);
    expect(tab.listeners()).toEqual([]);
  });

  it('is stored with its day, its scope and what it was about, and holds on the next visit', () => {
    const browser = createFakeBrowser();
    expect(controllerIn(browser.openTab()).grant()).toEqual(yes);
    expect([...browser.stored]).toEqual([
      ['candor.consent', '{"consent":"granted","decided_at":"2026-11-25","scope":"behavior","surface":"surface 1"}'],
    ]);
    expect(controllerIn(browser.openTab()).state()).toEqual(yes);
    expect(controllerIn(browser.openTab(), { key: 'another product' }).state()).toEqual(undecided);
  });

  it('of yes does not hold for what is collected later; one of no does', () => {
    const browser = createFakeBrowser();
    controllerIn(browser.openTab()).grant();
    const later = controllerIn(browser.openTab(), { surface: 'surface 2' });
    expect(later.state()).toEqual({ ...undecided, date: '2026-11-25', outdated: true });
    later.deny();
    expect(controllerIn(browser.openTab(), { surface: 'surface 3' }).state()).toEqual(no);
  });

  it('can be taken back, and forgotten', () => {
    const browser = createFakeBrowser();
    const consent = controllerIn(browser.openTab());
    consent.grant();
    expect(consent.deny()).toEqual(no);
    expect(consent.withdraw()).toEqual(undecided);
    expect(browser.stored.size).toBe(0);
  });

  it('put off is not asked for again in this visit, and is in the next', () => {
    const browser = createFakeBrowser();
    const tab = browser.openTab();
    expect(controllerIn(tab).later()).toEqual({ ...undecided, ask: false });
    expect(controllerIn(tab).state().ask).toBe(false);
    expect(browser.stored.size).toBe(0);
    expect(controllerIn(browser.openTab()).state().ask).toBe(true);
    expect(controllerIn(tab).withdraw().ask).toBe(true);
  });

  it.each(['', '{', 'null', '7', '"granted"', '[]', '{"consent":"granted"}', '{"consent":"yes","decided_at":"2026-11-25","scope":"behavior","surface":"surface 1"}', '{"consent":"granted","decided_at":"2026-11-25","scope":"usage","surface":"surface 1"}', '{"consent":"granted","decided_at":"soon","scope":"behavior","surface":"surface 1"}', '{"consent":"granted","decided_at":"2026-11-25","scope":"behavior"}'])(
    'is not read out of %s',
    (text) => {
      const browser = createFakeBrowser();
      browser.stored.set('candor.consent', text);
      expect(controllerIn(browser.openTab()).state()).toEqual(undecided);
    },
  );

  it('is about what this catalog collects, where nothing else is said', () => {
    expect(createConsentController({ window: createFakeBrowser().openTab().window }).surface).toBe(behaviorSurface);
  });

  it('may be kept elsewhere', () => {
    const account = new Map<string, string>();
    const browser = createFakeBrowser();
    controllerIn(browser.openTab(), { store: storageArea(account) }).grant();
    expect(account.size).toBe(1);
    expect(browser.stored.size).toBe(0);
  });
});

describe("the browser's own no", () => {
  it.each([
    [{ globalPrivacyControl: true }, 'global_privacy_control'],
    [{ doNotTrack: '1' }, 'do_not_track'],
  ] as const)('%j decides, and no yes is stored against it', (navigator, signal) => {
    const browser = createFakeBrowser();
    const consent = controllerIn(browser.openTab(navigator));
    expect(consent.state()).toEqual({ consent: 'denied', decidedBy: signal, ask: false });
    expect(consent.grant()).toEqual({ consent: 'denied', decidedBy: signal, ask: false });
    expect(browser.stored.size).toBe(0);
    expect(consent.deny().decidedBy).toBe(signal);
    expect(browser.stored.size).toBe(1);
  });

  it('wins over a yes of earlier, and is seen when it comes in the middle of a visit', () => {
    const browser = createFakeBrowser();
    const navigator = { globalPrivacyControl: false };
    const consent = controllerIn(browser.openTab(navigator));
    consent.grant();
    navigator.globalPrivacyControl = true;
    expect(consent.state()).toEqual({ consent: 'denied', decidedBy: 'global_privacy_control', date: '2026-11-25', ask: false });
  });
});

describe('whoever subscribes', () => {
  it('hears of changes here and in other tabs, and of nothing else', () => {
    const browser = createFakeBrowser();
    const tab = browser.openTab();
    const consent = controllerIn(tab);
    const other = controllerIn(browser.openTab());
    const heard: string[] = [];
    const end = consent.subscribe(() => heard.push(consent.current()));
    consent.grant();
    consent.grant();
    other.grant();
    other.deny();
    tab.dispatch('pageshow');
    other.withdraw();
    expect(heard).toEqual(['granted', 'denied', 'unknown']);
    end();
    end();
    other.grant();
    expect(heard).toHaveLength(3);
    expect(tab.listeners()).toEqual([]);
  });

  it('hears on the way back from the back/forward cache what was decided meanwhile', () => {
    const browser = createFakeBrowser();
    const tab = browser.openTab();
    const consent = controllerIn(tab);
    consent.grant();
    const heard = vi.fn();
    consent.subscribe(heard);
    browser.stored.clear();
    tab.dispatch('pageshow');
    expect(heard).toHaveBeenCalledOnce();
  });

  it('is told of a no although another listener fails', async () => {
    const failures: unknown[] = [];
    const caught = (error: unknown): void => void failures.push(error);
    process.prependOnceListener('uncaughtException', caught);
    const others = process.listeners('uncaughtException').filter((listener) => listener !== caught);
    for (const other of others) process.off('uncaughtException', other);

    const consent = controllerIn(createFakeBrowser().openTab());
    const heard: string[] = [];
    consent.subscribe(() => {
      throw new Error('of the host');
    });
    consent.subscribe(() => heard.push(consent.current()));
    expect(consent.deny()).toEqual(no);
    expect(heard).toEqual(['denied']);
    await vi.waitFor(() => expect(failures).toEqual([new Error('of the host')]));
    for (const other of others) process.on('uncaughtException', other);
  });

  it('twice with one function ends one by one', () => {
    const consent = controllerIn(createFakeBrowser().openTab());
    const heard = vi.fn();
    const end = consent.subscribe(heard);
    consent.subscribe(heard);
    end();
    consent.grant();
    expect(heard).toHaveBeenCalledOnce();
  });

  it('may compare states by identity', () => {
    const consent = controllerIn(createFakeBrowser().openTab());
    const before = consent.state();
    expect(consent.state()).toBe(before);
    consent.grant();
    expect(consent.state()).not.toBe(before);
  });
});

describe('a browser that refuses storage', () => {
  it.each<Refusal>(['access', 'writing', 'everything'])('(%s) gets no exception, and the answer holds for this page', (refusal) => {
    const browser = createFakeBrowser(() => refusal);
    const consent = controllerIn(browser.openTab());
    expect(consent.grant()).toEqual(yes);
    expect(consent.deny()).toEqual(no);
    expect(consent.withdraw()).toEqual(undecided);
    expect(consent.later()).toEqual({ ...undecided, ask: false });
  });

  it('leaves no old yes behind when it has no room for the no', () => {
    let refusal: Refusal = 'nothing';
    const browser = createFakeBrowser(() => refusal);
    const consent = controllerIn(browser.openTab());
    consent.grant();
    refusal = 'writing';
    expect(consent.deny()).toEqual(no);
    expect(browser.stored.size).toBe(0);
  });

  it('that cannot even remove the old yes does not bring it back in this page', () => {
    let refusal: Refusal = 'nothing';
    const consent = controllerIn(createFakeBrowser(() => refusal).openTab());
    consent.grant();
    refusal = 'everything';
    expect(consent.deny()).toEqual(no);
    expect(consent.withdraw()).toEqual(undecided);
    refusal = 'nothing';
    expect(consent.grant()).toEqual(yes);
  });

  it('is asked again, so that the no of another tab counts', () => {
    let refusal: Refusal = 'writing';
    const browser = createFakeBrowser(() => refusal);
    const consent = controllerIn(browser.openTab());
    expect(consent.grant()).toEqual(yes);
    refusal = 'nothing';
    controllerIn(browser.openTab()).deny();
    expect(consent.state()).toEqual(no);
  });
});

it('is created in a page only', () => {
  expect(() => createConsentController()).toThrow(new BrowserReporterError('no_window'));
});
