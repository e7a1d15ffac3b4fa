import { describe, expect, it } from 'vitest';
import { parseCommand } from '../src/cli-command.js';

const words = (line: string): readonly string[] => line.split(' ').filter((word) => word !== '');

describe('parseCommand', () => {
  it.each([
    ['--help', { name: 'help' }],
    ['serve --help', { name: 'help' }],
    ['serve --data d', { name: 'serve', dataFolder: 'd' }],
    ['serve --data=d --listen a:1 --operator b:2', { name: 'serve', dataFolder: 'd', listen: 'a:1', operator: 'b:2' }],
    ['tenant token acme --edition cloud --data d', { name: 'token', dataFolder: 'd', tenant: 'acme', edition: 'cloud' }],
    [
      'tenant token --days 7 --plan opt-in --edition enterprise --data d acme',
      { name: 'token', dataFolder: 'd', tenant: 'acme', edition: 'enterprise', plan: 'opt-in', days: 7 },
    ],
    ['report --data d', { name: 'report', dataFolder: 'd', format: 'table' }],
    [
      'report --data d --tenant acme --month 2026-11 --format csv',
      { name: 'report', dataFolder: 'd', format: 'csv', tenant: 'acme', month: '2026-11' },
    ],
  ])('%s', (line, command) => {
    expect(parseCommand(words(line))).toEqual(command);
  });

  it.each([
    '',
    'start',
    'serve',
    'serve --data',
    'serve --data d extra',
    'serve --dta d',
    'tenant',
    'tenant token --edition oss --data d',
    'tenant token a b --edition oss --data d',
    'tenant token a --data d',
    'report --data d --format xml',
  ])('refuses "%s" and says where to look', (line) => {
    expect(() => parseCommand(words(line))).toThrowError(
      expect.objectContaining({ code: 'invalid_option', message: expect.stringContaining('--help') as string }),
    );
  });
});
