/** Applies every rule to the whole catalog. READ FIRST to see what an event author is held to; `lints.ts` lists the rules. */
import type { AliasDeclaration, CatalogSource, EventDeclaration } from './catalog-source.js';
import { tagText, vocabularyFile } from './catalog-source.js';
import type { Finding, Problem } from './catalog-problem.js';
import { aliasTags, vocabularyTags } from './catalog-tags.js';
import { eventFindings } from './event-rules.js';
import { patternProblem } from './pattern-rules.js';
import { propertyFindings } from './property-rules.js';
import { areSimilar } from './similar-names.js';
import { treatmentProblems } from './treatment-rules.js';
import { feedProblems } from './feed-rules.js';
import { windowProblems } from './window-rules.js';

/**
 * @param today YYYY-MM-DD, for the lint `expired`; left out where the answer must not depend on the day.
 * @returns every problem: words first, then each event in the order of the source, then what only shows across events.
 */
export function catalogProblems(
  { events, aliases }: Pick<CatalogSource, 'events' | 'aliases'>,
  today?: string,
): Problem[] {
  const patterns = new Set<string>();
  for (const { file, tags } of aliases) {
    const pattern = tags.find((tag) => tag.name === 'pattern')?.text;
    if (isVocabulary(file) && pattern !== undefined) patterns.add(pattern);
  }
  return [
    ...aliases.flatMap((alias) => placed(aliasFindings(alias), alias.file, alias.name)),
    ...events.flatMap((event) => ownProblems(event, patterns, today)),
    ...nameProblems(events),
    ...treatmentProblems(events),
    ...windowProblems(events),
    ...feedProblems(events),
  ];
}

function ownProblems(event: EventDeclaration, patterns: ReadonlySet<string>, today: string | undefined): Problem[] {
  const { file, interfaceName: place } = event;
  const eventClass = tagText(event, 'class');
  return [
    ...placed(eventFindings(event, today), file, place),
    ...event.properties.flatMap((property) => {
      const schema = event.schema.properties?.[property.name];
      return placed(propertyFindings({ ...property, schema, eventClass, patterns }), file, `${place}.${property.name}`);
    }),
  ];
}

/** One file, and beside it a folder for words that only one topic uses. */
function isVocabulary(file: string): boolean {
  return file === vocabularyFile || file.startsWith(vocabularyFile.replace(/\.ts$/, '/'));
}

function aliasFindings({ file, tags }: AliasDeclaration): Finding[] {
  const isArea = file.startsWith('src/catalog/') && !isVocabulary(file);
  const allowed: readonly string[] = isArea ? aliasTags : vocabularyTags;
  const unknown = tags.filter((tag) => !allowed.includes(tag.name));
  const findings: Finding[] = unknown.map((tag) => {
    return { lint: 'unknown-tag', message: `unknown tag @${tag.name}; allowed here: ${allowed.join(', ')}` };
  });
  const pattern = tags.find((tag) => tag.name === 'pattern')?.text;
  if (pattern === undefined || isArea) return findings;
  const loose = patternProblem(pattern);
  if (loose !== undefined) return [...findings, { lint: 'loose-pattern', message: loose }];
  const example = tags.find((tag) => tag.name === 'example')?.text ?? '';
  if (!new RegExp(pattern).test(example)) return [...findings, { lint: 'wrong-example', message: '@example must match @pattern' }];
  // The schema generator reads such a text as a value of that type, and no example of a string is left.
  const isOtherType = /^(?:-?\d+(?:\.\d+)?|true|false|null)$/.test(example);
  if (!isOtherType) return findings;
  return [...findings, { lint: 'wrong-example', message: '@example must not read as a number or a constant' }];
}

/** The later of two events is the one to rename. */
function nameProblems(events: readonly EventDeclaration[]): Problem[] {
  const problems: Problem[] = [];
  const seen: { readonly name: string; readonly event: EventDeclaration }[] = [];
  for (const event of events) {
    const name = tagText(event, 'event');
    if (name === '') continue;
    const say = (lint: Problem['lint'], message: string) => {
      problems.push({ lint, file: event.file, place: event.interfaceName, message });
    };
    const same = seen.find((earlier) => earlier.name === name);
    const similar = seen.find((earlier) => areSimilar(earlier.name, name));
    if (same !== undefined) {
      say('duplicate-name', `@event ${name} is taken by ${same.event.interfaceName} in ${same.event.file}`);
    } else if (similar !== undefined) {
      say('similar-name', `@event ${name} is hard to tell from ${similar.name} in ${similar.event.file}`);
    }
    seen.push({ name, event });
  }
  return problems;
}

function placed(findings: readonly Finding[], file: string, place: string): Problem[] {
  return findings.map(({ lint, message }) => ({ lint, file, place, message }));
}
