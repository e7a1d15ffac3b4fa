/**
 * What the log says → what bills: sign-ins and sessions, counted per person and quarter of an hour.
 *
 * Must not: be given the same line twice. A count has no id by which anybody could tell.
 */
import type { UsageAggregator } from '@candor/node-reporter/aggregation';
import { tpSessionStartFeed, tpUserLoginFeed } from '@candor/schema/windows';
import type { SshdFact } from './sshd-log.js';

/** Counts one occurrence of the fact. */
export function createUsageWindows(aggregator: Pick<UsageAggregator, 'feed'>): (fact: SshdFact) => void {
  return (fact) => {
    // sshd does not know bots: whoever signs in counts as a person.
    const who = { user_name: fact.user, user_kind: 'human' } as const;
    if (fact.kind === 'login') aggregator.feed(tpUserLoginFeed, who, { at: fact.at });
    if (fact.kind === 'session_start') aggregator.feed(tpSessionStartFeed, { ...who, session_type: 'ssh' }, { at: fact.at });
  };
}
