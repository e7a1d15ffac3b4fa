/**
 * Follows the stream and shows it as it was received, newest batch first, beside the totals.
 *
 * Promises: every value reaches the page as text. Must not: load anything from another origin, or keep anything after the
 * page is closed.
 */
import { byId, make } from './element.js';
import { renderReport } from './totals.js';

const maxBatches = 50;
/** Batches that show until more are asked for, so that the tables below stay within reach. */
const batchesAtOnce = 8;
/** Events of a batch that show at once; the rest on request, as a batch may hold 500. */
const eventsAtOnce = 3;
/** Milliseconds between two looks at the totals while batches arrive. */
const totalsEvery = 2_000;
/** Of either scheme. */
const pseudonym = /^(?:[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=|a2\.[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048])$/;

const list = byId('batches');
const filter = byId('filter');
const pause = byId('pause');
const older = byId('older');

let batches = [];
let waiting = [];
let paused = false;
let showOlder = false;

function button(label, onClick) {
  const element = make('button', 'quiet', label);
  element.type = 'button';
  element.addEventListener('click', onClick);
  return element;
}

function field(name, value) {
  const parts = (Array.isArray(value) ? value : [value]).map((part) =>
    typeof part === 'string' && pseudonym.test(part) ? make('span', 'pseudonym', part) : make('span', '', part),
  );
  return make('div', '', make('dt', '', name), make('dd', '', ...parts.flatMap((part, at) => (at === 0 ? [part] : [' ', part]))));
}

function eventItem(event) {
  const fields = make('dl', 'fields');
  if (event.distinct_id) fields.append(field('distinct_id', event.distinct_id));
  for (const [place, prefix] of [
    ['properties', ''],
    ['set', 'set '],
    ['set_once', 'set once '],
  ]) {
    for (const [name, value] of Object.entries(event[place] ?? {})) fields.append(field(prefix + name, value));
  }
  const head = make('div', 'event-head', make('div', 'event-name', event.event), make('span', '', `no. ${event.seq} · ${event.at}`));
  return make('li', 'event', head, fields);
}

/** The batch as an item of the list, or undefined if the filter leaves nothing of it. */
function batchItem(received, fresh) {
  const { tenant, batch, accepted, duplicate, rejected } = received;
  const shown = filter.value === '' ? batch.events : batch.events.filter(({ event }) => event === filter.value);
  if (shown.length === 0) return undefined;

  const head = make('div', 'batch-head', make('span', 'tenant', tenant ?? 'No tenant'));
  for (const [name, count] of [
    ['accepted', accepted],
    ['duplicate', duplicate],
    ['rejected', rejected],
  ]) {
    if (count > 0) head.append(make('span', `chip ${name}`, `${count} ${name}`));
  }
  const { reporter, stream, sent_at: sentAt } = batch;
  const facts = [
    `${reporter.name} ${reporter.version}`,
    `catalog ${batch.catalog}`,
    `stream ${stream.id}`,
    `no. ${stream.first}–${stream.last}`,
    `sent ${sentAt}`,
  ];
  const meta = make('p', 'batch-meta', ...facts.map((fact) => make('span', '', fact)));
  const events = make('ol', 'events', ...shown.slice(0, eventsAtOnce).map(eventItem));

  const raw = make('pre', '');
  raw.hidden = true;
  raw.tabIndex = 0;
  const foot = make('div', 'batch-foot');
  if (shown.length > eventsAtOnce) {
    const more = button(`Show all ${shown.length} events`, () => {
      events.replaceChildren(...shown.map(eventItem));
      more.remove();
    });
    foot.append(more);
  }
  const rawButton = button('Show JSON', () => {
    raw.hidden = !raw.hidden;
    raw.textContent = raw.hidden ? '' : JSON.stringify(batch, null, 2);
    rawButton.textContent = raw.hidden ? 'Show JSON' : 'Hide JSON';
    rawButton.setAttribute('aria-expanded', String(!raw.hidden));
  });
  rawButton.setAttribute('aria-expanded', 'false');
  foot.append(rawButton);
  return make('li', fresh ? 'batch fresh' : 'batch', head, meta, events, foot, raw);
}

function render() {
  list.replaceChildren(...batches.map((received) => batchItem(received, false)).filter(Boolean));
  trim();
}

/** Leaves as many batches in sight as were asked for, and says what there is otherwise. */
function trim() {
  const items = [...list.children];
  for (const item of items.slice(maxBatches)) item.remove();
  const hidden = showOlder ? 0 : Math.max(0, list.childElementCount - batchesAtOnce);
  for (const [at, item] of [...list.children].entries()) item.hidden = !showOlder && at >= batchesAtOnce;
  older.hidden = hidden === 0;
  older.textContent = `Show ${hidden} older batches`;
  const empty = byId('empty');
  empty.hidden = list.childElementCount > 0;
  if (batches.length > 0) empty.textContent = 'None of the batches kept here holds this event.';
}

function show(received) {
  batches = [received, ...batches].slice(0, maxBatches);
  for (const { event } of received.batch.events) offerFilter(event);
  const item = batchItem(received, true);
  if (item) list.prepend(item);
  trim();
}

/** Keeps the choices sorted. */
function offerFilter(name) {
  const options = [...filter.options];
  if (options.some(({ value }) => value === name)) return;
  filter.add(new Option(name, name), options.slice(1).find(({ value }) => value > name) ?? null);
}

function setStatus(state, text) {
  const status = byId('status');
  status.dataset.state = state;
  status.textContent = text;
}

function liveStatus() {
  setStatus(paused ? 'paused' : 'live', paused ? `Paused${waiting.length > 0 ? `, ${waiting.length} waiting` : ''}` : 'Live');
}

pause.addEventListener('click', () => {
  paused = !paused;
  pause.setAttribute('aria-pressed', String(paused));
  pause.textContent = paused ? 'Resume' : 'Pause';
  if (!paused) for (const received of waiting.splice(0)) show(received);
  liveStatus();
});
filter.addEventListener('change', render);
older.addEventListener('click', () => {
  showOlder = true;
  trim();
  list.children[batchesAtOnce]?.querySelector('button')?.focus();
});

function followStream() {
  const source = new EventSource('/stream');
  // The collector sends again what it keeps, so a new connection starts from nothing.
  source.addEventListener('open', () => {
    batches = [];
    waiting = [];
    render();
    liveStatus();
  });
  source.addEventListener('message', ({ data }) => {
    const received = JSON.parse(data);
    if (paused) waiting = [...waiting, received].slice(-maxBatches);
    else show(received);
    liveStatus();
    scheduleTotals();
  });
  source.addEventListener('full', () => {
    source.close();
    setStatus('lost', 'Too many open pages');
  });
  source.addEventListener('error', () => setStatus('lost', 'Reconnecting'));
}

let totalsTimer;
function scheduleTotals() {
  totalsTimer ??= setTimeout(async () => {
    totalsTimer = undefined;
    await showTotals();
  }, totalsEvery);
}

async function showTotals() {
  try {
    const response = await fetch('/report.json');
    if (response.ok) renderReport(await response.json());
  } catch {
    // The stream's own status says that the collector is gone; the next batch asks again.
  }
}

followStream();
showTotals();
