/** What a case of the abuse corpus is. The cases are in `cases/`, by category; what they expect is DESIGN's, never the code's. */
import type { Answer } from './raw-exchange.js';
import type { Requests } from './requests.js';

export interface Expectation {
  /** Any of these; 0 is a connection that is closed without an answer, which is a refusal too. */
  readonly status: number | readonly number[];
  /** Code of a refused request. */
  readonly code?: string;
  /** Reason of the event that was refused in a batch of one. */
  readonly reason?: string;
  /** How many events the collector may store because of it. Default 0. */
  readonly stored?: number;
  /** Headers of the answer: the exact content, or null where there must be none. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

export interface AbuseCase {
  /** Never reused: category and number. */
  readonly id: string;
  /** What is sent, as a noun. */
  readonly title: string;
  readonly expect: Expectation;
  /** What it takes besides an address: a licence token, or the key that signs them. */
  readonly needs?: 'token' | 'signing-key';
  /** Sends it. The answer that counts is returned. */
  readonly send: (requests: Requests) => Promise<Answer>;
}

export interface AbuseCategory {
  readonly name: string;
  /** What the collector promises here, in one sentence. */
  readonly title: string;
  readonly cases: readonly AbuseCase[];
}

type Row = readonly [title: string, expect: Expectation | number, send: AbuseCase['send'], needs?: AbuseCase['needs']];

/** Numbers the rows from 1: append only. */
export function category(name: string, title: string, rows: readonly Row[]): AbuseCategory {
  const cases = rows.map(([caseTitle, expect, send, needs], index): AbuseCase => ({
    id: `${name}-${String(index + 1).padStart(2, '0')}`,
    title: caseTitle,
    expect: typeof expect === 'number' ? { status: expect } : expect,
    send,
    ...(needs === undefined ? {} : { needs }),
  }));
  return { name, title, cases };
}
