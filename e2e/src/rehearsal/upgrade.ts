/** The next release: an event author adds an event, the release is made as the maintainers make it, and a client team takes it. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { counts, type Project } from './project.js';
import { expectCounts, type Results } from './results.js';
import { startOperator } from './operator.js';
import { publishAll } from './publish.js';
import type { Registry } from './registry.js';

export interface UpgradeContext {
  /** The copy of the checkout that the release is made in. */
  readonly checkout: string;
  readonly folder: string;
  readonly registry: Registry;
  /** A project on the release before, and the collector of that release. */
  readonly client: Project;
  readonly collector: string;
}

const changeset = `---
'@candor/schema': minor
---

Connect says when someone signs out.

privacy: connect.cluster.logout: whether sessions end on purpose; cluster and user as pseudonyms only.
`;

export async function upgrade(results: Results, { checkout, folder, registry, client, collector }: UpgradeContext): Promise<void> {
  const node = `Node ${process.versions.node.split('.')[0]}`;
  const run = (program: string, args: readonly string[], cwd = checkout) => {
    try {
      execFileSync(program, args, { cwd, encoding: 'utf8', env: { ...process.env, ...registry.environment, DO_NOT_TRACK: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      throw new Error(`${args.join(' ')}\n${stdout}${stderr}`.slice(-3_000), { cause: error });
    }
  };
  const candorSchema = (...args: string[]) => run('npx', ['tsx', 'generator/cli.ts', ...args], join(checkout, 'packages/schema'));
  await results.step('event author: new-event, check, generate, changeset', node, 'CLI', async () => {
    candorSchema('new-event', 'connect.cluster.logout', '--class', 'behavior');
    const file = join(checkout, 'packages/schema/src/catalog/connect.ts');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.slice(0, text.lastIndexOf('/**\n')) + writtenEvent(checkout));
    candorSchema('generate');
    candorSchema('check');
    writeFileSync(join(checkout, '.changeset/connect-logout.md'), changeset);
    candorSchema('diff', '--changesets', '../../.changeset');
    run('npm', ['run', 'release', '--', '--contract']);
  });
  let schema = 'latest';
  await results.step('maintainer: npm run release, pack, publish', node, 'CLI', async () => {
    run('npm', ['run', 'release']);
    schema = publishAll(checkout, join(folder, 'tarballs'), registry)['@candor/schema'] ?? schema;
  });
  const newer = await startOperator(join(folder, 'operator'), 'latest', registry);
  try {
    const to = async (url: string, file: string) => counts(await client.run(process.execPath, file, url));
    await results.step('a collector one minor ahead takes what the release before sends', node, 'ESM', async () => expectCounts(await to(newer.url, 'client.mjs'), { captured: 1, accepted: 1 }));
    client.take('newer-client.mjs');
    await results.step('client team: npm install of the new release, its event to the new collector', node, 'ESM', async () => {
      await client.install(`@candor/schema@${schema}`, '@candor/node-reporter@latest', '@candor/anonymizer@latest');
      expectCounts(await to(newer.url, 'newer-client.mjs'), { captured: 2, accepted: 2, rejected: 0 });
    });
    await results.step('a collector one minor behind takes what it knows, and refuses the new event alone', node, 'ESM', async () =>
      expectCounts(await to(collector, 'newer-client.mjs'), { captured: 2, accepted: 1, rejected: 1, pending: 0 }));
  } finally {
    await newer.stop();
  }
}

/** The event as the documentation writes it. */
function writtenEvent(checkout: string): string {
  const page = readFileSync(join(checkout, 'docs/adding-an-event.md'), 'utf8');
  const block = /^```ts\n([\s\S]*?)^```$/m.exec(page)?.[1];
  if (block === undefined) throw new Error('docs/adding-an-event.md shows no event');
  return block;
}
