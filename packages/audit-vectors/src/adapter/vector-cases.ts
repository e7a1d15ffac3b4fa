/**
 * The vectors as questions to an adapter, each with what the right answer is.
 *
 * Promises: every case of every group of the scheme, in the order of the files, none twice; and RFC 4231.
 */
import { rfc4231 } from '../rfc4231.js';
import { loadDiagnostics, loadVectors, type DiagnosticFile, type Scheme, type VectorGroup, type VectorInput } from '../vectors.js';
import type { AdapterAnswer, AdapterQuestion } from './adapter-protocol.js';

export type CaseGroup = VectorGroup['type'] | DiagnosticFile['testGroups'][number]['type'] | 'Rfc4231';

export interface VectorCase {
  readonly group: CaseGroup;
  /** Id in its file, or the number of the RFC's case. */
  readonly id: number;
  /** One, or the two of a pair. */
  readonly questions: readonly AdapterQuestion[];
  readonly isRight: (answers: readonly AdapterAnswer[]) => boolean;
  /** Of a pseudonym or a probe: what was hashed, and what comes of it. */
  readonly pseudonym?: { readonly input: VectorInput; readonly expected: string };
  /** Of a value that must be refused: what replacing its lone surrogates gives. */
  readonly wrong?: readonly string[];
}

type Judge = VectorCase['isRight'];
const gives = (expected: string): Judge => ([answer]) => answer !== undefined && 'out' in answer && answer.out === expected;
/** `names`: only this word will do. */
const refuses = (names?: string): Judge => ([answer]) => answer !== undefined && 'reject' in answer && (names === undefined || answer.reject === names);
const hex = (text: string): string => Buffer.from(text, 'utf8').toString('hex');

export function vectorCases(scheme: Scheme): readonly VectorCase[] {
  const groups = [...loadVectors(scheme).testGroups, ...loadDiagnostics(scheme).testGroups];
  // The key policy is one for both schemes, so its cases are published once.
  const policy = scheme === 1 ? [] : loadVectors(1).testGroups.filter(({ type }) => type === 'RejectedKey');
  return [...[...groups, ...policy].flatMap((group) => casesOf(group, `hmac-anon/${scheme}`)), ...rfcCases()];
}

function casesOf(group: VectorGroup | DiagnosticFile['testGroups'][number], scheme: `hmac-anon/${Scheme}`): readonly VectorCase[] {
  const anonymize = ({ key, msg, kind, epoch }: VectorInput): AdapterQuestion => ({ op: 'anonymize', scheme, keyHex: key, ...scope({ kind, epoch }), valueHex: msg });
  const made = (id: number, question: AdapterQuestion, isRight: Judge, more: Partial<VectorCase> = {}): VectorCase => ({
    ...{ group: group.type, id, questions: [question], isRight },
    ...more,
  });
  switch (group.type) {
    case 'Pseudonym':
    case 'Diagnostic':
      return group.tests.map((test) => made(test.tcId, anonymize(test), gives(test.expected), { pseudonym: { input: test, expected: test.expected } }));
    case 'RejectedValue':
      return group.tests.map(({ tcId, key, msgUtf16, wrong, ...test }) =>
        made(tcId, { op: 'reject-value', scheme, keyHex: key, ...scope(test), valueUtf16Hex: msgUtf16 }, refuses(), { wrong }),
      );
    case 'RejectedType':
      return group.tests.map(({ tcId, input }) => made(tcId, { op: 'reject-type', scheme, input }, refuses()));
    case 'RejectedKey':
      return group.tests.map(({ tcId, key, keyUtf16, error }) =>
        made(tcId, { op: 'reject-key', scheme, ...(key !== undefined && { keyHex: key }), ...(keyUtf16 !== undefined && { keyUtf16Hex: keyUtf16 }) }, refuses(error)),
      );
    case 'RejectedScope':
      return group.tests.map(({ tcId, kind, epoch }) => made(tcId, { op: 'reject-scope', scheme, kindHex: hex(kind), epochHex: hex(epoch) }, refuses()));
    case 'RejectedEncoding':
      return group.tests.map(({ tcId, candidate }) => made(tcId, { op: 'reject-form', scheme, candidateHex: hex(candidate) }, refuses()));
    case 'Relation':
      return group.tests.map(({ tcId, relation, one, other }) => ({
        group: group.type,
        id: tcId,
        questions: [anonymize(one), anonymize(other)],
        isRight: ([left, right]) => left !== undefined && right !== undefined && 'out' in left && 'out' in right && (left.out === right.out) === (relation === 'equal'),
      }));
  }
}

function scope({ kind, epoch }: { readonly kind?: string | undefined; readonly epoch?: string | undefined }): { kind?: string; epoch?: string } {
  return { ...(kind !== undefined && { kind }), ...(epoch !== undefined && { epoch }) };
}

function rfcCases(): readonly VectorCase[] {
  return rfc4231.map(({ key, message, mac }, place) => ({
    group: 'Rfc4231',
    id: place + 1,
    questions: [{ op: 'hmac', keyHex: key, msgHex: message }],
    isRight: ([answer]) => answer !== undefined && 'out' in answer && /^[0-9a-f]{64}$/.test(answer.out) && answer.out.startsWith(mac),
  }));
}
