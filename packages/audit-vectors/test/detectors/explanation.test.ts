import { describe, expect, test } from 'vitest';
import { exact, explainJson, object } from '../../src/detectors/explanation.js';
import type { Account, Rule } from '../../src/detectors/explanation.js';

const rule: Rule = object(['name', exact('a', 'constant')], ['numbers', { kind: 'list', rules: [exact(1, 'count'), exact(2, 'count')] }], ['inner', object(['flag', exact(true, 'declared_value')])]);
const text = '{"name":"a","numbers":[1,2],"inner":{"flag":true}}';

function account(json: string): Account {
  const result: Account = { bytes: new Map(), unexplained: [] };
  explainJson(result, 7, json, rule);
  return result;
}

test('every byte is counted, once, under its reason', () => {
  const { bytes, unexplained } = account(text);
  expect(unexplained).toEqual([]);
  expect([...bytes.values()].reduce((sum, length) => sum + length, 0)).toBe(Buffer.byteLength(text));
  expect(bytes.get('count')).toBe(2);
  expect(bytes.get('declared_name')).toBe('"name""numbers""inner""flag"'.length);
});

describe('what no rule explains is named by place and problem', () => {
  test.each([
    ['another value', text.replace('"a"', '"alice"'), '/name', 'value'],
    ['a number as text', text.replace('1', '"1"'), '/numbers/0', 'value'],
    ['an undeclared name', text.replace('{"flag"', '{"alice":1,"flag"'), '/inner', 'undeclared'],
    ['a missing name', text.replace('"name":"a",', ''), '/name', 'missing'],
    ['another order', '{"numbers":[1,2],"name":"a","inner":{"flag":true}}', '', 'order'],
    ['a longer list', text.replace('2]', '2,3]'), '/numbers', 'length'],
    ['an object where a list belongs', text.replace('[1,2]', '{}'), '/numbers', 'form'],
    ['a list where an object belongs', text.replace('{"flag":true}', '[]'), '/inner', 'form'],
    ['a space', text.replace(',', ', '), 'body', 'form'],
    ['an escape', text.replace('"a"', '"\\u0061"'), 'body', 'form'],
    ['a name twice', text.replace('{"name"', '{"name":"alice","name"'), 'body', 'form'],
    ['no JSON', 'alice', 'body', 'form'],
  ])('%s', (_name, json, place, problem) => {
    const { unexplained } = account(json);
    expect(unexplained).toContainEqual({ request: 7, place, problem });
    expect(JSON.stringify(unexplained)).not.toContain('alice');
  });
});
