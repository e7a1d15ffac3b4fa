/** Where the catalog may lie: an area is one file, or a folder with one file per topic. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCatalog } from '../../generator/catalog-source.js';
import { areaModule } from '../../generator/event-module.js';
import { loadCatalog } from '../../generator/generate.js';
import { smallPackage, tsh } from '../fixtures/small-package.js';
import type { SmallPackage } from '../fixtures/small-package.js';

let small: SmallPackage;
beforeEach(() => {
  small = smallPackage();
});
afterEach(() => small.remove());

const session = tsh.replace('tsh.logout', 'tsh.session.end').replace('TshLogout', 'TshSessionEnd');

describe('readCatalog', () => {
  it('takes the area from the folder, and reads the files of a folder by their names', () => {
    small.write('src/catalog/tsh/sessions.ts', session);
    small.write('src/catalog/tsh/accounts.ts', tsh);
    small.write('src/catalog/tsh.ts', '/** Nothing any more. */\n');
    const { events } = readCatalog(small.root);
    expect(events.map(({ file, area }) => [file, area])).toEqual([
      ['src/catalog/connect.ts', 'connect'],
      ['src/catalog/tsh/accounts.ts', 'tsh'],
      ['src/catalog/tsh/sessions.ts', 'tsh'],
    ]);
  });

  it('leads the types of an area back to the files they lie in', () => {
    small.write('src/catalog/tsh/sessions.ts', session);
    const own = loadCatalog(small.root).events.filter(({ area }) => area === 'tsh');
    expect(own.map(({ module }) => module)).toEqual(['tsh', 'tsh/sessions']);
    expect(areaModule('tsh', own)).toMatch(/TshLogout[^}]*} from '..\/..\/catalog\/tsh.js';\n[^}]*TshSessionEnd[^}]*} from '..\/..\/catalog\/tsh\/sessions.js';/);
  });

  it('takes words from further files of the vocabulary', () => {
    small.write('src/catalog/vocabulary/places.ts', "/** Places. */\nexport type Place = 'shelf' | 'cellar';\n");
    small.append('src/catalog/tsh.ts', session.replace('success: boolean', "place: import('./vocabulary/places.js').Place"));
    expect(loadCatalog(small.root).events.at(-1)?.fields[0]?.schema).toMatchObject({ enum: ['cellar', 'shelf'] });
  });

  it('refuses an interface outside the areas', () => {
    small.write('src/catalog/vocabulary/stray.ts', session);
    expect(() => loadCatalog(small.root)).toThrow('src/catalog/vocabulary/stray.ts: TshSessionEnd: vocabulary is not an area');
  });
});
