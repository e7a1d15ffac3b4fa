/** The example of the README is a test file of a client team: each of its tests runs here, as it stands there. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, it } from 'vitest';

import { readmeTests } from '../../../../scripts/readme-tests.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const readme = readFileSync(path('../../README.md'), 'utf8');
const [example = ''] = [...readme.matchAll(/```ts\n(.*?)```/gs)].flatMap((match) => (match[1]?.includes('createTestReporter') ? [match[1]] : []));
const tests = await readmeTests({ example, resolveDir: path('..'), alias: { '@candor/node-reporter/testing': path('../../src/testing.ts') }, expect });

it.each(tests)('%s', (_name, body) => body());

it('there are tests in it', () => expect(tests.length).toBeGreaterThanOrEqual(3));
