/** One event, or one property, as lines for a terminal. */
import type { CatalogEvent, CatalogField } from '../catalog-event.js';
import { exampleEvent, exampleValues } from '../example-event.js';
import { className, classPolicy, fieldLanguage, fieldTreatment } from '../site/field-wording.js';

export function eventText(event: CatalogEvent): string[] {
  const width = Math.max(12, ...event.fields.map(({ name }) => name.length + 2));
  return [
    `${event.name} (version ${event.version})`,
    row('what', event.description),
    row('why', event.purpose),
    row('class', `${className(event)}. ${classPolicy(event)}`),
    row('sent by', `${event.emitter}; owner ${event.owner}`),
    ...retention(event),
    ...(event.bills === undefined ? [] : [row('bills', event.bills)]),
    '',
    ...event.fields.map((field) => `  ${field.name.padEnd(width)}${field.description} ${fieldTreatment(field)}`),
    '',
    'as sent',
    JSON.stringify(exampleEvent(event), null, 2),
  ];
}

export function propertyText(event: CatalogEvent, field: CatalogField): string[] {
  const { words, values } = fieldLanguage(field);
  const place = exampleEvent(event)[field.place] as Readonly<Record<string, unknown>> | undefined;
  const sent = row('as sent', JSON.stringify(place?.[field.name]));
  return [
    `${event.name}.${field.name}${field.required ? '' : ' (optional)'}`,
    row('what', field.description),
    row('why', event.purpose),
    row('may be', [words, values.join(', ')].join(' ').trim()),
    row('then', fieldTreatment(field)),
    ...(field.anonymize === undefined ? [] : [row('as entered', exampleValues[field.anonymize])]),
    sent,
    row('travels in', field.place),
    ...retention(event),
  ];
}

function retention({ since, expires, retentionDays }: CatalogEvent): string[] {
  return [row('kept', `${retentionDays} days; collected since ${since}${expires === undefined ? '' : `, until ${expires}`}`)];
}

function row(name: string, text: string): string {
  return `${name.padEnd(12)}${text}`;
}
