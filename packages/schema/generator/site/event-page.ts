/**
 * The page of one event: what is sent, why, by whom, for how long, and what happens to each of its fields.
 *
 * Promises: every declared field stands on it, with one example as entered and as sent; nothing else that travels is left out.
 */
import type { CatalogEvent, CatalogField } from '../catalog-event.js';
import { exampleEvent, exampleValues } from '../example-event.js';
import type { EventHistory } from './event-history.js';
import { className, classPolicy, fieldLanguage, fieldTreatment, windowWords } from './field-wording.js';
import type { Html } from './html-template.js';
import { html, joined, nothing } from './html-template.js';
import { pageFrame } from './page-frame.js';

export function eventPage(event: CatalogEvent, history: EventHistory): string {
  const example = exampleEvent(event);
  return pageFrame({
    title: `${event.name} – event dictionary`,
    description: event.description,
    toIndex: '../',
    main: html`<article>
<p class="crumbs"><a href="../index.html#area-${event.area}">${event.area}</a></p>
<h1>${words(event.name)}</h1>
<p class="lead">${event.description}</p>
<p class="why"><strong>Why:</strong> ${event.purpose}</p>
${factList(event)}
<h2 id="fields">Fields</h2>
${event.fields.length === 0 ? html`<p>None: that it happened is all that is said.</p>` : fieldTable(event, example)}
<h2 id="envelope">Around every such event</h2>
${envelopeList(event)}
<h2 id="example">As sent</h2>
<p>The pseudonyms are real, under a key that the <a href="../index.html#pseudonyms">index</a> shows.</p>
<pre><code>${JSON.stringify(example, null, 2)}</code></pre>
<h2 id="history">History</h2>
${historyList(event, history)}
</article>`,
  });
}

/** The name, with a place after each dot where a narrow screen may break it. */
export function words(name: string): Html {
  return joined(name.split('.').map((word, index) => (index === 0 ? html`${word}` : html`<wbr>.${word}`)), '');
}

function factList(event: CatalogEvent): Html {
  const window = windowWords(event);
  const facts: readonly (readonly [string, Html])[] = [
    ['Class', html`<span class="tag ${event.class}">${className(event)}</span> ${classPolicy(event)}`],
    ['Sent by', html`${event.emitter}`],
    ['Owner', html`${event.owner}`],
    ['Deleted after', html`${event.retentionDays} days`],
    ['Expires', event.expires === undefined ? html`not of itself` : html`<time datetime="${event.expires}">${event.expires}</time>, unless argued for again`],
    ['Invoiced as', event.bills === undefined ? html`nothing` : html`${event.bills.replace('-', ' ')}`],
    ...(window === undefined ? [] : [['Made', html`${window}`] as const]),
    ['Schema', html`version ${event.version}, <code>@candor/schema/schemas/${event.name}.v${event.version}.json</code>`],
  ];
  return html`<dl class="facts">${facts.map(([term, fact], index) => html`<div${index % 6 === 0 ? html` class="wide"` : nothing}><dt>${term}</dt><dd>${fact}</dd></div>`)}</dl>`;
}

/** The roles repeat what the elements say, for a phone lays the rows out as blocks, which would end their being a table. */
function fieldTable(event: CatalogEvent, example: Readonly<Record<string, unknown>>): Html {
  const columns = ['Field', 'What it is', 'May hold', 'What happens to it', 'Example'];
  return html`<table class="fields" role="table">
<thead role="rowgroup"><tr role="row">${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}</tr></thead>
<tbody role="rowgroup">
${event.fields.map((field) => fieldRow(field, example))}</tbody>
</table>`;
}

function fieldRow(field: CatalogField, example: Readonly<Record<string, unknown>>): Html {
  const { words: lead, values } = fieldLanguage(field);
  return html`<tr role="row" id="field.${field.name}">
<th role="rowheader" scope="row"><code>${field.name}</code> <small>${field.required ? 'required' : 'optional'}</small></th>
<td role="cell" data-label="What it is">${field.description}</td>
<td role="cell" data-label="May hold">${lead} ${joined(values.map((value) => html`<code>${value}</code>`), ' ')}</td>
<td role="cell" data-label="What happens to it"${field.anonymize === undefined ? nothing : html` class="sensitive"`}>${fieldTreatment(field)}</td>
<td role="cell" data-label="Example">${fieldExample(field, example)}</td>
</tr>
`;
}

function fieldExample(field: CatalogField, example: Readonly<Record<string, unknown>>): Html {
  const place = example[field.place] as Readonly<Record<string, unknown>>;
  const value = place[field.name];
  const sent = html`<code>${Array.isArray(value) ? String(value[0]) : String(value)}</code>`;
  if (field.anonymize === undefined) return sent;
  return html`<code>${exampleValues[field.anonymize]}</code> is sent as ${sent}`;
}

function envelopeList(event: CatalogEvent): Html {
  const isBehavior = event.class === 'behavior';
  const parts: readonly (readonly [string, string])[] = [
    ['id', 'A random number with the time in it (UUIDv7), so that a repeated delivery counts once.'],
    ['seq', 'Its position in the stream of the sender, without gaps, so that a loss shows.'],
    ['event', 'The name above.'],
    ['at', isBehavior ? 'When it happened, to the minute.' : 'When it happened, to the second.'],
    ...(isBehavior ? [['distinct_id', 'The installation: a random UUID, made after the yes.'] as const] : []),
  ];
  return html`<dl class="envelope">${parts.map(([name, text]) => html`<div><dt><code>${name}</code></dt><dd>${text}</dd></div>`)}</dl>`;
}

function historyList(event: CatalogEvent, history: EventHistory): Html {
  const entries = [...history].reverse().map(
    ({ version, changes }) => html`<li><strong>${version}</strong><ul>${changes.map((change) => html`<li>${change}</li>`)}</ul></li>`,
  );
  return html`<ol class="history">
${entries}<li><strong><time datetime="${event.since}">${event.since}</time></strong> Declared in the catalog.</li>
</ol>`;
}
