/** The right answers by `node:crypto` alone, for inputs that no vector has. Not one line of what is audited. */
import { createHmac, hkdfSync } from 'node:crypto';
import type { AdapterQuestion } from './adapter-protocol.js';

export type ComputedQuestion = Extract<AdapterQuestion, { readonly op: 'anonymize' | 'hmac' }>;

export function rightAnswer(question: ComputedQuestion): string {
  const key = Buffer.from(question.keyHex, 'hex');
  if (question.op === 'hmac') return hmac(key, question.msgHex).toString('hex');
  if (question.scheme === 'hmac-anon/1') return hmac(key, question.valueHex).toString('base64');
  const info = ['hmac-anon/2', question.kind ?? '', question.epoch ?? ''].map((part) => `${Buffer.byteLength(part)}:${part},`).join('');
  return `a2.${hmac(Buffer.from(hkdfSync('sha256', key, 'hmac-anon/2', info, 32)), question.valueHex).toString('base64url')}`;
}

function hmac(key: Buffer, messageHex: string): Buffer {
  return createHmac('sha256', key).update(Buffer.from(messageHex, 'hex')).digest();
}
