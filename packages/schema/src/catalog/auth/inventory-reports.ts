/** Product-usage reports of the Auth server on what is protected and watched, one record per event. */
import type {
  FullHour,
  GraphCount,
  GraphSource,
  QuarterHour,
  ResourceKind,
  SessionType,
  TokenCount,
  WindowCount,
} from '../vocabulary.js';

/**
 * Which resources of one kind were seen in one hour.
 * @event tp.resource.counts
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose How many different resources are protected per hour, from which the monthly number is averaged.
 * @since 2026-11-23
 * @retention 760
 * @bills protected-resources
 * @window 1h
 */
export interface TpResourceCounts {
  /** Start of the window. */
  window_start: FullHour;
  /** The cluster that protects them. @anonymize cluster */
  cluster_name: string;
  /** The Auth server that counted. @anonymize server */
  reporter_host: string;
  /** What they are. */
  resource_kind: ResourceKind;
  /**
   * The resources seen. More than fit are sent as further events of the same window; 128 keep one event under 8 KiB.
   * @anonymize resource
   * @maxItems 128
   * @counts tp.resource.hb by resource_name
   */
  resource_names: string[];
}

/**
 * How many summaries were made of the sessions with one resource in 15 minutes.
 * @event tp.identitySecurity.summariesGenerated
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose What making summaries costs in a month. No billing definition counts it yet.
 * @since 2026-11-23
 * @retention 760
 * @window 15m
 */
export interface TpIdentitySecuritySummariesGenerated {
  /** Start of the window. */
  window_start: QuarterHour;
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** The Auth server that counted. @anonymize server */
  reporter_host: string;
  /** Protocol of the sessions. */
  session_type: SessionType;
  /** The resource of the sessions. @anonymize resource */
  resource_name: string;
  /** Tokens read by the model. @counts calls */
  total_input_tokens: TokenCount;
  /** Tokens written by the model. @counts calls */
  total_output_tokens: TokenCount;
  /** Summaries made. @counts calls */
  summaries_generated: WindowCount;
}

/**
 * What one source brought to the access graph in one hour.
 * @event tp.identitySecurity.usage
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose How large the connected sources are, so that the service can be sized and one day priced. No billing
 *   definition counts it yet.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpIdentitySecurityUsage {
  /** Start of the window. */
  window_start: FullHour;
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** The Auth server that counted. @anonymize server */
  reporter_host: string;
  /** The source. */
  provider: GraphSource;
  /** Identities in the graph. */
  total_identities?: GraphCount;
  /** Resources in the graph. */
  total_resources?: GraphCount;
  /** Lines of its audit log taken in. */
  logs_ingested?: GraphCount;
}
