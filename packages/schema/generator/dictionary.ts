/**
 * Writes CATALOG.md, the event dictionary for whoever reads the repository: what is collected, why, and what happens to
 * each value. The same content with a search is the site (`generator/site/site-files.ts`).
 */
import type { CatalogEvent, CatalogField } from './catalog-event.js';
import { areas } from './catalog-tags.js';
import { exampleEvent, exampleKey, exampleValues } from './example-event.js';
import { className, fieldLanguage, fieldTreatment, windowWords } from './site/field-wording.js';

export function dictionary(events: readonly CatalogEvent[]): string {
  const filled = Object.keys(areas)
    .map((area) => ({ area, own: events.filter((event) => event.area === area) }))
    .filter(({ own }) => own.length > 0);
  const lines = [
    '<!-- Generated from src/catalog by `npm run generate`. Do not edit. -->',
    '',
    '# Event dictionary',
    '',
    'Everything that can be sent. An event or a field that is not on this page cannot pass a reporter, and the collector',
    'refuses it. Behaviour events are sent only after a yes; product-usage events by edition and plan. The same with a',
    'search: open [dictionary/index.html](./dictionary/index.html) in a browser.',
    '',
    'Sensitive values are replaced by keyed pseudonyms before they enter a queue; an empty one is left out. The pseudonyms',
    'in the examples are real, so anyone can compute them again. Their key is published here, so the anonymizer refuses it:',
    '',
    '```sh',
    `printf %s ${exampleValues.user} | openssl dgst -sha256 -hmac ${exampleKey} -binary | base64`,
    '```',
    '',
    '| kind | value in the examples |',
    '|---|---|',
    ...Object.entries(exampleValues).map(([kind, value]) => `| ${kind} | \`${value}\` |`),
    '',
    '## Contents',
    '',
    '| sent by | events |',
    '|---|---|',
    ...filled.map(({ area, own }) => `| [${area}](#${area}) | ${own.length} |`),
    '',
  ];
  return [...lines, ...filled.flatMap(({ area, own }) => areaSection(area, own))].join('\n');
}

function areaSection(area: string, events: readonly CatalogEvent[]): string[] {
  return [
    `## ${area}`,
    '',
    '| event | what happened | class | counts towards |',
    '|---|---|---|---|',
    ...events.map((event) => {
      const link = `[${event.name}](#${anchor(event.name)})`;
      return `| ${link} | ${cell(event.description)} | ${className(event)} | ${event.bills ?? '–'} |`;
    }),
    '',
    ...events.flatMap(section),
  ];
}

const installation = '| `distinct_id` | The installation. | a random UUID | Made after the yes. Sent as it is. | the event itself |';

function section(event: CatalogEvent): string[] {
  const consent = event.class === 'behavior' ? ' (opt-in)' : '';
  const window = windowWords(event);
  return [
    `### ${event.name}`,
    '',
    event.description,
    '',
    `- **Why:** ${event.purpose}`,
    `- **Class:** ${className(event)}${consent}${event.bills === undefined ? '' : `, counts towards ${event.bills}`}`,
    ...(window === undefined ? [] : [`- **Made:** ${window}`]),
    `- **Sent by:** ${event.emitter} · **Owner:** ${event.owner} · **Version:** ${event.version}`,
    `- **Since:** ${event.since} · **Expires:** ${event.expires ?? 'never'} · **Deleted after:** ${event.retentionDays} days`,
    '',
    '| field | what it is | may hold | what happens to it | travels in |',
    '|---|---|---|---|---|',
    ...event.fields.map(fieldRow),
    ...(event.class === 'behavior' ? [installation] : []),
    '',
    '<details><summary>As sent</summary>',
    '',
    '```json',
    JSON.stringify(exampleEvent(event), null, 2),
    '```',
    '',
    '</details>',
    '',
  ];
}

function fieldRow(field: CatalogField): string {
  const { words, values } = fieldLanguage(field);
  const language = [words, values.map((value) => `\`${value}\``).join(', ')].filter((part) => part !== '').join(' ');
  const name = `\`${field.name}\`${field.required ? '' : ' (optional)'}`;
  return `| ${[name, field.description, language, fieldTreatment(field), field.place].map(cell).join(' | ')} |`;
}

/** Table cells end at a bar, also inside code. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\|/g, '\\|');
}

function anchor(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9_-]/g, '');
}
