/** Writes CATALOG.md, the event dictionary: what is collected, why, and what happens to each value. For people. */
import type { CatalogEvent, CatalogField } from './catalog-event.js';
import { exampleEvent, exampleKey, exampleValues } from './example-event.js';

export function dictionary(events: readonly CatalogEvent[]): string {
  const lines = [
    '<!-- Generated from src/catalog by `npm run generate`. Do not edit. -->',
    '',
    '# Event dictionary',
    '',
    'Everything that can be sent. An event or a field that is not on this page cannot pass a reporter, and the collector',
    'refuses it. Behaviour events are sent only after a yes; product-usage events by edition and plan.',
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
    '| event | class | sent by | counts towards |',
    '|---|---|---|---|',
    ...events.map((event) => {
      const link = `[${event.name}](#${anchor(event.name)})`;
      return `| ${link} | ${className(event)} | ${event.emitter} | ${event.bills ?? '–'} |`;
    }),
    '',
  ];
  return [...lines, ...events.flatMap(section)].join('\n');
}

const installation = '| `distinct_id` | The installation. | a random UUID, made after the yes | the event itself |';

function section(event: CatalogEvent): string[] {
  return [
    `## ${event.name}`,
    '',
    event.description,
    '',
    `- **Why:** ${event.purpose}`,
    `- **Class:** ${className(event)}${event.bills === undefined ? '' : `, counts towards ${event.bills}`}`,
    `- **Sent by:** ${event.emitter} · **Owner:** ${event.owner} · **Version:** ${event.version}`,
    `- **Since:** ${event.since} · **Expires:** ${event.expires ?? 'never'} · **Deleted after:** ${event.retentionDays} days`,
    '',
    '| field | what it is | what is sent | travels in |',
    '|---|---|---|---|',
    ...event.fields.map((field) => {
      const name = `\`${field.name}\`${field.required ? '' : ' (optional)'}`;
      return `| ${name} | ${cell(field.description)} | ${cell(sentAs(field))} | ${field.place} |`;
    }),
    ...(event.class === 'behavior' ? [installation] : []),
    '',
    'As sent:',
    '',
    '```json',
    JSON.stringify(exampleEvent(event), null, 2),
    '```',
    '',
  ];
}

function className(event: CatalogEvent): string {
  return event.class === 'behavior' ? 'behaviour (opt-in)' : 'product usage';
}

function sentAs({ schema, anonymize }: CatalogField): string {
  if (anonymize !== undefined) {
    return schema.type === 'array' ? `up to ${schema.maxItems} pseudonyms (${anonymize})` : `pseudonym (${anonymize})`;
  }
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (values !== undefined) return `one of ${values.map((value) => `\`${value}\``).join(', ')}`;
  if (schema.type === 'boolean') return 'yes or no';
  if (schema.type === 'integer') return `whole number, ${schema.minimum} to ${schema.maximum}`;
  return `text of the form \`${schema.pattern}\``;
}

/** Table cells end at a bar, also inside code. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\|/g, '\\|');
}

function anchor(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9_-]/g, '');
}
