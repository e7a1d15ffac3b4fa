import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '../src/arguments.js';

describe('parseSettings', () => {
  it('has defaults', () => {
    expect(parseSettings([], {})).toEqual({
      once: false,
      data: resolve('.candor/collector'),
      capture: undefined,
      keyFile: resolve('.candor/auth-server/cluster.key'),
      port: 4620,
      verbose: false,
      log: undefined,
    });
  });

  it('takes any free ports for one pass, unless told otherwise', () => {
    expect(parseSettings(['--once'], {})?.port).toBeUndefined();
    expect(parseSettings(['--once', '--port', '7000'], {})?.port).toBe(7000);
    expect(parseSettings(['--port', '0'], {})?.port).toBeUndefined();
  });

  it('gives way to a question for help', () => {
    expect(parseSettings(['--help'], {})).toBeUndefined();
  });

  it('takes the log from the environment', () => {
    expect(parseSettings([], { CANDOR_SSHD_LOG: 'auth.log' })?.log).toBe(resolve('auth.log'));
    expect(parseSettings([], { CANDOR_SSHD_LOG: '' })?.log).toBeUndefined();
  });

  it('keeps the key out of the storage folder, unless asked', () => {
    expect(() => parseSettings(['--data', '.candor'], {})).toThrow(/inside --data/);
    expect(parseSettings(['--data', '.candor', '--key-file', '.candor/key'], {})?.keyFile).toBe(resolve('.candor/key'));
    expect(parseSettings(['--data', '.candor/auth-server-data'], {})?.data).toBe(resolve('.candor/auth-server-data'));
  });

  it.each([[['--port', '-1']], [['--port', '']], [['--port', '65533']], [['--port', 'x']], [['--twice']], [['--data']], [['file']]])('refuses %j, with the usage', (argv) => {
    expect(() => parseSettings(argv, {})).toThrow(/Usage: npm start/);
  });
});
