// Generated from src/catalog by `npm run generate`. Do not edit.
/** Windowed reports and the actions that feed them. One constant each, so that a bundle holds only what it uses. */
import type { TpAccessListGrantsToUser, TpAccessListReviewCreate } from '../catalog/auth/access-lists.js';
import type { TpAccessRequestCreate, TpAccessRequestReview, TpTagExecuteQuery } from '../catalog/auth/access-requests.js';
import type { TpBotInstanceActivity, TpUserActivity, TpUserSummaryActivity, TpUserWorkloadActivity } from '../catalog/auth/activity-reports.js';
import type { TpUserLogin } from '../catalog/auth/identity.js';
import type { TpIdentitySecuritySummariesGenerated, TpResourceCounts } from '../catalog/auth/inventory-reports.js';
import type { TpBotJoin, TpCertificateIssued, TpSpiffeSvidIssued } from '../catalog/auth/machines.js';
import type { TpResourceHb } from '../catalog/auth/resources.js';
import type { TpSessionSummarySearch } from '../catalog/auth/session-summaries.js';
import type { TpKubeRequest, TpSessionStart, TpSftp } from '../catalog/auth/sessions.js';
import type { UsageFeed, UsageWindow } from '../usage-window.js';
import { tpUserActivity } from './events/tp-user-activity.js';
import { tpUserWorkloadActivity } from './events/tp-user-workload-activity.js';
import { tpUserSummaryActivity } from './events/tp-user-summary-activity.js';
import { tpBotInstanceActivity } from './events/tp-bot-instance-activity.js';
import { tpResourceCounts } from './events/tp-resource-counts.js';
import { tpIdentitySecuritySummariesGenerated } from './events/tp-identity-security-summaries-generated.js';

export type { FeedTarget, UsageFeed, UsageWindow } from '../usage-window.js';

/** `tp.user.activity`, aggregated: one for each user_name, user_kind, user_origin in a window. */
export const tpUserActivityWindow: UsageWindow<
  Pick<TpUserActivity, 'user_name' | 'user_kind' | 'user_origin'>,
  'logins' | 'ssh_sessions' | 'ssh_port_sessions' | 'sftp_events' | 'app_sessions' | 'app_tcp_sessions' | 'kube_sessions' | 'kube_requests' | 'kube_port_sessions' | 'db_sessions' | 'desktop_sessions' | 'linux_desktop_sessions' | 'saml_idp_sessions' | 'access_requests_created' | 'access_requests_reviewed' | 'access_lists_reviewed' | 'access_lists_grants' | 'access_graph_queries' | 'session_summary_searches' | 'session_summary_filtered_searches' | 'bot_joins' | 'certificates_issued' | 'spiffe_svids_issued',
  never
> = {
  event: tpUserActivity,
  minutes: 15,
  subject: ['user_name', 'user_kind', 'user_origin'],
  counters: {
    logins: 1000000,
    ssh_sessions: 1000000,
    ssh_port_sessions: 1000000,
    sftp_events: 1000000,
    app_sessions: 1000000,
    app_tcp_sessions: 1000000,
    kube_sessions: 1000000,
    kube_requests: 1000000,
    kube_port_sessions: 1000000,
    db_sessions: 1000000,
    desktop_sessions: 1000000,
    linux_desktop_sessions: 1000000,
    saml_idp_sessions: 1000000,
    access_requests_created: 1000000,
    access_requests_reviewed: 1000000,
    access_lists_reviewed: 1000000,
    access_lists_grants: 1000000,
    access_graph_queries: 1000000,
    session_summary_searches: 1000000,
    session_summary_filtered_searches: 1000000,
    bot_joins: 1000000,
    certificates_issued: 1000000,
    spiffe_svids_issued: 1000000,
  },
  required: [],
};

/** `tp.user.workloadActivity`, aggregated: one for each user_name, spiffe_id in a window. */
export const tpUserWorkloadActivityWindow: UsageWindow<
  Pick<TpUserWorkloadActivity, 'user_name' | 'spiffe_id'>,
  'svids_issued',
  never
> = {
  event: tpUserWorkloadActivity,
  minutes: 15,
  subject: ['user_name', 'spiffe_id'],
  counters: {
    svids_issued: 1000000,
  },
  required: ['svids_issued'],
};

/** `tp.user.summaryActivity`, aggregated: one for each user_name, session_type, resource_name in a window. */
export const tpUserSummaryActivityWindow: UsageWindow<
  Pick<TpUserSummaryActivity, 'user_name' | 'session_type' | 'resource_name'>,
  'summaries_read',
  never
