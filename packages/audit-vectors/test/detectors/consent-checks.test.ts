import { describe, expect, test } from 'vitest';
import { silenceCheck } from '../../src/detectors/consent-checks.js';
import type { Silence } from '../../src/detectors/consent-checks.js';

const quiet: Silence = {
  id: 'x',
  title: 'x',
  nothing: 'nothing',
  speaks: false,
  connections: 0,
  eventFiles: 0,
  captured: 0,
  observation: { sockets: 0, processes: 0, writes: 0 },
  mayWrite: false,
  means: 'by looking',
};
const status = (changes: Partial<Silence>): string => silenceCheck({ ...quiet, ...changes }).status;

describe('silence', () => {
  test('is passed', () => expect(status({})).toBe('passed'));
  test('is passed where a decision was written and nothing else', () => expect(status({ mayWrite: true, observation: { sockets: 0, processes: 0, writes: 5 } })).toBe('passed'));
  test.each<[string, Partial<Silence>]>([
    ['a connection', { connections: 1 }],
    ['a socket', { observation: { sockets: 1, processes: 0, writes: 0 } }],
    ['a process', { observation: { sockets: 0, processes: 1, writes: 0 } }],
    ['a write', { observation: { sockets: 0, processes: 0, writes: 1 } }],
    ['a file with an event', { eventFiles: 1 }],
    ['an event that was counted', { captured: 1 }],
    ['a request of a browser', { requests: 1 }],
  ])('is broken by %s', (_name, changes) => expect(status(changes)).toBe('failed'));
});

describe('a control', () => {
  test('is passed where the probe sees something', () => expect(status({ speaks: true, connections: 1, observation: { sockets: 2, processes: 0, writes: 0 } })).toBe('passed'));
  test('fails where the listener is blind', () => expect(status({ speaks: true, observation: { sockets: 2, processes: 0, writes: 0 } })).toBe('failed'));
  test('fails where the tracer is blind', () => expect(status({ speaks: true, connections: 1 })).toBe('failed'));
});
