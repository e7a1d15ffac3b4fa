import { expect, it } from 'vitest';
import { watchDeparture } from '../src/page-departure.js';
import { createFakePage } from './fake-page.js';

function watched(): { page: ReturnType<typeof createFakePage>; departure: ReturnType<typeof watchDeparture>; count: () => number } {
  const page = createFakePage();
  let departures = 0;
  const departure = watchDeparture(page.window, () => {
    departures += 1;
  });
  return { page, departure, count: () => departures };
}

it('listens to nothing before it is started, and never to unload or beforeunload', () => {
  const { page, departure } = watched();
  expect(page.listeners()).toEqual([]);
  departure.start();
  expect(page.listeners()).toEqual(['visibilitychange', 'pagehide', 'pageshow']);
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
  expect(page.listeners()).toHaveLength(3);
  departure.stop();
  departure.stop();
  expect(page.listeners()).toEqual([]);
  page.leave();
  expect(count()).toBe(0);
});
