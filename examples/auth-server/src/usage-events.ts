/**
 * What the log says → what the catalog knows.
 *
 * Promises: the same line after the same lines of the same file makes the same event.
 * Must not: add anything that those lines do not tell, or a replay would differ from the first run.
 */
import type { Reporter, TrackOptions } from '@candor/node-reporter';
import { tpSessionEnd, tpSessionStart, tpUserLogin, tpUserLoginFailure } from '@candor/schema/auth';
import type { SessionMemory } from './session-memory.js';
import type { SshdFact } from './sshd-log.js';

/** sshd does not know bots: whoever opens a session counts as a person. */
const PERSON_OVER_SSH = { session_type: 'ssh', user_kind: 'human' } as const;

export interface UsageEventsOptions {
  readonly reporter: Reporter<'usage'>;
  readonly clusterName: string;
  readonly sessions: SessionMemory;
}

/** Takes each fact once, in order, and returns what tracks one occurrence of it. */
export function createUsageEvents({ reporter, clusterName, sessions }: UsageEventsOptions) {
  return (fact: SshdFact): ((options: TrackOptions) => void) => {
    const who = { cluster_name: clusterName, user_name: fact.user };
    switch (fact.kind) {
      case 'login': {
        sessions.accepted(fact.origin, fact.address);
        const properties = { ...who, address: fact.address, method: fact.method, connector_type: 'local' } as const;
        return (options) => reporter.track(tpUserLogin, properties, options);
      }
      case 'login_failure': {
        const properties = { ...who, address: fact.address, method: fact.method, known_user: fact.knownUser };
        return (options) => reporter.track(tpUserLoginFailure, properties, options);
      }
      case 'session_start': {
        const address = sessions.started(fact.origin, fact.at);
        const properties = { ...who, ...(address === undefined ? {} : { address }), ...PERSON_OVER_SSH };
        return (options) => reporter.track(tpSessionStart, properties, options);
      }
      case 'session_end': {
        const { address, duration } = sessions.ended(fact.origin, fact.at);
        const properties = { ...who, ...(address === undefined ? {} : { address }), ...PERSON_OVER_SSH, duration };
        return (options) => reporter.track(tpSessionEnd, properties, options);
      }
    }
  };
}
