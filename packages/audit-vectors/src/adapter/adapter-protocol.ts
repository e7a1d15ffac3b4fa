/**
 * What the kit and an adapter say to each other, as `adapter.md` specifies it.
 *
 * Must not: be lenient. An answer that is almost one is a fault of the adapter, and the person who wrote it wants to know.
 */
import type { RejectedInput, Scheme } from '../vectors.js';

type SchemeName = `hmac-anon/${Scheme}`;
interface ScopeFields {
  readonly kind?: string;
  readonly epoch?: string;
}

/** What is asked. `seq` is added when it is sent. */
export type AdapterQuestion =
  | ({ readonly op: 'anonymize'; readonly scheme: SchemeName; readonly keyHex: string; readonly valueHex: string } & ScopeFields)
  | { readonly op: 'hmac'; readonly keyHex: string; readonly msgHex: string }
  | ({ readonly op: 'reject-value'; readonly scheme: SchemeName; readonly keyHex: string; readonly valueUtf16Hex: string } & ScopeFields)
  | { readonly op: 'reject-type'; readonly scheme: SchemeName; readonly input: RejectedInput }
  | { readonly op: 'reject-key'; readonly scheme: SchemeName; readonly keyHex?: string; readonly keyUtf16Hex?: string }
  | { readonly op: 'reject-scope'; readonly scheme: SchemeName; readonly kindHex: string; readonly epochHex: string }
  | { readonly op: 'reject-form'; readonly scheme: SchemeName; readonly candidateHex: string };

export type AdapterAnswer = { readonly out: string } | { readonly reject: string } | { readonly skipped: string };

/** Bytes of one answer. A pseudonym has 44, but what is passed through is as long as the longest value. */
export const answerLimitBytes = 64 * 1024;

export function encodeQuestion(seq: number, question: AdapterQuestion): string {
  return `${JSON.stringify({ seq, ...question })}\n`;
}

/** Undefined where the line is not exactly one answer. */
export function parseAnswer(line: string): { readonly seq: number; readonly answer: AdapterAnswer } | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
  const { seq, ...answer } = parsed as Record<string, unknown>;
  const [name, ...more] = Object.keys(answer);
  if (typeof seq !== 'number' || name === undefined || more.length > 0 || !['out', 'reject', 'skipped'].includes(name)) return undefined;
  return typeof answer[name] === 'string' ? { seq, answer: answer as AdapterAnswer } : undefined;
}
