import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogEvent } from '../../generator/catalog-event.js';
import { dictionary } from '../../generator/dictionary.js';
import { exampleEvent, exampleKey } from '../../generator/example-event.js';
import { loadCatalog } from '../../generator/generate.js';
import { packageFolder } from '../../generator/package-folder.js';

let events: readonly CatalogEvent[];
let page: string;
beforeAll(() => {
  ({ events } = loadCatalog(packageFolder));
  page = dictionary(events);
});

/** The anchor that GitHub makes of a heading. */
const anchorOf = (heading: string): string => heading.toLowerCase().replace(/[^\w -]/g, '').replace(/ /g, '-');

describe('CATALOG.md', () => {
  it('prints pseudonyms that openssl computes as well', () => {
    const rows = [...page.matchAll(/^\| (\w+) \| `([^`]+)` \|$/gm)];
    expect(rows).toHaveLength(8);
    const pseudonyms = new Map(
      rows.map(([, kind, value]) => {
        const options = { input: value };
        return [kind, execFileSync('openssl', ['dgst', '-sha256', '-hmac', exampleKey, '-binary'], options).toString('base64')];
      }),
    );
    expect(pseudonyms.get('user')).toBe('JOLr+KjRp+QbfSJvz6jznIWYjkr5LGmpVRQjBmvQTTs=');
    for (const kind of ['user', 'cluster', 'address', 'server', 'resource']) {
      expect(page).toContain(`"${pseudonyms.get(kind)}"`);
    }
  });

  it('describes every event with its purpose, its fields and an example', () => {
    const sections = page.split(/^### /m).slice(1);
    expect(sections).toHaveLength(events.length);
    for (const [at, event] of events.entries()) {
      const section = sections[at] ?? '';
      expect(section.startsWith(`${event.name}\n\n${event.description}\n\n- **Why:** ${event.purpose}\n`), event.name).toBe(true);
      for (const field of event.fields) expect(section).toContain(`\n| \`${field.name}\`${field.required ? '' : ' (optional)'} | `);
      const example = /```json\n([^`]*)```/.exec(section)?.[1] ?? '';
      expect(JSON.parse(example)).toEqual(exampleEvent(event));
    }
  });

  it('has a table of contents in which every link leads to its own heading', () => {
    const headings = [...page.matchAll(/^#{2,3} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
    expect(new Set(headings).size).toBe(headings.length);
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, target]) => target);
    expect(links.filter((target) => !headings.includes(target ?? ''))).toEqual([]);
    for (const { name } of events) expect(links).toContain(anchorOf(name));
  });

  it('keeps every table row in its columns, whatever a pattern or a description holds', () => {
    const [first] = events;
    if (first === undefined) throw new Error('the catalog is empty');
    const field = { name: 'odd', description: 'One | two\nthree', place: 'properties', required: true, schema: { type: 'string', pattern: '^(a|b)$' } } as const;
    const rows = dictionary([{ ...first, fields: [field] }]).split('\n').filter((line) => line.startsWith('| `odd`'));
    expect(rows).toEqual(['| `odd` | One \\| two three | text of the form `^(a\\|b)$` | Sent as it is. | properties |']);
  });
});
