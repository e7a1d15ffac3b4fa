/** What a scan amounts to, as checks: what was found, and what could not be looked at. */
import type { AuditCheck } from '../audit-command.js';
import type { Finding } from '../finding.js';
import type { InputFiles } from './input-files.js';
import type { UnsearchedReason } from './layer.js';
import type { ScanResult } from './scan-files.js';

/** Findings that are told one by one. */
const told = 20;

const reasons: Readonly<Record<UnsearchedReason, string>> = {
  too_deep: 'parts are nested too deep',
  too_long: 'compressed parts inflate to more than the limit',
  too_many: 'compressed parts overlap too much',
  damaged: 'compressed parts are damaged or cut, and were searched up to there',
  encrypted: 'connections are encrypted (TLS): capture in front of the encryption, or as a HAR',
  other_encoding: 'messages use an encoding that is not read: brotli, deflate, zstd, WebSocket, HTTP/2',
  lost_packets: 'gaps, cut packets or fragments are in the capture: capture whole packets',
  cut_capture: 'captures end within a packet',
};

export function scanChecks(prefix: string, title: string, input: InputFiles, result: ScanResult, counts: Readonly<Record<string, number>>): readonly AuditCheck[] {
  const { findings, found, bytes, searched, captures } = result;
  const status = found > 0 ? 'failed' : bytes === 0 ? 'not_measured' : 'passed';
  const detail = found > 0 ? [...findings.slice(0, told).map(findingLine), ...(found > told ? [`… and ${found - told} more`] : [])].join('\n') : bytes === 0 ? 'The input is empty.' : '';
  return [
    { id: `${prefix}.findings`, title, status, detail, counts: { files: input.paths.length, bytes, searched, captures, ...counts, findings: found } },
    wholeness(prefix, input, result),
  ];
}

function findingLine({ source, offset, form, valueIndex }: Finding): string {
  return `${source}, offset ${offset}, form ${form}${valueIndex < 0 ? '' : `, value of line ${valueIndex + 1}`}`;
}

function wholeness(prefix: string, { unreadable }: InputFiles, { unsearched }: ScanResult): AuditCheck {
  const missing = [
    ...(unreadable === 0 ? [] : [`${unreadable} files or folders cannot be read by this user`]),
    ...Object.entries(reasons).flatMap(([reason, words]) => (unsearched[reason as UnsearchedReason] === 0 ? [] : [`${unsearched[reason as UnsearchedReason]} ${words}`])),
  ];
  return { id: `${prefix}.whole`, title: 'all of the input could be looked at', status: missing.length === 0 ? 'passed' : 'not_measured', detail: missing.join('\n') };
}
