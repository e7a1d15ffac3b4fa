import { describe, expect, it } from 'vitest';
import { ArgumentError, parseArguments } from '../src/arguments.js';

describe('parseArguments', () => {
  it('has defaults for everything', () => {
    expect(parseArguments([])).toEqual({ host: '127.0.0.1', port: 4622, collector: 'http://127.0.0.1:4620' });
  });

  it.each([
    [['--listen', '0.0.0.0:8080'], { host: '0.0.0.0', port: 8080 }],
    [['--listen', 'localhost:0'], { host: 'localhost', port: 0 }],
    [['--listen', '[::1]:4622'], { host: '::1', port: 4622 }],
    [['--collector', 'https://metrics.example.com/'], { collector: 'https://metrics.example.com' }],
  ])('reads %j', (args, expected) => {
    expect(parseArguments(args)).toMatchObject(expected);
  });

  it.each([
    ['--listen', ['--listen', '4622']],
    ['--listen', ['--listen', '127.0.0.1:99999']],
    ['--listen', ['--listen', '127.0.0.1:']],
    ['--listen', ['--listen', '::1:80']],
    ['--collector', ['--collector', '127.0.0.1:4620']],
    ['--collector', ['--collector', 'ftp://metrics.example.com']],
    ['--collector', ['--collector', 'https://metrics.example.com/path']],
    ['--collector', ['--collector', 'https://user:secret@metrics.example.com']],
    ['--collector', ['--collector', "https://metrics.example.com;script-src'self'"]],
    ['--collector', ['--collector', 'https://metrics"example.com']],
    ['known', ['--unknown', 'secret']],
    ['known', ['secret']],
    ['known', ['--listen']],
  ])('refuses, naming %s and repeating nothing, %j', (named, args) => {
    const parse = (): unknown => parseArguments(args);
    expect(parse).toThrow(ArgumentError);
    expect(parse).toThrow(named);
    expect(parse).not.toThrow('secret');
  });
});
