/**
 * Structured logs, one JSON object per line, from a closed set of messages.
 *
 * Promises: every field is a number, a word from a closed union, or an address or path of the operator's own. Must not:
 * carry a value, a key, a header, an id or an address that a request brought along; the types leave no room for one.
 */
import type { RefusalCode } from '@candor/schema';

/** The routes by name: a path that nobody declared is `other`, never itself. */
export type RouteName = '/v1/behavior' | '/v1/usage' | '/healthz' | '/readyz' | 'other';

export type StoreOperation = 'open' | 'migrate' | 'lookup' | 'insert_events' | 'insert_batches' | 'insert_conflicts' | 'report' | 'ping';

export type LogEntry =
  | {
      readonly level: 'info';
      readonly msg: 'listening';
      readonly url: string;
      readonly operator_url: string;
      readonly storage: 'embedded' | 'server';
      readonly pid: number;
    }
  | {
      readonly level: 'info';
      readonly msg: 'batch';
      readonly route: RouteName;
      readonly status: number;
      readonly bytes: number;
      readonly accepted: number;
      readonly duplicate: number;
      readonly rejected: number;
    }
  | { readonly level: 'info'; readonly msg: 'refused'; readonly route: RouteName; readonly status: number; readonly code: RefusalCode }
  | { readonly level: 'error'; readonly msg: 'store_failed'; readonly operation: StoreOperation; readonly engine_code: number }
  | {
      readonly level: 'error';
      readonly msg: 'fault';
      readonly kind: 'type_error' | 'range_error' | 'error' | 'other';
      readonly where: string;
    }
  | { readonly level: 'info'; readonly msg: 'stopping' | 'stopped' }
  | { readonly level: 'warn'; readonly msg: 'stop_incomplete' };

export type Log = (entry: LogEntry) => void;

export function createLog(write: (line: string) => void, clock: () => number): Log {
  return ({ level, msg, ...fields }) => {
    write(JSON.stringify({ level, msg, ...fields, time: new Date(clock()).toISOString() }));
  };
}

/** Describes a fault of ours without its message, which may quote what was being handled: kind, file and line. */
export function faultEntry(error: unknown): LogEntry {
  const kind =
    error instanceof TypeError ? 'type_error' : error instanceof RangeError ? 'range_error' : error instanceof Error ? 'error' : 'other';
  // The stack begins with the message, which may have lines that look like frames.
  const frames = error instanceof Error ? (error.stack ?? '').replace(error.message, '') : '';
  const where = /[\w.-]+:\d+:\d+(?=\)?$)/m.exec(frames)?.[0] ?? 'unknown';
  return { level: 'error', msg: 'fault', kind, where };
}
