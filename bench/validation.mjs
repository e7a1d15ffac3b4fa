/**
 * What the generated validators cost beside checks that a careful person would write by hand, for five typical events with
 * every field given that the hand-written check knows; of an event's optional fields it may leave some out, which favours
 * it. The hand-written checks say only yes or no. `npm run bench`
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { events } from '@candor/schema/catalog';
import { pseudonymPattern, pseudonymPatterns } from '@candor/schema';
import { compare, median } from './rounds.mjs';

const count = 50_000;
const target = 1.2;
const manifest = createRequire(import.meta.url).resolve('@candor/schema/package.json');

/** Words and patterns come from the published schemas, so that both sides always know the same ones. */
function schemaOf(event) {
  const { version } = events.get(event);
  return JSON.parse(readFileSync(join(dirname(manifest), `src/generated/schemas/${event}.v${version}.json`), 'utf8')).properties;
}
const wordsOf = (event, place, field) => new Set(schemaOf(event)[place].properties[field].enum);
const patternOf = (event, place, field) => new RegExp(schemaOf(event)[place].properties[field].pattern);

const { id, at: minute, distinct_id } = schemaOf('connect.cluster.login');
const uuidV7 = new RegExp(id.pattern);
const uuidV4 = new RegExp(distinct_id.pattern);
const utcMinute = new RegExp(minute.pattern);
const utcSecond = new RegExp(schemaOf('tp.user.login').at.pattern);
const pseudonym = new RegExp(pseudonymPatterns['hmac-anon/1']);

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value, pattern) => typeof value === 'string' && pattern.test(value);
const isPseudonym = (value) => value === undefined || isText(value, pseudonym);

function hasOnly(object, names) {
  for (const name in object) if (!names.has(name)) return false;
  return true;
}
const isEmpty = (object) => object === undefined || (isObject(object) && hasOnly(object, nothing));
const nothing = new Set();

const usageParts = new Set(['id', 'seq', 'event', 'at', 'properties', 'set', 'set_once']);
const behaviorParts = new Set([...usageParts, 'distinct_id']);
const isNumbered = (event) => isText(event.id, uuidV7) && Number.isSafeInteger(event.seq) && event.seq >= 1;
const isUsage = (event, name) =>
  isObject(event) && hasOnly(event, usageParts) && isNumbered(event) && event.event === name && isText(event.at, utcSecond) && isObject(event.properties);
const isBehavior = (event, name) =>
  isObject(event) && hasOnly(event, behaviorParts) && isNumbered(event) && event.event === name && isText(event.at, utcMinute) && isText(event.distinct_id, uuidV4) && isObject(event.properties);
const isWithoutPerson = (event) => isEmpty(event.set) && isEmpty(event.set_once);

function clusterLogin(name) {
  const fields = { properties: new Set(['cluster_name', 'user_name', 'connector_type']), set: new Set(['os_version', 'connect_version']), once: new Set(['os', 'arch']) };
  const connectors = wordsOf(name, 'properties', 'connector_type');
  const systems = wordsOf(name, 'set_once', 'os');
  const processors = wordsOf(name, 'set_once', 'arch');
  const systemVersion = patternOf(name, 'set', 'os_version');
  const release = patternOf(name, 'set', 'connect_version');
  return (event) => {
    if (!isBehavior(event, name) || !isObject(event.set) || !isObject(event.set_once)) return false;
    const { properties, set, set_once: once } = event;
    if (!hasOnly(properties, fields.properties) || !hasOnly(set, fields.set) || !hasOnly(once, fields.once)) return false;
    if (!isPseudonym(properties.cluster_name) || !isPseudonym(properties.user_name)) return false;
    if (!connectors.has(properties.connector_type) || !systems.has(once.os) || !processors.has(once.arch)) return false;
    return isText(set.os_version, systemVersion) && isText(set.connect_version, release);
  };
}

function pageView(name) {
  const fields = new Set(['cluster_name', 'user_name', 'page']);
  const pages = wordsOf(name, 'properties', 'page');
  return (event) => {
    if (!isBehavior(event, name) || !isWithoutPerson(event)) return false;
    const { properties } = event;
    return hasOnly(properties, fields) && isPseudonym(properties.cluster_name) && isPseudonym(properties.user_name) && pages.has(properties.page);
  };
}

