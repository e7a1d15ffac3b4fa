/** Events of tbot, the agent that gives machines their credentials. It speaks for itself: no cluster, no user. */
import type { Release } from './vocabulary.js';
import type { JoinMethod } from './vocabulary/infrastructure.js';

/**
 * How many outputs of one kind an agent is configured with.
 * @minimum 0
 * @maximum 10000
 */
type DestinationCount = number;

/**
 * The agent was started.
 * @event tbot.start
 * @class behavior
 * @version 1
 * @emitter tbot
 * @owner machine-identity-team
 * @purpose Which ways of joining and kinds of output the agent has to keep supporting.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TbotStart {
  /** Whether the agent ends after one round or stays. */
  run_mode: 'one_shot' | 'daemon';
  /** Release of the agent. */
  version: Release;
  /** How the agent proves what it is. */
  join_type: JoinMethod;
  /** The wrapper that started the agent, where there is one. An unlisted one is `other`: its name stays at home. */
  helper?: 'github_action_setup' | 'github_action_auth' | 'github_action_auth_k8s' | 'github_action_auth_app' | 'other';
  /** Release of the wrapper. */
  helper_version?: Release;
  /** Outputs that serve databases. */
  destinations_database: DestinationCount;
  /** Outputs that serve Kubernetes. */
  destinations_kubernetes: DestinationCount;
  /** Outputs that serve applications. */
  destinations_application: DestinationCount;
  /** Outputs of any other kind. */
  destinations_other: DestinationCount;
}
