/**
 * The closed world: what a property of an event may be. An enum, a pseudonym, a yes or no, a bounded whole number, or a
 * string with a pattern from the vocabulary. Nothing else can be said, so nothing else can leak.
 */
import { anonymizeKinds, propertyTags } from './catalog-tags.js';
import type { DeclaredTag } from './catalog-source.js';
import type { TaggedSchema } from './json-schema.js';

/** More pseudonyms than this do not fit one event of 8 KiB. */
export const longestList = 128;

/** A word that a code would use, never a name or a sentence. */
const enumValue = /^[A-Za-z0-9<>_.-]{1,40}$/;

/** Names that mean something to JavaScript objects themselves. */
const reservedNames = new Set(['constructor', 'prototype']);

/** Names that people give to what identifies someone or something. */
const sensitiveName = new RegExp(
  '(^|_)(user|login|mail|email|phone|name|address|addr|ip|mac|host|hostname|domain|path|url|uri|file|token|key|secret|id|' +
    'uuid|device|cluster|session)$',
);

export interface PropertyContext {
  readonly name: string;
  readonly tags: readonly DeclaredTag[];
  readonly schema: TaggedSchema | undefined;
  readonly eventClass: string;
  /** Patterns of the vocabulary. */
  readonly patterns: ReadonlySet<string>;
}

/** @returns one sentence per problem. */
export function propertyProblems({ name, tags, schema, eventClass, patterns }: PropertyContext): string[] {
  const problems: string[] = [];
  const say = (holds: boolean, message: string) => {
    if (!holds) problems.push(message);
  };
  const text = (tag: string) => tags.find((declared) => declared.name === tag)?.text;

  say(/^[a-z][a-z0-9_]{0,63}$/.test(name) && !reservedNames.has(name), 'the name must be lowercase words joined by _');
  for (const tag of tags) say((propertyTags as readonly string[]).includes(tag.name), `unknown tag @${tag.name}`);
  for (const tag of propertyTags) {
    say(tags.filter((declared) => declared.name === tag).length < 2, `@${tag} is given twice`);
  }
  if (schema === undefined) return [...problems, 'no schema: only plain properties are allowed'];
  say((schema.description ?? '') !== '', 'the description is missing: say what the value is');

  const person = text('person');
  say(person === undefined || person === 'set' || person === 'set_once', '@person must be set or set_once');
  say(person === undefined || eventClass === 'behavior', '@person needs a distinct_id, which usage events do not have');

  const kind = text('anonymize');
  const shape = kind === undefined ? plainProblem(schema, patterns) : sensitiveProblem(schema, kind);
  if (shape !== undefined) problems.push(shape);
  const soundsSensitive = kind === undefined && schema.pattern !== undefined && sensitiveName.test(name);
  const explained = (text('plain') ?? '').length >= 20;
  say(!soundsSensitive || explained, 'the name sounds sensitive: add @anonymize, or @plain with the reason why not');
  return problems;
}

function sensitiveProblem(schema: TaggedSchema, kind: string): string | undefined {
  if (!(anonymizeKinds as readonly string[]).includes(kind)) return `@anonymize must be one of ${anonymizeKinds.join(', ')}`;
  if (isFreeString(schema)) return undefined;
  if (schema.type !== 'array' || schema.items === undefined || !isFreeString(schema.items)) {
    return '@anonymize is for string and string[]';
  }
  return boundedList(schema.maxItems) ? undefined : `a list needs @maxItems, at most ${longestList}`;
}

function plainProblem(schema: TaggedSchema, patterns: ReadonlySet<string>): string | undefined {
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (values !== undefined) {
    const closed = schema.type === 'string' || schema.type === 'boolean';
    const words = values.every((value) => typeof value === 'boolean' || enumValue.test(String(value)));
    return closed && words ? undefined : 'an enum may hold short code words only';
  }
  if (schema.type === 'boolean') return undefined;
  if (schema.type === 'integer') {
    const bounded = Number.isSafeInteger(schema.minimum) && Number.isSafeInteger(schema.maximum);
    return bounded ? undefined : 'a number needs @minimum and @maximum: use or add a bounded alias';
  }
  if (schema.type === 'string') {
    if (schema.pattern === undefined) {
      return 'a string is unbounded: make it an enum, a pseudonym (@anonymize) or a word of the vocabulary';
    }
    return patterns.has(schema.pattern) ? undefined : 'patterns come from the vocabulary only';
  }
  if (schema.type === 'array') return 'a list may hold pseudonyms only: add @anonymize and @maxItems';
  return 'this type is not allowed: use an enum, a pseudonym, boolean, a bounded integer or a word of the vocabulary';
}

function isFreeString(schema: TaggedSchema): boolean {
  return schema.type === 'string' && schema.enum === undefined && schema.const === undefined && schema.pattern === undefined;
}

function boundedList(maxItems: number | undefined): boolean {
  return Number.isInteger(maxItems) && (maxItems ?? 0) >= 1 && (maxItems ?? 0) <= longestList;
}
