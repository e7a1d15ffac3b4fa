/**
 * The closed world: what a property of an event may be. An enum, a pseudonym, a yes or no, a bounded whole number, or a
 * string with a pattern from the vocabulary. Nothing else can be said, so nothing else can leak.
 */
import type { Finding } from './catalog-problem.js';
import { anonymizeKinds, propertyTags } from './catalog-tags.js';
import type { DeclaredTag } from './catalog-source.js';
import type { TaggedSchema } from './json-schema.js';
import type { LintId } from './lints.js';

/** More pseudonyms than this do not fit one event of 8 KiB. */
export const longestList = 128;

/** A shorter reason is a shrug. */
const shortestReason = 20;

/** A word that a code would use, never a name or a sentence. */
const enumValue = /^[A-Za-z0-9<>_.-]{1,40}$/;

/** Names that mean something to JavaScript objects themselves. */
const reservedNames = new Set(['constructor', 'prototype']);

/** Names that people give to what identifies someone or something. */
const sensitiveName = new RegExp(
  '(^|_)(user|login|mail|email|phone|name|address|addr|ip|mac|host|hostname|domain|path|url|uri|file|token|key|secret|id|' +
    'uuid|device|cluster|session)$',
);

/** Names that people give to what someone wrote. */
const freeTextName =
  /(^|_)(message|reason|comment|description|text|note|notes|title|label|query|search|details?|error|stack|trace|referrer|user_agent|utm_[a-z]+)$/;

export interface PropertyContext {
  readonly name: string;
  readonly tags: readonly DeclaredTag[];
  readonly schema: TaggedSchema | undefined;
  readonly eventClass: string;
  /** Patterns of the vocabulary. */
  readonly patterns: ReadonlySet<string>;
}

/** @returns one finding per problem of this property alone. */
export function propertyFindings({ name, tags, schema, eventClass, patterns }: PropertyContext): Finding[] {
  const findings: Finding[] = [];
  const say = (holds: boolean, lint: LintId, message: string) => {
    if (!holds) findings.push({ lint, message });
  };
  const text = (tag: string) => tags.find((declared) => declared.name === tag)?.text;

  const named = /^[a-z][a-z0-9_]{0,63}$/.test(name) && !reservedNames.has(name);
  say(named, 'property-name', 'the name must be lowercase words joined by _');
  for (const tag of tags) say((propertyTags as readonly string[]).includes(tag.name), 'unknown-tag', `unknown tag @${tag.name}`);
  for (const tag of propertyTags) {
    say(tags.filter((declared) => declared.name === tag).length < 2, 'repeated-tag', `@${tag} is given twice`);
  }
  if (schema === undefined) return [...findings, { lint: 'open-type', message: 'no schema: only plain properties are allowed' }];
  say((schema.description ?? '') !== '', 'missing-description', 'the description is missing: say what the value is');

  const person = text('person');
  say(person === undefined || person === 'set' || person === 'set_once', 'wrong-person', '@person must be set or set_once');
  say(person === undefined || eventClass === 'behavior', 'wrong-person', '@person needs a distinct_id, which usage events do not have');

  const kind = text('anonymize');
  const shape = kind === undefined ? plainFinding(schema, patterns) : sensitiveFinding(schema, kind);
  if (shape !== undefined) findings.push(shape);
  return [...findings, ...nameFindings(name, kind === undefined && isOpen(schema), text('plain'))];
}

/** What the name promises, against what the value is. A closed list of words can neither name nor tell. */
function nameFindings(name: string, isOpenAndPlain: boolean, reason: string | undefined): Finding[] {
  const asked: Finding[] = [];
  if (isOpenAndPlain && sensitiveName.test(name)) {
    asked.push({ lint: 'sensitive-name', message: 'the name sounds sensitive: add @anonymize, or @plain with the reason why not' });
  }
  if (isOpenAndPlain && freeTextName.test(name)) {
    asked.push({ lint: 'free-text-name', message: 'the name promises text: make it an enum of codes, or say with @plain why it is not' });
  }
  if (reason === undefined) return asked;
  if (asked.length === 0) return [{ lint: 'unused-waiver', message: '@plain answers nothing: no lint asks about this property' }];
  return reason.length >= shortestReason ? [] : asked;
}

/** Whether the value can be one of more than a reviewer has read. */
function isOpen(schema: TaggedSchema): boolean {
  return schema.pattern !== undefined || schema.type === 'integer';
}

function sensitiveFinding(schema: TaggedSchema, kind: string): Finding | undefined {
  if (!(anonymizeKinds as readonly string[]).includes(kind)) {
    return { lint: 'unknown-kind', message: `@anonymize must be one of ${anonymizeKinds.join(', ')}` };
  }
  if (isFreeString(schema)) return undefined;
  if (schema.type !== 'array' || schema.items === undefined || !isFreeString(schema.items)) {
    return { lint: 'wrong-pseudonym', message: '@anonymize is for string and string[]' };
  }
  if (boundedList(schema.maxItems)) return undefined;
  return { lint: 'unbounded-list', message: `a list needs @maxItems, at most ${longestList}` };
}

function plainFinding(schema: TaggedSchema, patterns: ReadonlySet<string>): Finding | undefined {
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (values !== undefined) {
    const closed = schema.type === 'string' || schema.type === 'boolean';
    const words = values.every((value) => typeof value === 'boolean' || enumValue.test(String(value)));
    return closed && words ? undefined : { lint: 'enum-words', message: 'an enum may hold short code words only' };
  }
  if (schema.type === 'boolean') return undefined;
  if (schema.type === 'integer') {
    const bounded = Number.isSafeInteger(schema.minimum) && Number.isSafeInteger(schema.maximum);
    if (bounded) return undefined;
    return { lint: 'unbounded-integer', message: 'a number needs @minimum and @maximum: use or add a bounded alias' };
  }
  if (schema.type === 'string') {
    if (schema.pattern === undefined) {
      const message = 'a string is unbounded: make it an enum, a pseudonym (@anonymize) or a word of the vocabulary';
      return { lint: 'unbounded-string', message };
    }
    return patterns.has(schema.pattern) ? undefined : { lint: 'own-pattern', message: 'patterns come from the vocabulary only' };
  }
  if (schema.type === 'array') {
    return { lint: 'unbounded-list', message: 'a list may hold pseudonyms only: add @anonymize and @maxItems' };
  }
  const message = 'this type is not allowed: use an enum, a pseudonym, boolean, a bounded integer or a word of the vocabulary';
  return { lint: 'open-type', message };
}

function isFreeString(schema: TaggedSchema): boolean {
  return schema.type === 'string' && schema.enum === undefined && schema.const === undefined && schema.pattern === undefined;
}

function boundedList(maxItems: number | undefined): boolean {
  return Number.isInteger(maxItems) && (maxItems ?? 0) >= 1 && (maxItems ?? 0) <= longestList;
}
