/**
 * The index of the dictionary: every event with what it says and why, and a search over all of them.
 *
 * Promises: the whole list is in the page, so it is complete without a script; the script only hides what does not match.
 */
import type { CatalogEvent } from '../catalog-event.js';
import { areas } from '../catalog-tags.js';
import { exampleKey, examplePseudonym, exampleValues } from '../example-event.js';
import { reportingPolicy } from '../../src/policy.js';
import { words } from './event-page.js';
import { className } from './field-wording.js';
import type { Html } from './html-template.js';
import { html, joined, nothing } from './html-template.js';
import { pageFrame } from './page-frame.js';

export function indexPage(events: readonly CatalogEvent[]): string {
  const filled = Object.keys(areas)
    .map((area) => ({ area, own: events.filter((event) => event.area === area) }))
    .filter(({ own }) => own.length > 0);
  return pageFrame({
    title: 'Event dictionary',
    description: 'Every event that can be sent, what it says, why, and what happens to each value.',
    toIndex: '',
    main: html`<h1>Event dictionary</h1>
<p class="lead">Everything that can be sent: ${events.length} events. What is not in here cannot pass a reporter, and the collector refuses it.</p>
${searchForm(events, filled.map(({ area }) => area))}
<nav aria-label="Areas" class="areas"><ul>${filled.map(
      ({ area, own }) => html`<li data-area="${area}"><a href="#area-${area}">${area}</a> <small>${own.length}</small></li>`,
    )}</ul></nav>
${filled.map(
  ({ area, own }) => html`<section class="area" data-area="${area}" aria-labelledby="area-${area}">
<h2 id="area-${area}">${area} <small>${own.length} ${own.length === 1 ? 'event' : 'events'}</small></h2>
<ul class="events">
${own.map(row)}</ul>
</section>
`,
)}${policyTable()}
${pseudonymTable()}`,
  });
}

function kindsOf(event: CatalogEvent): string[] {
  return [...new Set(event.fields.flatMap((field) => field.anonymize ?? []))].sort();
}

function searchForm(events: readonly CatalogEvent[], shownAreas: readonly string[]): Html {
  const kinds = [...new Set(events.flatMap(kindsOf))].sort();
  return html`<form class="search" role="search" id="filters" hidden>
<div class="wide"><label for="search">Search <small>name, field, purpose, sender, owner</small></label>
<input id="search" type="search" autocomplete="off" spellcheck="false" aria-describedby="keys"></div>
${choice('area', 'Area', shownAreas.map((area) => [area, area]))}
${choice('class', 'Class', [['behavior', 'behaviour'], ['usage', 'product usage']])}
${choice('kind', 'Sensitive', [['-', 'none'], ...kinds.map((kind) => [kind, kind] as const)])}
<p class="wide"><span class="hint" id="keys"><kbd>/</kbd> search, <kbd>↓</kbd> <kbd>↑</kbd> move, <kbd>Enter</kbd> open, <kbd>Esc</kbd> clear.</span> <span id="results" role="status">${events.length} events</span> <button type="reset">Show all</button></p>
</form>`;
}

function choice(name: string, label: string, options: readonly (readonly [string, string])[]): Html {
  return html`<div><label for="filter-${name}">${label}</label>
<select id="filter-${name}"><option value="">any</option>${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select></div>`;
}

function row(event: CatalogEvent): Html {
  const kinds = kindsOf(event);
  const count = `${event.fields.length} ${event.fields.length === 1 ? 'field' : 'fields'}`;
  return html`<li id="${event.name}" data-area="${event.area}" data-class="${event.class}" data-kinds="${kinds.join(' ')}" data-fields="${event.fields.map((field) => field.name).join(' ')}" data-words="${event.emitter} ${event.owner} ${event.class}">
<h3><a href="events/${event.name}.html">${words(event.name)}</a></h3>
<p>${event.description}</p>
<p class="why">${event.purpose}</p>
<p class="marks"><span class="tag ${event.class}">${className(event)}</span> <span>${count}</span>${
    kinds.length === 0 ? nothing : html` <span>pseudonyms: ${kinds.join(', ')}</span>`
  }${event.bills === undefined ? nothing : html` <span class="tag bills">invoiced: ${event.bills.replace('-', ' ')}</span>`}</p>
</li>
`;
}

function policyTable(): Html {
  const rows = [
    ['OSS', reportingPolicy('behavior', 'oss'), reportingPolicy('usage', 'oss')],
    [
      'Enterprise (self-hosted)',
      reportingPolicy('behavior', 'enterprise'),
      `${reportingPolicy('usage', 'enterprise', 'mandatory')} or ${reportingPolicy('usage', 'enterprise', 'opt-in')}, as the plan says`,
    ],
    ['Cloud', reportingPolicy('behavior', 'cloud'), reportingPolicy('usage', 'cloud')],
  ] as const;
  return html`<section><h2 id="policy">When anything is sent</h2>
<table class="small"><thead><tr><th scope="col">Edition</th><th scope="col">Behaviour</th><th scope="col">Product usage</th></tr></thead>
<tbody>${rows.map(([edition, ...cells]) => html`<tr><th scope="row">${edition}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></section>`;
}

function pseudonymTable(): Html {
  const command = `printf %s ${exampleValues.user} | openssl dgst -sha256 -hmac ${exampleKey} -binary | base64`;
  return html`<section><h2 id="pseudonyms">Pseudonyms in the examples</h2>
<p>Sensitive values are replaced before they enter a queue. The examples use a key that is published here, so that anyone can compute them again; the anonymizer refuses that key.</p>
<pre><code>${command}</code></pre>
<dl class="envelope">${Object.entries(exampleValues).map(
    ([kind, value]) => html`<div><dt>${kind}</dt><dd>${joined([html`<code>${value}</code>`, html`<code>${examplePseudonym(value)}</code>`], ' is sent as ')}</dd></div>`,
  )}</dl></section>`;
}
