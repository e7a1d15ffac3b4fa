import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newEventCommand } from '../../../generator/commands/new-event.js';
import { loadCatalog } from '../../../generator/generate.js';
import { smallPackage } from '../../fixtures/small-package.js';
import type { SmallPackage } from '../../fixtures/small-package.js';

const day = '2026-11-23';
let copy: SmallPackage;
beforeEach(() => {
  copy = smallPackage();
});
afterEach(() => copy.remove());

const files = ['connect', 'tsh', 'vocabulary'].map((name) => `src/catalog/${name}.ts`);
const catalog = () => files.map((file) => copy.read(file)).join('');

describe('candor-schema new-event', () => {
  it('adds an interface to the file of the area, and leaves to the author what only the author knows', async () => {
    expect(await newEventCommand(['tsh.play', '--class', 'behavior'], copy.io, day)).toBe(0);
    expect(copy.printed.out[0]).toBe('src/catalog/tsh.ts: added TshPlay');
    const added = copy.read('src/catalog/tsh.ts').split('\n').slice(-13).join('\n');
    expect(added).toBe(
      '/**\n * @event tsh.play\n * @class behavior\n * @version 1\n * @emitter tsh\n * @owner\n * @purpose\n' +
        ' * @since 2026-11-23\n * @expires 2028-11-22\n * @retention 395\n */\nexport interface TshPlay {}\n',
    );
    expect(() => loadCatalog(copy.root)).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ place: 'TshPlay', lint: 'missing-tag', message: expect.stringContaining('@owner is missing') as string }),
          expect.objectContaining({ place: 'TshPlay', lint: 'missing-tag', message: expect.stringContaining('@purpose is missing') as string }),
          expect.objectContaining({ place: 'TshPlay', lint: 'missing-description' }),
        ],
      }) as Error,
    );
  });

  it('gives usage events no expiry', async () => {
    expect(await newEventCommand(['connect.cluster.count', '--class=usage', '--area', 'connect'], copy.io, day)).toBe(0);
    expect(copy.read('src/catalog/connect.ts')).not.toContain('@expires 2028-11-22\n * @retention 395\n */\nexport interface ConnectClusterCount');
  });

  it('picks the file with the nearest name where the area is a folder', async () => {
    const tsh = copy.read('src/catalog/tsh.ts');
    copy.write('src/catalog/connect/cluster.ts', copy.read('src/catalog/connect.ts').replace("'./vocabulary.js'", "'../vocabulary.js'"));
    copy.write('src/catalog/connect.ts', '/** Nothing here. */\nexport type Nothing = boolean;\n');
    copy.write('src/catalog/connect/file.ts', tsh.replace('tsh.logout', 'connect.file.copy').replace('@emitter tsh', '@emitter connect').replace('TshLogout', 'ConnectFileCopy'));
    expect(await newEventCommand(['connect.cluster.leave', '--class', 'behavior'], copy.io, day)).toBe(0);
    expect(await newEventCommand(['connect.file.move', '--class', 'behavior'], copy.io, day)).toBe(0);
    expect(copy.printed.out.filter((line) => line.includes('added'))).toEqual([
      'src/catalog/connect/cluster.ts: added ConnectClusterLeave',
      'src/catalog/connect/file.ts: added ConnectFileMove',
    ]);
  });

  it.each([
    [['connect.cluster.login', '--class', 'behavior'], 'the event exists: ConnectClusterLogin in src/catalog/connect.ts'],
    [['connect.cluster.logins', '--class', 'behavior'], 'hard to tell from connect.cluster.login'],
    [['connect.clusterLogin', '--class', 'behavior'], 'the event exists: ConnectClusterLogin'],
    [['Connect.Login', '--class', 'behavior'], 'the name must be words joined by dots'],
    [['connect', '--class', 'behavior'], 'the name must be words joined by dots'],
    [['../../etc.passwd', '--class', 'behavior'], 'the name must be words joined by dots'],
    [['mobile.app.start', '--class', 'behavior'], 'no area has names that begin like this'],
    [['tsh.play', '--class', 'behavior', '--area', 'mobile'], '--area must be one of connect, tbot, tsh, web, auth'],
    [['tsh.play', '--class', 'behavior', '--area', 'web'], 'the name does not belong to area web'],
    [['tsh.play', '--class', 'behaviour'], '--class must be behavior or usage'],
    [['tsh.play'], '--class must be behavior or usage'],
    [['--class', 'usage'], 'give one name'],
    [['tsh.play', 'tsh.join', '--class', 'usage'], 'give one name'],
  ])('refuses %j in one line and changes nothing', async (words, says) => {
    const before = catalog();
    expect(await newEventCommand(words, copy.io, day)).toBe(2);
    expect(copy.printed).toEqual({ out: [], err: [expect.stringContaining(says)] });
    expect(copy.printed.err[0]).not.toContain('\n');
    expect(catalog()).toBe(before);
  });
});
