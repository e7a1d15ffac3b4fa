import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogEvent } from '../../../generator/catalog-event.js';
import { exampleEvent, exampleValues } from '../../../generator/example-event.js';
import { loadCatalog } from '../../../generator/generate.js';
import type { GeneratedFiles } from '../../../generator/generated-file.js';
import { fieldLanguage, fieldTreatment } from '../../../generator/site/field-wording.js';
import { siteFiles } from '../../../generator/site/site-files.js';
import { packageFolder } from '../../../generator/package-folder.js';
import { hostileEvent, hostileText } from '../../fixtures/hostile-event.js';

let events: readonly CatalogEvent[];
let files: GeneratedFiles;
beforeAll(() => {
  ({ events } = loadCatalog(packageFolder));
  files = siteFiles(events, []);
});

const page = (path: string): string => files.get(`dictionary/${path}`) ?? '';

/** What a reader sees of the markup. */
function textOf(markup: string): string {
  const plain = markup.replace(/<[^>]*>/g, '');
  return plain.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&');
}

/** Whatever would run, load or send something that the site does not mean to. */
function trespasses(markup: string): string[] {
  const scripts = /<script(?! src="(?:\.\.\/)?assets\/search\.js" defer><\/script>)/g;
  const addresses = /="\s*(?:\w+script:|https?:|\/\/)/g;
  const elements = /<(?:style|img|iframe|object|embed|base|svg)\b/g;
  // Attributes are looked for in tags only, and without their values: there the text may say what it likes.
  const tags = (markup.match(/<[a-z](?:[^>"]|"[^"]*")*>/g) ?? []).join('').replace(/"[^"]*"/g, '');
  const attributes = tags.match(/ (?:on\w+|style|action)=/g) ?? [];
  return [...attributes, ...[scripts, addresses, elements].flatMap((form) => markup.match(form) ?? [])];
}

describe('siteFiles', () => {
  it('has an index and one page per event, small enough to be committed', () => {
    expect([...files.keys()]).toEqual(['dictionary/index.html', ...events.map(({ name }) => `dictionary/events/${name}.html`)]);
    const size = [...files.values()].reduce((total, content) => total + Buffer.byteLength(content), 0);
    expect(size).toBeLessThan(1.5 * 1024 * 1024);
    expect(siteFiles(events, [])).toEqual(files);
  });

  it('lists every event in the index, with what happened and why', () => {
    const index = page('index.html');
    const text = textOf(index);
    for (const { name, description, purpose } of events) {
      expect(index).toContain(`href="events/${name}.html"`);
      expect(text).toContain(`${name}\n${description}\n${purpose}\n`);
    }
  });

  it('says of every event who sends it, for how long it is kept, and everything about each field', () => {
    for (const event of events) {
      const text = textOf(page(`events/${event.name}.html`));
      for (const fact of [event.description, event.purpose, event.emitter, event.owner, `${event.retentionDays} days`, event.since]) {
        expect(text, event.name).toContain(fact);
      }
      expect(text).toContain(event.expires ?? 'not of itself');
      expect(text).toContain(JSON.stringify(exampleEvent(event), null, 2));
      for (const field of event.fields) {
        const { words, values } = fieldLanguage(field);
        const need = field.required ? 'required' : 'optional';
        const rows = [`${field.name} ${need}`, field.description, `${words} ${values.join(' ')}`, fieldTreatment(field)];
        expect(text, `${event.name} ${field.name}`).toContain(rows.join('\n'));
        if (field.anonymize !== undefined) expect(text).toContain(`${exampleValues[field.anonymize]} is sent as `);
      }
    }
  });

  it('links only to what is there, and names nothing twice', () => {
    for (const [path, markup] of files) {
      const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size, path).toBe(ids.length);
      for (const [, target = ''] of markup.matchAll(/ (?:href|src)="([^"]+)"/g)) {
        if (target === 'data:,') continue;
        const [file = '', id = ''] = target.split('#');
        const named = file === '' ? path : join(dirname(path), file);
        expect(files.has(named) || existsSync(join(packageFolder, named)), `${path}: ${target}`).toBe(true);
        if (id !== '') expect(files.get(named), `${path}: ${target}`).toContain(` id="${id}"`);
      }
    }
  });

  it('runs one script from a file and loads nothing from elsewhere', () => {
    for (const [path, markup] of files) {
      expect(trespasses(markup), path).toEqual([]);
      expect(markup).toContain("default-src &#39;none&#39;;");
    }
    expect(trespasses(hostileText)).toHaveLength(3);
  });

  it('lets no text of the catalog become markup', () => {
    const hostile = siteFiles([hostileEvent], []);
    for (const [path, markup] of hostile) {
      expect(trespasses(markup), path).toEqual([]);
      expect(textOf(markup), path).toContain(hostileText);
    }
  });
});
