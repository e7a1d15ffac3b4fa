/**
 * One run of the audited browser reporter in a real Chromium, over a page whose address, title, storage, cookies, referrer and user agent
 * are personal data.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { resolveFrom } from '../package-files.js';
import { runProcess, subjectAnswer, subjectArguments } from '../subject.js';
import type { CaptureCollector } from './capture-collector.js';
import { isControl } from './http-capture.js';
import type { Capture } from './http-capture.js';
import { createModuleMap } from './module-map.js';
import type { ModuleMap } from './module-map.js';
import { auditNowMs, injectedRandomness } from './node-run.js';
import type { Identity, SubjectResult, SubjectRun } from './node-run.js';
import type { PageSite } from './page-site.js';
import type { PersonalData } from './personal-data.js';
import type { Scenario, Step } from './scenario.js';
import { createSurroundings } from './surroundings.js';

export interface ChromiumRunOptions {
  readonly root: string;
  readonly chromium: string;
  readonly collector: CaptureCollector;
  readonly site: PageSite;
  readonly person: PersonalData;
  readonly scenario: Scenario;
  readonly identity: Identity;
  /** The same in both runs of two: the browser puts it into every request by itself. */
  readonly userAgent: string;
  /** Default: no decision. */
  readonly consent?: string;
  readonly privacySignal?: boolean;
  /** Whether the page makes requests of the audit's own first, which show what the browser adds by itself. */
  readonly control: boolean;
  /** How many events have to arrive before the browser is closed. */
  readonly expected: number;
}

export interface ChromiumRun extends SubjectRun {
  /** Requests of the audit's own, which show what the browser adds by itself. */
  readonly control: Capture['requests'];
  /** Requests to the collector in the browser's own list. */
  readonly requestsSeen: number;
}

/** Events that are left in the queue when the page goes. */
const leavingEvents = 3;
const pageIndex = 32_000;

/** A Chromium, from `CANDOR_CHROMIUM` or the path; undefined where there is none. */
function findChromium(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const named = environment['CANDOR_CHROMIUM'];
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

export interface ChromiumSetup {
  readonly chromium: string;
  readonly modules: ModuleMap;
}

/** What a page needs, or why it cannot be audited in this root. */
export function chromiumSetup(root: string, environment: Readonly<Record<string, string | undefined>>): ChromiumSetup | string {
  const chromium = findChromium(environment);
  if (chromium === undefined) return 'There is no Chromium. Install it, or name one in CANDOR_CHROMIUM.';
  if (resolveFrom(root, 'playwright-core') === undefined) return 'The root has no playwright-core, which drives Chromium. Install it there.';
  const modules = createModuleMap(root, '@candor/browser-reporter');
  return modules === undefined ? 'The root has no @candor/browser-reporter. Install it there.' : { chromium, modules };
}

export async function runChromium(options: ChromiumRunOptions): Promise<ChromiumRun> {
  const { root, collector, site, person, scenario, identity } = options;
  const surroundings = createSurroundings(person);
  const title = person.canary('other', pageIndex);
  const message = person.canary('user', pageIndex + 1);
  const rejection = person.canary('user', pageIndex + 2);
  const steps: readonly Step[] = [...scenario.steps.slice(0, -leavingEvents), { do: 'flush' }, { do: 'stats' }];
  const plan = {
    root,
    chromium: options.chromium,
    site: site.url,
    url: collector.url,
    ...identity,
    nowMs: auditNowMs,
    random: injectedRandomness('page'),
    consent: options.consent,
    privacySignal: options.privacySignal ?? false,
    control: options.control,
    title,
    userAgent: options.userAgent,
    surroundings: scenario.surroundings,
    rejection,
    steps,
    leaving: scenario.steps.slice(-leavingEvents),
    expected: options.expected,
  };
  try {
    collector.take();
    if (options.control) collector.failNext(1, message);
    const ended = await runProcess(process.execPath, {
      args: subjectArguments('chromium'),
      env: { ...surroundings.env, TMPDIR: surroundings.temporary },
      cwd: surroundings.cwd,
      input: JSON.stringify(plan),
    });
    const { requests, ...rest } = collector.take();
    const result = subjectAnswer<SubjectResult & { readonly requests: number }>(ended);
    return {
      capture: { ...rest, requests: requests.filter((request) => !isControl(request)) },
      control: requests.filter(isControl),
      traces: [{ source: 'output', bytes: ended.stdout }, { source: 'output', bytes: ended.stderr }],
      values: [...surroundings.values, title, message, rejection],
      result,
      requestsSeen: result?.requests ?? 0,
    };
  } finally {
    surroundings.remove();
  }
}
