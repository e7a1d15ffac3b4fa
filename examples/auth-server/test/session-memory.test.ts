import { describe, expect, it } from 'vitest';
import { createSessionMemory } from '../src/session-memory.js';

const start = new Date('2026-11-23T10:00:00Z');
const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);

describe('createSessionMemory', () => {
  it.each([
    [0, '<1m'],
    [59, '<1m'],
    [60, '1-10m'],
    [600, '10-60m'],
    [3600, '1-8h'],
    [28_800, '1-8h'],
    [28_801, '>8h'],
    [-1, 'unknown'],
  ])('a session of %i s lasted %s', (seconds, duration) => {
    const memory = createSessionMemory();
    memory.started('gate 1', start);
    expect(memory.ended('gate 1', after(seconds)).duration).toBe(duration);
  });

  it('joins the address of the login, and forgets it at the end', () => {
    const memory = createSessionMemory();
    memory.accepted('gate 1', '192.0.2.7');
    expect(memory.started('gate 1', start)).toBe('192.0.2.7');
    expect(memory.ended('gate 1', after(1))).toEqual({ address: '192.0.2.7', duration: '<1m' });
    expect(memory.ended('gate 1', after(2))).toEqual({ address: undefined, duration: 'unknown' });
  });

  it('knows nothing of a session that began before the log', () => {
    expect(createSessionMemory().started('gate 1', start)).toBeUndefined();
  });

  it('lets a process id be used again', () => {
    const memory = createSessionMemory();
    memory.accepted('gate 1', '192.0.2.7');
    memory.started('gate 1', start);
    memory.accepted('gate 1', '192.0.2.8');
    expect(memory.ended('gate 1', after(5))).toEqual({ address: '192.0.2.8', duration: 'unknown' });
  });

  it('stays bounded: the oldest gives way', () => {
    const memory = createSessionMemory(2);
    for (const [origin, address] of [['a', '192.0.2.1'], ['b', '192.0.2.2'], ['c', '192.0.2.3']] as const) memory.accepted(origin, address);
    expect(memory.started('a', start)).toBeUndefined();
    expect(memory.started('c', start)).toBe('192.0.2.3');
  });

  it('forgets everything when another file begins', () => {
    const memory = createSessionMemory();
    memory.accepted('a', '192.0.2.1');
    memory.clear();
    expect(memory.started('a', start)).toBeUndefined();
  });
});
