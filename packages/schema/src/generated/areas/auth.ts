// Generated from src/catalog by `npm run generate`. Do not edit.
/** Events of auth, and the types of what `track()` takes for each. */
export { tpAccessListCreate } from '../events/tp-access-list-create.js';
export type { TpAccessListCreateWire } from '../events/tp-access-list-create.js';
export { tpAccessListUpdate } from '../events/tp-access-list-update.js';
export type { TpAccessListUpdateWire } from '../events/tp-access-list-update.js';
export { tpAccessListDelete } from '../events/tp-access-list-delete.js';
export type { TpAccessListDeleteWire } from '../events/tp-access-list-delete.js';
export { tpAccessListMemberCreate } from '../events/tp-access-list-member-create.js';
export type { TpAccessListMemberCreateWire } from '../events/tp-access-list-member-create.js';
export { tpAccessListMemberUpdate } from '../events/tp-access-list-member-update.js';
export type { TpAccessListMemberUpdateWire } from '../events/tp-access-list-member-update.js';
export { tpAccessListMemberDelete } from '../events/tp-access-list-member-delete.js';
export type { TpAccessListMemberDeleteWire } from '../events/tp-access-list-member-delete.js';
export { tpAccessListGrantsToUser } from '../events/tp-access-list-grants-to-user.js';
export type { TpAccessListGrantsToUserWire } from '../events/tp-access-list-grants-to-user.js';
export { tpAccessListReviewCreate } from '../events/tp-access-list-review-create.js';
export type { TpAccessListReviewCreateWire } from '../events/tp-access-list-review-create.js';
export { tpAccessListReviewDelete } from '../events/tp-access-list-review-delete.js';
export type { TpAccessListReviewDeleteWire } from '../events/tp-access-list-review-delete.js';
export { tpAccessListReviewCompliance } from '../events/tp-access-list-review-compliance.js';
export type { TpAccessListReviewComplianceWire } from '../events/tp-access-list-review-compliance.js';
export { tpAccessRequestCreate } from '../events/tp-access-request-create.js';
export type { TpAccessRequestCreateWire } from '../events/tp-access-request-create.js';
export { tpAccessRequestReview } from '../events/tp-access-request-review.js';
export type { TpAccessRequestReviewWire } from '../events/tp-access-request-review.js';
export { tpSecurityReportGetResult } from '../events/tp-security-report-get-result.js';
export type { TpSecurityReportGetResultWire } from '../events/tp-security-report-get-result.js';
export { tpAuditQueryRun } from '../events/tp-audit-query-run.js';
export type { TpAuditQueryRunWire } from '../events/tp-audit-query-run.js';
export { tpTagExecuteQuery } from '../events/tp-tag-execute-query.js';
export type { TpTagExecuteQueryWire } from '../events/tp-tag-execute-query.js';
export { tpOktaAccessListSync } from '../events/tp-okta-access-list-sync.js';
export type { TpOktaAccessListSyncWire } from '../events/tp-okta-access-list-sync.js';
export { tpUserActivity } from '../events/tp-user-activity.js';
export type { TpUserActivityWire } from '../events/tp-user-activity.js';
export { tpUserWorkloadActivity } from '../events/tp-user-workload-activity.js';
export type { TpUserWorkloadActivityWire } from '../events/tp-user-workload-activity.js';
export { tpUserSummaryActivity } from '../events/tp-user-summary-activity.js';
export type { TpUserSummaryActivityWire } from '../events/tp-user-summary-activity.js';
export { tpBotInstanceActivity } from '../events/tp-bot-instance-activity.js';
export type { TpBotInstanceActivityWire } from '../events/tp-bot-instance-activity.js';
export { tpAssistCompletion } from '../events/tp-assist-completion.js';
export type { TpAssistCompletionWire } from '../events/tp-assist-completion.js';
export { tpAssistExecution } from '../events/tp-assist-execution.js';
export type { TpAssistExecutionWire } from '../events/tp-assist-execution.js';
export { tpAssistNewConversation } from '../events/tp-assist-new-conversation.js';
export type { TpAssistNewConversationWire } from '../events/tp-assist-new-conversation.js';
export { tpAssistAccessRequest } from '../events/tp-assist-access-request.js';
export type { TpAssistAccessRequestWire } from '../events/tp-assist-access-request.js';
export { tpAssistAction } from '../events/tp-assist-action.js';
export type { TpAssistActionWire } from '../events/tp-assist-action.js';
export { tpDiscoveryFetch } from '../events/tp-discovery-fetch.js';
export type { TpDiscoveryFetchWire } from '../events/tp-discovery-fetch.js';
export { tpDiscoveryConfig } from '../events/tp-discovery-config.js';
export type { TpDiscoveryConfigWire } from '../events/tp-discovery-config.js';
export { tpDiscoveryConfigChanged } from '../events/tp-discovery-config-changed.js';
export type { TpDiscoveryConfigChangedWire } from '../events/tp-discovery-config-changed.js';
export { tpUserTaskState } from '../events/tp-user-task-state.js';
export type { TpUserTaskStateWire } from '../events/tp-user-task-state.js';
export { tpBeamsCreated } from '../events/tp-beams-created.js';
export type { TpBeamsCreatedWire } from '../events/tp-beams-created.js';
export { tpBeamsPublished } from '../events/tp-beams-published.js';
export type { TpBeamsPublishedWire } from '../events/tp-beams-published.js';
export { tpBeamsUnpublished } from '../events/tp-beams-unpublished.js';
export type { TpBeamsUnpublishedWire } from '../events/tp-beams-unpublished.js';
export { tpBeamsDestroyed } from '../events/tp-beams-destroyed.js';
export type { TpBeamsDestroyedWire } from '../events/tp-beams-destroyed.js';
export { tpAccessGraphGitlabScan } from '../events/tp-access-graph-gitlab-scan.js';
export type { TpAccessGraphGitlabScanWire } from '../events/tp-access-graph-gitlab-scan.js';
export { tpAccessGraphSecretsScanAuthorizedKeys } from '../events/tp-access-graph-secrets-scan-authorized-keys.js';
export type { TpAccessGraphSecretsScanAuthorizedKeysWire } from '../events/tp-access-graph-secrets-scan-authorized-keys.js';
export { tpAccessGraphSecretsScanSshPrivateKeys } from '../events/tp-access-graph-secrets-scan-ssh-private-keys.js';
export type { TpAccessGraphSecretsScanSshPrivateKeysWire } from '../events/tp-access-graph-secrets-scan-ssh-private-keys.js';
export { tpAccessGraphAwsScan } from '../events/tp-access-graph-aws-scan.js';
export type { TpAccessGraphAwsScanWire } from '../events/tp-access-graph-aws-scan.js';
export { tpAccessGraphAccessPathChanged } from '../events/tp-access-graph-access-path-changed.js';
export type { TpAccessGraphAccessPathChangedWire } from '../events/tp-access-graph-access-path-changed.js';
export { tpAccessGraphCrownJewelCreate } from '../events/tp-access-graph-crown-jewel-create.js';
export type { TpAccessGraphCrownJewelCreateWire } from '../events/tp-access-graph-crown-jewel-create.js';
export { tpIdentitySecurityGraphSize } from '../events/tp-identity-security-graph-size.js';
export type { TpIdentitySecurityGraphSizeWire } from '../events/tp-identity-security-graph-size.js';
export { tpIdentitySecurityAuditLogsIngested } from '../events/tp-identity-security-audit-logs-ingested.js';
export type { TpIdentitySecurityAuditLogsIngestedWire } from '../events/tp-identity-security-audit-logs-ingested.js';
export { tpUserLogin } from '../events/tp-user-login.js';
export type { TpUserLoginWire } from '../events/tp-user-login.js';
export { tpUserLoginFailure } from '../events/tp-user-login-failure.js';
export type { TpUserLoginFailureWire } from '../events/tp-user-login-failure.js';
export { tpMfaAuthentication } from '../events/tp-mfa-authentication.js';
export type { TpMfaAuthenticationWire } from '../events/tp-mfa-authentication.js';
export { tpSsoCreate } from '../events/tp-sso-create.js';
export type { TpSsoCreateWire } from '../events/tp-sso-create.js';
export { tpEditorChange } from '../events/tp-editor-change.js';
export type { TpEditorChangeWire } from '../events/tp-editor-change.js';
export { tpRoleCreate } from '../events/tp-role-create.js';
export type { TpRoleCreateWire } from '../events/tp-role-create.js';
export { tpDeviceAuthenticate } from '../events/tp-device-authenticate.js';
export type { TpDeviceAuthenticateWire } from '../events/tp-device-authenticate.js';
export { tpDeviceEnroll } from '../events/tp-device-enroll.js';
export type { TpDeviceEnrollWire } from '../events/tp-device-enroll.js';
export { tpLicenseLimit } from '../events/tp-license-limit.js';
export type { TpLicenseLimitWire } from '../events/tp-license-limit.js';
export { tpResourceCounts } from '../events/tp-resource-counts.js';
export type { TpResourceCountsWire } from '../events/tp-resource-counts.js';
export { tpIdentitySecuritySummariesGenerated } from '../events/tp-identity-security-summaries-generated.js';
export type { TpIdentitySecuritySummariesGeneratedWire } from '../events/tp-identity-security-summaries-generated.js';
export { tpIdentitySecurityUsage } from '../events/tp-identity-security-usage.js';
export type { TpIdentitySecurityUsageWire } from '../events/tp-identity-security-usage.js';
export { tpCertificateIssued } from '../events/tp-certificate-issued.js';
export type { TpCertificateIssuedWire } from '../events/tp-certificate-issued.js';
export { tpSpiffeSvidIssued } from '../events/tp-spiffe-svid-issued.js';
export type { TpSpiffeSvidIssuedWire } from '../events/tp-spiffe-svid-issued.js';
export { tpBotCreate } from '../events/tp-bot-create.js';
export type { TpBotCreateWire } from '../events/tp-bot-create.js';
export { tpBotJoin } from '../events/tp-bot-join.js';
export type { TpBotJoinWire } from '../events/tp-bot-join.js';
export { tpResourceCreate } from '../events/tp-resource-create.js';
export type { TpResourceCreateWire } from '../events/tp-resource-create.js';
export { tpResourceHb } from '../events/tp-resource-hb.js';
export type { TpResourceHbWire } from '../events/tp-resource-hb.js';
export { tpAgentMetadata } from '../events/tp-agent-metadata.js';
export type { TpAgentMetadataWire } from '../events/tp-agent-metadata.js';
export { tpDatabaseUserCreated } from '../events/tp-database-user-created.js';
export type { TpDatabaseUserCreatedWire } from '../events/tp-database-user-created.js';
export { tpDatabaseUserPermissionsUpdated } from '../events/tp-database-user-permissions-updated.js';
export type { TpDatabaseUserPermissionsUpdatedWire } from '../events/tp-database-user-permissions-updated.js';
export { tpExternalAuditStorageAuthenticate } from '../events/tp-external-audit-storage-authenticate.js';
export type { TpExternalAuditStorageAuthenticateWire } from '../events/tp-external-audit-storage-authenticate.js';
export { tpSessionSummaryAccess } from '../events/tp-session-summary-access.js';
export type { TpSessionSummaryAccessWire } from '../events/tp-session-summary-access.js';
export { tpSessionSummaryCreate } from '../events/tp-session-summary-create.js';
export type { TpSessionSummaryCreateWire } from '../events/tp-session-summary-create.js';
export { tpSessionSummarySearch } from '../events/tp-session-summary-search.js';
export type { TpSessionSummarySearchWire } from '../events/tp-session-summary-search.js';
export { tpSessionStart } from '../events/tp-session-start.js';
export type { TpSessionStartWire } from '../events/tp-session-start.js';
export { tpSessionEnd } from '../events/tp-session-end.js';
export type { TpSessionEndWire } from '../events/tp-session-end.js';
export { tpKubeRequest } from '../events/tp-kube-request.js';
export type { TpKubeRequestWire } from '../events/tp-kube-request.js';
export { tpSftp } from '../events/tp-sftp.js';
export type { TpSftpWire } from '../events/tp-sftp.js';
export { tpDesktopDirectoryShare } from '../events/tp-desktop-directory-share.js';
export type { TpDesktopDirectoryShareWire } from '../events/tp-desktop-directory-share.js';
export { tpDesktopClipboardTransfer } from '../events/tp-desktop-clipboard-transfer.js';
export type { TpDesktopClipboardTransferWire } from '../events/tp-desktop-clipboard-transfer.js';
export { tpSessionRecordingAccess } from '../events/tp-session-recording-access.js';
export type { TpSessionRecordingAccessWire } from '../events/tp-session-recording-access.js';
export type {
  TpAccessListCreate,
  TpAccessListUpdate,
  TpAccessListDelete,
  TpAccessListMemberCreate,
  TpAccessListMemberUpdate,
  TpAccessListMemberDelete,
  TpAccessListGrantsToUser,
  TpAccessListReviewCreate,
  TpAccessListReviewDelete,
  TpAccessListReviewCompliance,
} from '../../catalog/auth/access-lists.js';
export type {
  TpAccessRequestCreate,
  TpAccessRequestReview,
  TpSecurityReportGetResult,
  TpAuditQueryRun,
  TpTagExecuteQuery,
  TpOktaAccessListSync,
} from '../../catalog/auth/access-requests.js';
export type {
  TpUserActivity,
  TpUserWorkloadActivity,
  TpUserSummaryActivity,
  TpBotInstanceActivity,
} from '../../catalog/auth/activity-reports.js';
export type {
  TpAssistCompletion,
  TpAssistExecution,
  TpAssistNewConversation,
  TpAssistAccessRequest,
  TpAssistAction,
} from '../../catalog/auth/assistant.js';
export type {
  TpDiscoveryFetch,
  TpDiscoveryConfig,
  TpDiscoveryConfigChanged,
  TpUserTaskState,
  TpBeamsCreated,
  TpBeamsPublished,
  TpBeamsUnpublished,
  TpBeamsDestroyed,
} from '../../catalog/auth/discovery.js';
export type {
  TpAccessGraphGitlabScan,
  TpAccessGraphSecretsScanAuthorizedKeys,
  TpAccessGraphSecretsScanSshPrivateKeys,
  TpAccessGraphAwsScan,
  TpAccessGraphAccessPathChanged,
  TpAccessGraphCrownJewelCreate,
  TpIdentitySecurityGraphSize,
  TpIdentitySecurityAuditLogsIngested,
} from '../../catalog/auth/identity-security.js';
export type {
  TpUserLogin,
  TpUserLoginFailure,
  TpMfaAuthentication,
  TpSsoCreate,
  TpEditorChange,
  TpRoleCreate,
  TpDeviceAuthenticate,
  TpDeviceEnroll,
  TpLicenseLimit,
} from '../../catalog/auth/identity.js';
export type {
  TpResourceCounts,
  TpIdentitySecuritySummariesGenerated,
  TpIdentitySecurityUsage,
} from '../../catalog/auth/inventory-reports.js';
export type {
  TpCertificateIssued,
  TpSpiffeSvidIssued,
  TpBotCreate,
  TpBotJoin,
} from '../../catalog/auth/machines.js';
export type {
  TpResourceCreate,
  TpResourceHb,
  TpAgentMetadata,
  TpDatabaseUserCreated,
  TpDatabaseUserPermissionsUpdated,
  TpExternalAuditStorageAuthenticate,
} from '../../catalog/auth/resources.js';
export type {
  TpSessionSummaryAccess,
  TpSessionSummaryCreate,
  TpSessionSummarySearch,
} from '../../catalog/auth/session-summaries.js';
export type {
  TpSessionStart,
  TpSessionEnd,
  TpKubeRequest,
  TpSftp,
  TpDesktopDirectoryShare,
  TpDesktopClipboardTransfer,
  TpSessionRecordingAccess,
} from '../../catalog/auth/sessions.js';
