import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CatalogEvent } from '../../../generator/catalog-event.js';
import { recordRelease, writeRelease } from '../../../generator/evolution/releases.js';
import { catalogSnapshot } from '../../../generator/evolution/snapshot.js';
import { readWithdrawals, supersededEvents, supersededSchema } from '../../../generator/evolution/superseded.js';
import { supersededFiles } from '../../../generator/evolution/superseded-module.js';
import { exampleEvent } from '../../../generator/example-event.js';
import { generate, loadCatalog } from '../../../generator/generate.js';
import { withoutAnnotations } from '../../../generator/json-schema.js';
import type { EventDefinition } from '../../../src/event-definition.js';
import type { AreaCopy } from '../../fixtures/area-copy.js';
import { copyAreas } from '../../fixtures/area-copy.js';
import { catalogOf, event, login } from '../../fixtures/snapshots.js';

describe('supersededEvents', () => {
  const now = [{ name: 'tsh.login', version: 3 }];
  const release = (version: string, events: ReturnType<typeof catalogOf>['events']) => ({ version, snapshot: catalogOf(events) });
  const releases = [
    release('0.1.0', { 'tsh.login': event, 'tsh.gone': event }),
    release('0.2.0', { 'tsh.login': { ...event, retentionDays: 1 }, 'tsh.gone': event }),
    release('0.3.0', { 'tsh.login': { ...event, version: 2 } }),
    release('0.4.0', { 'tsh.login': { ...event, version: 3 } }),
  ];
  const named = (...args: Parameters<typeof supersededEvents>) =>
    supersededEvents(...args).map((form) => `${form.name}@${form.event.version} of ${form.release}`);

  it('are the last released form of each version that is not the present one', () => {
    expect(named(now, releases, [])).toEqual(['tsh.login@2 of 0.3.0', 'tsh.login@1 of 0.2.0', 'tsh.gone@1 of 0.2.0']);
  });

  it('leave out what was withdrawn', () => {
    const withdrawn = [{ event: 'tsh.login', version: 1, reason: 'It could hold names.' }];
    expect(named(now, releases, withdrawn)).toEqual(['tsh.login@2 of 0.3.0', 'tsh.gone@1 of 0.2.0']);
  });

  it('are none where the catalog is what was released', () => {
    expect(named([{ name: 'tsh.login', version: 1 }], [{ version: '0.1.0', snapshot: login() }], [])).toEqual([]);
  });
});

describe('in a checkout', () => {
  let copy: AreaCopy;
  let root: string;
  let before: readonly CatalogEvent[];
  let accepted: ReadonlyMap<string, EventDefinition>;
  const example = (name: string) => {
    const found = before.find((candidate) => candidate.name === name);
    if (found === undefined) throw new Error('no such event');
    return exampleEvent(found);
  };
  const writeAll = (files: ReadonlyMap<string, string>) => {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
  };

  beforeAll(async () => {
    copy = copyAreas(['connect', 'tbot']);
    root = copy.root;
    before = loadCatalog(root).events;
    writeRelease(root, recordRelease(root, '0.1.0', catalogSnapshot({ events: before })));
    // The next release: one event in a new form that the old one does not fit, one event gone.
    copy.edit('src/catalog/tbot.ts', '@version 1', '@version 2');
    copy.edit('src/catalog/tbot.ts', "'one_shot' | 'daemon'", 'boolean');
    copy.edit('src/catalog/connect.ts', /\n\/\*\*(?:(?!\*\/)[\s\S])*@event connect\.protocol\.use\n[\s\S]*?\n\}\n/, '');
    const { events } = loadCatalog(root);
    writeAll(await generate(root));
    writeAll(supersededFiles(root, events));
    const outfile = join(root, 'accepted.mjs');
    await build({ entryPoints: [join(root, 'src/generated/accepted.ts')], bundle: true, format: 'esm', outfile, logLevel: 'error' });
    const loaded = (await import(pathToFileURL(outfile).href)) as { acceptedEvents: typeof accepted };
    accepted = loaded.acceptedEvents;
  });
  afterAll(() => copy.remove());

  it('what an old reporter sends is accepted, in the old form and of a removed event', () => {
    expect(accepted.get('tbot.start')?.version).toBe(2);
    expect(accepted.get('tbot.start')?.validate(example('tbot.start'))).toBeUndefined();
    expect(accepted.get('connect.protocol.use')?.validate(example('connect.protocol.use'))).toBeUndefined();
  });

  it('what no release could send is refused, with the fault of the newest form', () => {
    const odd = structuredClone(example('tbot.start')) as { properties: Record<string, unknown> };
    odd.properties['run_mode'] = 'sometimes';
    expect(accepted.get('tbot.start')?.validate(odd)).toEqual({ reason: 'invalid', field: '/properties/run_mode', keyword: 'type' });
    const clear = structuredClone(example('connect.protocol.use')) as { properties: Record<string, unknown> };
    clear.properties['user_name'] = 'alice';
    expect(accepted.get('connect.protocol.use')?.validate(clear)?.reason).toBe('not_anonymized');
  });

  it('a rebuilt schema demands exactly what the released one did', () => {
    const { events } = catalogSnapshot({ events: before });
    for (const { name, class: eventClass, schema } of before) {
      const snapshot = events[name];
      const other = before.find((candidate) => candidate.class === eventClass && candidate.name !== name) ?? { schema };
      if (snapshot === undefined) throw new Error('no snapshot');
      const rebuilt = supersededSchema({ name, release: '0.1.0', event: snapshot }, other.schema);
      expect(canonical(withoutAnnotations(rebuilt))).toEqual(canonical(withoutAnnotations(schema)));
    }
  });

  it('the old schema is still published under its own name', () => {
    const [, schema] = [...supersededFiles(root, loadCatalog(root).events)].find(([path]) => path.endsWith('/tbot.start.v1.json')) ?? [];
    expect(JSON.parse(schema ?? '')).toMatchObject({ $id: 'urn:candor:event:tbot.start:1' });
  });

  it('a withdrawn form is refused, and an unreadable list of them stops the generator', () => {
    const path = join(root, 'released/withdrawn.json');
    writeFileSync(path, JSON.stringify([{ event: 'tbot.start', version: 1, reason: 'It said too much.' }]));
    expect([...supersededFiles(root, loadCatalog(root).events).keys()].join()).not.toContain('tbot-start-v1');
    writeFileSync(path, '[');
    expect(() => readWithdrawals(root)).toThrow('released/withdrawn.json');
    rmSync(path);
  });
});

/** With every list in one order: the order of an enum or of required names means nothing. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical).sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, canonical(item)]));
}
