import { expect, it } from 'vitest';
import { watchPresence } from '../src/page-presence.js';
import { createFakePage } from './fake-page.js';

function watched(): { page: ReturnType<typeof createFakePage>; departure: ReturnType<typeof watchPresence>; count: () => number; returns: readonly boolean[] } {
  const page = createFakePage();
  const departures: boolean[] = [];
  const returns: boolean[] = [];
  const departure = watchPresence(page.window, {
    departed: (last) => void departures.push(last),
    returned: (restored) => void returns.push(restored),
  });
  return { page, departure, count: () => departures.length, returns };
}

it('listens to nothing before it is started, and never to unload or beforeunload', () => {
  const { page, departure } = watched();
  expect(page.listeners()).toEqual([]);
  departure.start();
  expect(page.listeners()).toEqual(['visibilitychange', 'pagehide', 'pageshow', 'online']);
});

it('tells of a page that is hidden, and of one that goes away, but not of one that comes back', () => {
  const { page, departure, count } = watched();
  departure.start();
  page.hide();
  expect(count()).toBe(1);
  page.comeBack();
  expect(count()).toBe(1);
  page.leave();
  expect(count()).toBe(3);
});

it('is leaving from pagehide until the page is shown again', () => {
  const { page, departure } = watched();
  departure.start();
  page.hide();
  expect(departure.leaving()).toBe(false);
  page.leave();
  expect(departure.leaving()).toBe(true);
  page.comeBack();
  expect(departure.leaving()).toBe(false);
});

it('may be started and stopped any number of times and leaves no listener behind', () => {
  const { page, departure, count } = watched();
  departure.start();
  departure.start();
  expect(page.listeners()).toHaveLength(4);
  departure.stop();
  departure.stop();
  expect(page.listeners()).toEqual([]);
  page.leave();
  expect(count()).toBe(0);
});

it('tells of a page that is shown again, one that comes out of the back/forward cache, and a network that is back', () => {
  const { page, departure, returns } = watched();
  departure.start();
  page.hide();
  page.comeBack();
  page.goOnline();
  expect(returns).toEqual([false, true, false]);
});
