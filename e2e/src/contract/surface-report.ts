/** A public surface as a page that is committed: every change of it shows in review, and the next release is compared with it. */
import type { Surface } from './public-surface.js';
import { namesOfStatement, statementsOf } from './declaration.js';

const entryHead = '### `';
const fence = '```';

export function surfaceReport({ package: name, entries, declarations }: Surface): string {
  const lists = Object.entries(entries).map(([label, names]) => [`${entryHead}${label}\``, '', ...names.map((exported) => `- ${exported}`), ''].join('\n'));
  return [
    `# The public surface of ${name}`,
    '',
    'Written by `npm run release -- --contract` from the declarations that ship. What it means for a release: `docs/releasing.md`.',
    '',
    '## Entries',
    '',
    ...lists,
    '## Declarations',
    '',
    `${fence}ts`,
    ...Object.values(declarations),
    fence,
    '',
  ].join('\n');
}

/** The reverse. @throws where the page is not one that `surfaceReport` wrote. */
export function readSurfaceReport(text: string): Surface {
  const name = /^# The public surface of (\S+)\n/.exec(text)?.[1];
  const code = new RegExp(`^${fence}ts\\n([\\s\\S]*)^${fence}$`, 'm').exec(text)?.[1];
  if (name === undefined || code === undefined) throw new Error('A page under api/ cannot be read: write it anew with npm run release -- --contract.');
  const entries: Record<string, string[]> = {};
  let current: string[] = [];
  for (const line of text.slice(0, text.indexOf('\n## Declarations')).split('\n')) {
    if (line.startsWith(entryHead)) entries[line.slice(entryHead.length, -1)] = current = [];
    else if (line.startsWith('- ')) current.push(line.slice(2));
  }
  const declarations: Record<string, string> = {};
  for (const statement of statementsOf(code)) {
    for (const declared of namesOfStatement(statement)) {
      const known = declarations[declared];
      declarations[declared] = known === undefined ? statement.getText() : `${known}\n${statement.getText()}`;
    }
  }
  return { package: name, entries, declarations };
}
