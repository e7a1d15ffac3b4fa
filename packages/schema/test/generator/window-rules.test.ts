/** Windowed reports, and the actions that feed them: every mistake is made once, in one copy of the area, and all are named. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CatalogError } from '../../generator/catalog-problem.js';
import type { Problem } from '../../generator/catalog-problem.js';
import { loadCatalog } from '../../generator/generate.js';
import { counted, countedWords } from '../../generator/window-counts.js';
import { copyAreas } from '../fixtures/area-copy.js';
import type { AreaCopy } from '../fixtures/area-copy.js';

const activity = 'src/catalog/auth/activity-reports.ts';
const inventory = 'src/catalog/auth/inventory-reports.ts';

const edits: readonly (readonly [file: string, from: string | RegExp, to: string])[] = [
  // A billing event that no counter names any more.
  [activity, '@counts tp.kube.request ', '@counts calls '],
  // A counter that counts what does not exist.
  [activity, '@counts tp.sftp ', '@counts tp.sftp.operation '],
  // A type of session that is not counted, and a value that is none.
  [activity, 'session_type=ssh|git', 'session_type=ssh'],
  [activity, 'session_type=k8s_port', 'session_type=k9s'],
  // An amount that is no number.
  [activity, '@counts tp.sessionSummary.search by query_count', '@counts tp.sessionSummary.search by user_name'],
  // One action in two reports.
  [activity, /(Times it joined\.) @counts calls/, '$1 @counts tp.bot.join'],
  // A counter without its source.
  [activity, 'Documents issued. @counts calls', 'Documents issued.'],
  // A window of another length than its start.
  [activity, / \* @window 15m\n(?= \*\/\nexport interface TpUserSummaryActivity)/, ' * @window 1h\n'],
  // A length that there is none of.
  [inventory, / \* @window 15m\n(?= \*\/\nexport interface TpIdentitySecuritySummariesGenerated)/, ' * @window 5m\n'],
  // A list whose element the action does not hold.
  [inventory, 'by resource_name', 'by resource_kind'],
  // Counting outside of a window.
  [inventory, 'Identities in the graph.', 'Identities in the graph. @counts calls'],
  ['src/catalog/auth/identity.ts', 'Where they came from. @anonymize address', 'Where they came from. @anonymize address @counts calls'],
];

let copy: AreaCopy;
let problems: readonly Problem[] = [];

beforeAll(() => {
  copy = copyAreas(['auth']);
  for (const [file, from, to] of edits) copy.edit(file, from, to.replace('$1', 'Times it joined.'));
  try {
    loadCatalog(copy.root);
  } catch (error) {
    if (error instanceof CatalogError) ({ problems } = error);
    else throw error;
  }
});
afterAll(() => copy.remove());

describe('the rules of windowed reports', () => {
  it('name every mistake, and nothing else', () => {
    expect(problems.map(({ lint, place, message }) => `${lint} ${place}: ${message}`).sort()).toEqual([
      'unfed-billing TpKubeRequest: @bills active-users, but no windowed report with the same @bills counts it',
      'unfed-billing TpSftp: @bills active-users, but no windowed report with the same @bills counts it',
      'wrong-feed TpBotJoin: is counted by TpUserActivity and TpBotInstanceActivity: one action, one report',
      'wrong-feed TpResourceCounts.resource_names: @counts tp.resource.hb: a list needs by, and there a pseudonym (resource)',
      'wrong-feed TpSessionStart: no counter counts it where session_type=git, session_type=k8s_port',
      'wrong-feed TpUserActivity.kube_port_sessions: @counts tp.session.start: where must name values of one of its closed properties',
      'wrong-feed TpUserActivity.session_summary_searches: @counts tp.sessionSummary.search: by must name a number',
      'wrong-feed TpUserActivity.sftp_events: @counts tp.sftp.operation: there is no such action',
      'wrong-window TpIdentitySecuritySummariesGenerated: @window must be one of 15m, 1h',
      'wrong-window TpIdentitySecurityUsage.total_identities: @counts belongs in a windowed report: add @window to the event',
      'wrong-window TpUserLogin.address: @counts belongs in a windowed report: add @window to the event',
      'wrong-window TpUserSummaryActivity.window_start: must be the start of a window of 60 minutes: a word of the vocabulary',
      'wrong-window TpUserWorkloadActivity.svids_issued: @counts must say which action is counted, or calls',
    ]);
  });
});

describe('@counts', () => {
  const of = (text: string) => counted([{ name: 'counts', text }]);

  it.each([
    ['calls', 'Counted by the client itself: no event tells of it.'],
    ['tp.user.login', 'Counts tp.user.login.'],
    ['tp.session.start where session_type=ssh|git', 'Counts tp.session.start where session_type is ssh or git.'],
    ['tp.sessionSummary.search where has_filters=true by query_count', 'Counts tp.sessionSummary.search where has_filters is true, by its query_count.'],
  ])('%s', (text, words) => {
    const counts = of(text);
    expect(counts === undefined ? undefined : countedWords(counts)).toBe(words);
  });

  it.each(['', 'call', 'tp', 'tp.user.login by', 'tp.user.login where x', 'tp.user.login and more'])('%j is not understood', (text) => {
    expect(of(text)).toBeUndefined();
  });
});
