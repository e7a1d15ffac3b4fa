/** The panel that lets a visitor check the promise: counts, and per event what was entered beside what was sent. */
import type { ReporterStats } from '@candor/browser-reporter';
import type { Diary, DiaryEntry } from './diary.js';
import { element, textElement } from './element.js';

export interface LivePanel {
  refresh(): void;
}

export function createLivePanel(diary: Diary, stats: () => ReporterStats): LivePanel {
  let shownRevision = -1;
  return {
    refresh() {
      showCounts(stats());
      if (diary.revision() === shownRevision) return;
      shownRevision = diary.revision();
      showEntries(diary);
    },
  };
}

function showCounts({ captured, accepted, duplicate, pending, rejected, dropped, consent }: ReporterStats): void {
  const lost = Object.values(dropped).reduce((sum, count) => sum + count, 0);
  const counts: Readonly<Record<string, number>> = {
    captured,
    // A duplicate is an event the collector has: an earlier request arrived whose answer did not.
    accepted: accepted + duplicate,
    pending,
    dropped: lost + rejected,
  };
  for (const [name, count] of Object.entries(counts)) element(`stat-${name}`).textContent = String(count);
  const on = consent.state === 'granted' && consent.decidedBy !== 'environment';
  element('live-hint').hidden = captured > 0 && on;
  element('live-hint').textContent = on
    ? 'Use a button or a tab: what leaves this page for it appears here. It goes to this site’s own server, which makes pseudonyms of cluster and user before it passes anything on.'
    : 'While usage metrics are off, buttons and tabs leave no trace here or anywhere else.';
}

function showEntries(diary: Diary): void {
  element('diary').replaceChildren(...diary.entries().map(entryElement));
  element('flush').hidden = diary.entries().length === 0;
  const body = diary.lastBody();
  element('bytes').hidden = body === undefined;
  element('last-request').textContent = body ?? '';
}

function entryElement(entry: DiaryEntry): HTMLElement {
  const item = textElement('li', '', 'entry');
  const head = textElement('div', '', 'entry-head');
  const { sent } = entry;
  const chip = sent === undefined ? textElement('span', 'waiting', 'chip') : textElement('span', 'sent', 'chip sent');
  head.append(textElement('strong', entry.event.name), chip);

  const fields = textElement('dl', '', 'fields');
  for (const [name, field] of Object.entries(entry.event.fields)) {
    const row = textElement('div', '', 'field');
    row.append(textElement('dt', name), labelled('entered', entry.entered[name]));
    if (sent !== undefined) row.append(labelled(field.anonymize === undefined ? 'sent' : 'to server', sent.properties[name], field.anonymize === undefined ? '' : 'raw'));
    fields.append(row);
  }
  item.append(head, fields);
  return item;
}

function labelled(label: string, value: unknown, className = ''): HTMLElement {
  const item = textElement('dd', '');
  // An empty sensitive field is left out by the reporter, and shown as what it is.
  item.append(textElement('span', label, 'label'), textElement('code', value === undefined ? '(nothing)' : String(value), className));
  return item;
}