function commandRun(name) {
  const fields = new Set(['cluster_name', 'user_name', 'command', 'outcome']);
  const commands = wordsOf(name, 'properties', 'command');
  const outcomes = wordsOf(name, 'properties', 'outcome');
  return (event) => {
    if (!isBehavior(event, name) || !isWithoutPerson(event)) return false;
    const { properties } = event;
    if (!hasOnly(properties, fields) || !isPseudonym(properties.cluster_name) || !isPseudonym(properties.user_name)) return false;
    return commands.has(properties.command) && outcomes.has(properties.outcome);
  };
}

/** The two usage events differ in the names of their two enums only. */
function usageEvent(first, second) {
  return (name) => {
    const fields = new Set(['cluster_name', 'user_name', 'address', first, second]);
    const firstWords = wordsOf(name, 'properties', first);
    const secondWords = wordsOf(name, 'properties', second);
    return (event) => {
      if (!isUsage(event, name) || !isWithoutPerson(event)) return false;
      const { properties } = event;
      if (!hasOnly(properties, fields)) return false;
      if (!isPseudonym(properties.cluster_name) || !isPseudonym(properties.user_name) || !isPseudonym(properties.address)) return false;
      return firstWords.has(properties[first]) && secondWords.has(properties[second]);
    };
  };
}

const names = ['cluster_name', 'user_name'];
const byHand = [
  ['connect.cluster.login', clusterLogin, [...names, 'connector_type', 'os', 'arch', 'os_version', 'connect_version']],
  ['tp.ui.pageView', pageView, [...names, 'page']],
  ['tsh.command.run', commandRun, [...names, 'command', 'outcome']],
  ['tp.user.login', usageEvent('method', 'connector_type'), [...names, 'address', 'method', 'connector_type']],
  ['tp.session.start', usageEvent('session_type', 'user_kind'), [...names, 'address', 'session_type', 'user_kind']],
];

/** Values where the schema has no list of words. */
const wordless = { os_version: '14.6.1', connect_version: '18.2.1' };

/** Texts as JSON.parse makes them: the validators see values that came over a wire, not shared constants. */
function exampleOf(name, index, known) {
  const schema = schemaOf(name);
  const part = (place) =>
    Object.fromEntries(
      Object.entries(schema[place].properties).filter(([field]) => known.includes(field)).map(([field, { pattern, enum: words }]) => {
        if (pattern === pseudonymPattern) return [field, `${String(index).padStart(42, 'k')}A=`];
        return [field, words === undefined ? wordless[field] : words[index % words.length]];
      }),
    );
  const set = part('set');
  const setOnce = part('set_once');
  const example = {
    id: `019ab05d-7100-7c3a-9f25-${index.toString(16).padStart(12, '0')}`,
    seq: index + 1,
    event: name,
    at: schema.distinct_id === undefined ? '2026-11-23T10:21:37Z' : '2026-11-23T10:21:00Z',
    ...(schema.distinct_id === undefined ? {} : { distinct_id: '5f0c1d7e-8a52-4c7b-9a1e-2f4b6d8c0e13' }),
    properties: part('properties'),
    ...(Object.keys(set).length === 0 ? {} : { set }),
    ...(Object.keys(setOnce).length === 0 ? {} : { set_once: setOnce }),
  };
  return JSON.parse(JSON.stringify(example));
}

function run(candidates, isValid) {
  return () => {
    let valid = 0;
    for (let turn = 0; turn < count / candidates.length; turn += 1) for (const candidate of candidates) if (isValid(candidate)) valid += 1;
    if (valid !== count) throw new Error(`Only ${valid} of ${count} examples are valid: this run measured something else.`);
    return count;
  };
}

const cases = byHand.map(([name, write, known]) => {
  const { validate } = events.get(name);
  const examples = Array.from({ length: 500 }, (_, index) => exampleOf(name, index, known));
  return { name, hand: write(name), generated: (event) => validate(event) === undefined, examples };
});
// Both sides meet every event before any is timed, as in a collector.
for (const { hand, generated, examples: own } of cases) for (const side of [hand, generated]) run(own, side)();

const ratios = [];
for (const { name, hand, generated, examples: own } of cases) {
  for (const spoiled of [{ ...own[0], seq: 0 }, { ...own[0], note: 'x' }, { ...own[0], properties: { ...own[0].properties, user_name: 'alice' } }]) {
    if (hand(spoiled) || generated(spoiled)) throw new Error(`A spoiled ${name} passes.`);
  }
  const costs = await compare(`validating one ${name}`, { 'floor: written by hand, yes or no': run(own, hand), 'generated, with path and keyword': run(own, generated) });
  ratios.push(costs['generated, with path and keyword']);
}
console.log(`\nmedian event: ${median(ratios).toFixed(2)} × a hand-written check (target ≤ ${target})`);