> = {
  event: tpUserSummaryActivity,
  minutes: 15,
  subject: ['user_name', 'session_type', 'resource_name'],
  counters: {
    summaries_read: 1000000,
  },
  required: ['summaries_read'],
};

/** `tp.botInstance.activity`, aggregated: one for each bot_instance_id, bot_user_name in a window. */
export const tpBotInstanceActivityWindow: UsageWindow<
  Pick<TpBotInstanceActivity, 'bot_instance_id' | 'bot_user_name'>,
  'bot_joins' | 'certificates_issued' | 'spiffe_svids_issued',
  never
> = {
  event: tpBotInstanceActivity,
  minutes: 15,
  subject: ['bot_instance_id', 'bot_user_name'],
  counters: {
    bot_joins: 1000000,
    certificates_issued: 1000000,
    spiffe_svids_issued: 1000000,
  },
  required: [],
};

/** `tp.resource.counts`, aggregated: one for each resource_kind in a window. */
export const tpResourceCountsWindow: UsageWindow<
  Pick<TpResourceCounts, 'resource_kind'>,
  never,
  'resource_names'
> = {
  event: tpResourceCounts,
  minutes: 60,
  subject: ['resource_kind'],
  counters: {},
  required: [],
  list: { name: 'resource_names', maxItems: 128 },
};

/** `tp.identitySecurity.summariesGenerated`, aggregated: one for each session_type, resource_name in a window. */
export const tpIdentitySecuritySummariesGeneratedWindow: UsageWindow<
  Pick<TpIdentitySecuritySummariesGenerated, 'session_type' | 'resource_name'>,
  'total_input_tokens' | 'total_output_tokens' | 'summaries_generated',
  never
> = {
  event: tpIdentitySecuritySummariesGenerated,
  minutes: 15,
  subject: ['session_type', 'resource_name'],
  counters: {
    total_input_tokens: 10000000,
    total_output_tokens: 10000000,
    summaries_generated: 1000000,
  },
  required: ['total_input_tokens', 'total_output_tokens', 'summaries_generated'],
};

/** `tp.user.login` counts in `tp.user.activity`. */
export const tpUserLoginFeed: UsageFeed<
  Pick<TpUserLogin, 'user_name' | 'user_origin'> & Pick<TpUserActivity, 'user_kind'>
> = {
  action: 'tp.user.login',
  window: tpUserActivityWindow,
  targets: [
    { into: 'logins' },
  ],
};

/** `tp.session.start` counts in `tp.user.activity`. */
export const tpSessionStartFeed: UsageFeed<
  Pick<TpSessionStart, 'user_name' | 'user_kind' | 'session_type'> & Pick<TpUserActivity, 'user_origin'>
> = {
  action: 'tp.session.start',
  window: tpUserActivityWindow,
  targets: [
    { into: 'ssh_sessions', where: { property: 'session_type', values: ['ssh', 'git'] } },
    { into: 'ssh_port_sessions', where: { property: 'session_type', values: ['ssh_port'] } },
    { into: 'app_sessions', where: { property: 'session_type', values: ['app', 'app_mcp'] } },
    { into: 'app_tcp_sessions', where: { property: 'session_type', values: ['app_tcp'] } },
    { into: 'kube_sessions', where: { property: 'session_type', values: ['k8s'] } },
    { into: 'kube_port_sessions', where: { property: 'session_type', values: ['k8s_port'] } },
    { into: 'db_sessions', where: { property: 'session_type', values: ['db'] } },
    { into: 'desktop_sessions', where: { property: 'session_type', values: ['desktop'] } },
    { into: 'linux_desktop_sessions', where: { property: 'session_type', values: ['linux_desktop'] } },
  ],
};

/** `tp.sftp` counts in `tp.user.activity`. */
export const tpSftpFeed: UsageFeed<
  Pick<TpSftp, 'user_name' | 'user_kind'> & Pick<TpUserActivity, 'user_origin'>
> = {
  action: 'tp.sftp',
  window: tpUserActivityWindow,
  targets: [
    { into: 'sftp_events' },
  ],
};

/** `tp.kube.request` counts in `tp.user.activity`. */
export const tpKubeRequestFeed: UsageFeed<
  Pick<TpKubeRequest, 'user_name' | 'user_kind'> & Pick<TpUserActivity, 'user_origin'>
> = {
  action: 'tp.kube.request',
  window: tpUserActivityWindow,
  targets: [
    { into: 'kube_requests' },
  ],
};

/** `tp.accessRequest.create` counts in `tp.user.activity`. */
export const tpAccessRequestCreateFeed: UsageFeed<
  Pick<TpAccessRequestCreate, 'user_name' | 'user_kind'> & Pick<TpUserActivity, 'user_origin'>
