/** Product-usage events of the Auth server: summaries of sessions. Neither a summary nor a search is part of them. */
import type { SessionType, TokenCount, UserKind, WindowCount } from '../vocabulary.js';
import type { ModelProvider } from '../vocabulary/infrastructure.js';

/**
 * The summary of a session was read.
 * @event tp.sessionSummary.access
 * @class usage
 * @version 1
 * @emitter auth
 * @owner identity-security-team
 * @purpose Whether summaries spare people the recordings. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpSessionSummaryAccess {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who read it. @anonymize user */
  user_name: string;
  /** Protocol of the session. */
  session_type: SessionType;
  /** The resource of the session. @anonymize resource */
  resource_name: string;
  /** Whether a person or a machine read it. */
  user_kind: UserKind;
}

/**
 * The summary of a session was made.
 * @event tp.sessionSummary.create
 * @class usage
 * @version 1
 * @emitter auth
 * @owner identity-security-team
 * @purpose What making summaries costs, and how often it fails. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpSessionSummaryCreate {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Protocol of the session. */
  session_type: SessionType;
  /** The service that ran the model. */
  provider: ModelProvider;
  /** Tokens read by the model. */
  total_input_tokens: TokenCount;
  /** Tokens written by the model. */
  total_output_tokens: TokenCount;
  /** Whether there is a summary. */
  success: boolean;
  /** The resource of the session. @anonymize resource */
  resource_name: string;
  /** Whether the model is the one that the cloud edition brings along. */
  is_cloud_default_model: boolean;
  /** Whether the summary can be searched. */
  has_stored_embeddings: boolean;
}

/**
 * Summaries were searched.
 * @event tp.sessionSummary.search
 * @class usage
 * @version 1
 * @emitter auth
 * @owner identity-security-team
 * @purpose Whether searching summaries is used. What was searched for stays at home. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpSessionSummarySearch {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who searched. @anonymize user */
  user_name: string;
  /** Whether a person or a machine searched. */
  user_kind: UserKind;
  /** Searches since the last report. */
  query_count: WindowCount;
  /** Whether the search was narrowed by filters. */
  has_filters: boolean;
}
