/** Runs cases against one collector and says what came out otherwise than expected. */
import type { AbuseCase, AbuseCategory, Expectation } from './abuse-case.js';
import { canaryOf } from './planted.js';
import type { Answer } from './raw-exchange.js';
import { createRequests } from './requests.js';
import type { TokenForge } from './token-forge.js';

export interface CorpusSubject {
  readonly url: URL;
  /** Empty where there is none. */
  readonly token: string;
  readonly forge: TokenForge;
  readonly hasSigningKey: boolean;
}

export interface CaseResult {
  readonly abuseCase: AbuseCase;
  /** Why it failed, in constant words and declared codes; undefined where it went as expected. */
  readonly fault: string | undefined;
  /** Everything the collector said on the connections that counted. */
  readonly text: string;
}

export interface CategoryResult {
  readonly category: AbuseCategory;
  readonly results: readonly CaseResult[];
  /** Cases that could not be sent. */
  readonly left: number;
}

/** Cases of a category that run at a time: they share nothing, and the slow ones wait for most of a minute. */
const atOnce = 8;

export async function runCategory(category: AbuseCategory, subject: CorpusSubject): Promise<CategoryResult> {
  const possible = category.cases.filter(({ needs }) => (needs === 'token' ? subject.token !== '' : needs === undefined || subject.hasSigningKey));
  const results: CaseResult[] = [];
  const queue = [...possible.entries()];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) results[next[0]] = await runCase(next[1], subject);
  };
  await Promise.all(Array.from({ length: category.name === 'slow' ? possible.length : atOnce }, worker));
  return { category, results, left: category.cases.length - possible.length };
}

async function runCase(abuseCase: AbuseCase, { url, token, forge }: CorpusSubject): Promise<CaseResult> {
  const answer = await abuseCase.send(createRequests(url, token, canaryOf(abuseCase.id), forge));
  return { abuseCase, fault: faultOf(abuseCase.expect, answer), text: answer.text };
}

function faultOf(expect: Expectation, answer: Answer): string | undefined {
  const statuses = typeof expect.status === 'number' ? [expect.status] : expect.status;
  if (!statuses.includes(answer.status)) return `status ${answer.status} instead of ${statuses.join(' or ')}`;
  const { error, results } = parse(answer.body);
  if (expect.code !== undefined && error?.code !== expect.code) return `code ${word(error?.code)} instead of ${expect.code}`;
  const [first] = results ?? [];
  if (expect.reason !== undefined && first?.reason !== expect.reason) return `reason ${word(first?.reason)} instead of ${expect.reason}`;
  const wrong = Object.entries(expect.headers ?? {}).find(([name, content]) => (answer.headers[name] ?? null) !== content);
  return wrong === undefined ? undefined : `header ${wrong[0]} is not as expected`;
}

interface AnswerBody {
  readonly error?: { readonly code?: unknown };
  readonly results?: readonly { readonly reason?: unknown }[];
}

function parse(body: string): AnswerBody {
  try {
    return (JSON.parse(body) ?? {}) as AnswerBody;
  } catch {
    return {};
  }
}

/** What a broken collector answers may be anything; only a code's form is repeated. */
function word(text: unknown): string {
  return typeof text === 'string' && /^[a-z_]{1,40}$/.test(text) ? text : 'none';
}