> = {
  action: 'tp.accessRequest.create',
  window: tpUserActivityWindow,
  targets: [
    { into: 'access_requests_created' },
  ],
};

/** `tp.accessRequest.review` counts in `tp.user.activity`. */
export const tpAccessRequestReviewFeed: UsageFeed<
  Pick<TpAccessRequestReview, 'user_name' | 'user_kind'> & Pick<TpUserActivity, 'user_origin'>
> = {
  action: 'tp.accessRequest.review',
  window: tpUserActivityWindow,
  targets: [
    { into: 'access_requests_reviewed' },
  ],
};

/** `tp.accessList.review.create` counts in `tp.user.activity`. */
export const tpAccessListReviewCreateFeed: UsageFeed<
  Pick<TpAccessListReviewCreate, 'user_name'> & Pick<TpUserActivity, 'user_kind' | 'user_origin'>
> = {
  action: 'tp.accessList.review.create',
  window: tpUserActivityWindow,
  targets: [
    { into: 'access_lists_reviewed' },
  ],
};

/** `tp.accessList.grantsToUser` counts in `tp.user.activity`. */
export const tpAccessListGrantsToUserFeed: UsageFeed<
  Pick<TpAccessListGrantsToUser, 'user_name'> & Pick<TpUserActivity, 'user_kind' | 'user_origin'>
> = {
  action: 'tp.accessList.grantsToUser',
  window: tpUserActivityWindow,
  targets: [
    { into: 'access_lists_grants' },
  ],
};

/** `tp.tag.executeQuery` counts in `tp.user.activity`. */
export const tpTagExecuteQueryFeed: UsageFeed<
  Pick<TpTagExecuteQuery, 'user_name'> & Pick<TpUserActivity, 'user_kind' | 'user_origin'>
> = {
  action: 'tp.tag.executeQuery',
  window: tpUserActivityWindow,
  targets: [
    { into: 'access_graph_queries' },
  ],
};

/** `tp.sessionSummary.search` counts in `tp.user.activity`. */
export const tpSessionSummarySearchFeed: UsageFeed<
  Pick<TpSessionSummarySearch, 'user_name' | 'user_kind' | 'query_count' | 'has_filters'> & Pick<TpUserActivity, 'user_origin'>
> = {
  action: 'tp.sessionSummary.search',
  window: tpUserActivityWindow,
  targets: [
    { into: 'session_summary_searches', by: 'query_count' },
    { into: 'session_summary_filtered_searches', where: { property: 'has_filters', values: [true] }, by: 'query_count' },
  ],
};

/** `tp.bot.join` counts in `tp.user.activity`. */
export const tpBotJoinFeed: UsageFeed<
  Pick<TpBotJoin, 'user_name'> & Pick<TpUserActivity, 'user_kind' | 'user_origin'>
> = {
  action: 'tp.bot.join',
  window: tpUserActivityWindow,
  targets: [
    { into: 'bot_joins' },
  ],
};

/** `tp.certificate.issued` counts in `tp.user.activity`. */
export const tpCertificateIssuedFeed: UsageFeed<
  Pick<TpCertificateIssued, 'user_name'> & Pick<TpUserActivity, 'user_kind' | 'user_origin'>
> = {
  action: 'tp.certificate.issued',
  window: tpUserActivityWindow,
  targets: [
    { into: 'certificates_issued' },
  ],
};

/** `tp.spiffe.svid.issued` counts in `tp.user.activity`. */
export const tpSpiffeSvidIssuedFeed: UsageFeed<
  Pick<TpSpiffeSvidIssued, 'user_name' | 'user_kind'> & Pick<TpUserActivity, 'user_origin'>
> = {
  action: 'tp.spiffe.svid.issued',
  window: tpUserActivityWindow,
  targets: [
    { into: 'spiffe_svids_issued' },
  ],
};

/** `tp.resource.hb` counts in `tp.resource.counts`. */
export const tpResourceHbFeed: UsageFeed<
  Pick<TpResourceHb, 'resource_kind' | 'resource_name'>
> = {
  action: 'tp.resource.hb',
  window: tpResourceCountsWindow,
  targets: [
    { into: 'resource_names', by: 'resource_name' },
  ],
};

/** Every windowed report of the catalog. */
export const usageWindows: readonly UsageWindow[] = [
  tpUserActivityWindow,
  tpUserWorkloadActivityWindow,
  tpUserSummaryActivityWindow,
  tpBotInstanceActivityWindow,
  tpResourceCountsWindow,
  tpIdentitySecuritySummariesGeneratedWindow,
];
