/** Applies every rule to the whole catalog. READ FIRST to see what an event author is held to. */
import type { CatalogSource, EventDeclaration } from './catalog-source.js';
import { vocabularyFile } from './catalog-source.js';
import type { Problem } from './catalog-problem.js';
import { aliasTags, vocabularyTags } from './catalog-tags.js';
import { eventProblems } from './event-rules.js';
import { patternProblem } from './pattern-rules.js';
import { propertyProblems } from './property-rules.js';

/** @returns every problem of every event, in the order of the source. */
export function catalogProblems({ events, aliases }: Pick<CatalogSource, 'events' | 'aliases'>): Problem[] {
  const problems: Problem[] = [];
  const patterns = new Set<string>();
  for (const { file, name, tags } of aliases) {
    const say = (message: string) => problems.push({ file, place: name, message });
    const isArea = file.startsWith('src/catalog/') && file !== vocabularyFile;
    const allowed: readonly string[] = isArea ? aliasTags : vocabularyTags;
    for (const tag of tags) {
      if (!allowed.includes(tag.name)) say(`unknown tag @${tag.name}; allowed here: ${allowed.join(', ')}`);
    }
    const pattern = tags.find((tag) => tag.name === 'pattern')?.text;
    if (pattern === undefined || isArea) continue;
    if (file === vocabularyFile) patterns.add(pattern);
    const problem = patternProblem(pattern);
    if (problem !== undefined) {
      say(problem);
      continue;
    }
    const example = tags.find((tag) => tag.name === 'example')?.text ?? '';
    if (!new RegExp(pattern).test(example)) say('@example must match @pattern');
  }

  const seen = new Map<string, EventDeclaration>();
  for (const event of events) {
    const { file, interfaceName: place } = event;
    problems.push(...eventProblems(event).map((message) => ({ file, place, message })));
    const name = tagText(event, 'event');
    const first = seen.get(name);
    if (first !== undefined && name !== '') {
      problems.push({ file, place, message: `@event ${name} is taken by ${first.interfaceName} in ${first.file}` });
    }
    seen.set(name, event);
    for (const property of event.properties) {
      const schema = event.schema.properties?.[property.name];
      const found = propertyProblems({ ...property, schema, eventClass: tagText(event, 'class'), patterns });
      problems.push(...found.map((message) => ({ file, place: `${place}.${property.name}`, message })));
    }
  }
  return problems;
}

/** Text of one of an event's tags; empty where it has none. */
export function tagText(event: EventDeclaration, name: string): string {
  return event.tags.find((tag) => tag.name === name)?.text ?? '';
}
