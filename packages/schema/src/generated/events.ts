// Generated from src/catalog by `npm run generate`. Do not edit.
import type { EventDefinition } from '../event-definition.js';
import { connectClusterLogin } from './events/connect-cluster-login.js';
import { connectProtocolUse } from './events/connect-protocol-use.js';
import { connectAccessRequestCreate } from './events/connect-access-request-create.js';
import { connectAccessRequestReview } from './events/connect-access-request-review.js';
import { connectAccessRequestAssumeRole } from './events/connect-access-request-assume-role.js';
import { connectFileTransferRun } from './events/connect-file-transfer-run.js';
import { connectUserJobRoleUpdate } from './events/connect-user-job-role-update.js';
import { connectConnectMyComputerSetup } from './events/connect-connect-my-computer-setup.js';
import { connectConnectMyComputerAgentStart } from './events/connect-connect-my-computer-agent-start.js';
import { tbotStart } from './events/tbot-start.js';
import { tshCommandRun } from './events/tsh-command-run.js';
import { tshFlagUse } from './events/tsh-flag-use.js';
import { tshLogin } from './events/tsh-login.js';
import { tshSessionStart } from './events/tsh-session-start.js';
import { tpUiAccessListStart } from './events/tp-ui-access-list-start.js';
import { tpUiAccessListComplete } from './events/tp-ui-access-list-complete.js';
import { tpUiAccessListDefineAccess } from './events/tp-ui-access-list-define-access.js';
import { tpUiAccessListDefineIdentities } from './events/tp-ui-access-list-define-identities.js';
import { tpUiAccessListDefineBasicInfo } from './events/tp-ui-access-list-define-basic-info.js';
import { tpUiAccessListDefineMembers } from './events/tp-ui-access-list-define-members.js';
import { tpUiAccessListDefineOwners } from './events/tp-ui-access-list-define-owners.js';
import { tpUiAccessListCustom } from './events/tp-ui-access-list-custom.js';
import { tpUiAccessListIntegrate } from './events/tp-ui-access-list-integrate.js';
import { tpUiDiscoverCreateNode } from './events/tp-ui-discover-create-node.js';
import { tpUiDiscoverCreateAppServer } from './events/tp-ui-discover-create-app-server.js';
import { tpUiDiscoverCreateDiscoveryConfig } from './events/tp-ui-discover-create-discovery-config.js';
import { tpUiDiscoverDatabaseRegister } from './events/tp-ui-discover-database-register.js';
import { tpUiDiscoverIntegrationAwsOidcConnect } from './events/tp-ui-discover-integration-aws-oidc-connect.js';
import { tpUiDiscoverDatabaseEnrollRds } from './events/tp-ui-discover-database-enroll-rds.js';
import { tpUiDiscoverKubeEnrollEks } from './events/tp-ui-discover-kube-enroll-eks.js';
import { tpUiDiscoverDatabaseConfigureMtls } from './events/tp-ui-discover-database-configure-mtls.js';
import { tpUiDiscoverDatabaseConfigureIamPolicy } from './events/tp-ui-discover-database-configure-iam-policy.js';
import { tpUiDiscoverDesktopInstallActiveDirectoryTools } from './events/tp-ui-discover-desktop-install-active-directory-tools.js';
import { tpUiDiscoverDesktopConfigureActiveDirectory } from './events/tp-ui-discover-desktop-configure-active-directory.js';
import { tpUiDiscoverInstanceSelection } from './events/tp-ui-discover-instance-selection.js';
import { tpUiDiscoverDeployEICE } from './events/tp-ui-discover-deploy-eice.js';
import { tpUiDiscoverStarted } from './events/tp-ui-discover-started.js';
import { tpUiDiscoverResourceSelection } from './events/tp-ui-discover-resource-selection.js';
import { tpUiDiscoverDeployService } from './events/tp-ui-discover-deploy-service.js';
import { tpUiDiscoverAutoDiscoveredResources } from './events/tp-ui-discover-auto-discovered-resources.js';
import { tpUiDiscoverPrincipalsConfigure } from './events/tp-ui-discover-principals-configure.js';
import { tpUiDiscoverTestConnection } from './events/tp-ui-discover-test-connection.js';
import { tpUiDiscoverCompleted } from './events/tp-ui-discover-completed.js';
import { tpUiIntegrationEnrollStart } from './events/tp-ui-integration-enroll-start.js';
import { tpUiIntegrationEnrollComplete } from './events/tp-ui-integration-enroll-complete.js';
import { tpUiIntegrationEnrollStep } from './events/tp-ui-integration-enroll-step.js';
import { tpUiIntegrationEnrollSectionOpen } from './events/tp-ui-integration-enroll-section-open.js';
import { tpUiIntegrationEnrollFieldComplete } from './events/tp-ui-integration-enroll-field-complete.js';
import { tpUiIntegrationEnrollCodeCopy } from './events/tp-ui-integration-enroll-code-copy.js';
import { tpUiIntegrationEnrollLinkClick } from './events/tp-ui-integration-enroll-link-click.js';
import { tpUiOnboardSetCredentialSubmit } from './events/tp-ui-onboard-set-credential-submit.js';
import { tpUiOnboardRegisterChallengeSubmit } from './events/tp-ui-onboard-register-challenge-submit.js';
import { tpUiOnboardQuestionnaireSubmit } from './events/tp-ui-onboard-questionnaire-submit.js';
import { tpUiOnboardCompleteGoToDashboardClick } from './events/tp-ui-onboard-complete-go-to-dashboard-click.js';
import { tpUiOnboardAddFirstResourceClick } from './events/tp-ui-onboard-add-first-resource-click.js';
import { tpUiOnboardAddFirstResourceLaterClick } from './events/tp-ui-onboard-add-first-resource-later-click.js';
import { tpUiRecoveryCodesContinueClick } from './events/tp-ui-recovery-codes-continue-click.js';
import { tpUiRecoveryCodesCopyClick } from './events/tp-ui-recovery-codes-copy-click.js';
import { tpUiRecoveryCodesPrintClick } from './events/tp-ui-recovery-codes-print-click.js';
import { tpUiPageView } from './events/tp-ui-page-view.js';
import { tpUiBannerClick } from './events/tp-ui-banner-click.js';
import { tpUiCallToActionClick } from './events/tp-ui-call-to-action-click.js';
import { tpUiUsageReportingAlertCtaClick } from './events/tp-ui-usage-reporting-alert-cta-click.js';
import { tpUiInteraction } from './events/tp-ui-interaction.js';
import { tpUiTermsOfServiceClick } from './events/tp-ui-terms-of-service-click.js';
import { tpUiFeatureRecommendation } from './events/tp-ui-feature-recommendation.js';
import { tpUiAccessGraphCrownJewelDiffView } from './events/tp-ui-access-graph-crown-jewel-diff-view.js';
import { tpUiCreateNewRoleClick } from './events/tp-ui-create-new-role-click.js';
import { tpUiCreateNewRoleSaveClick } from './events/tp-ui-create-new-role-save-click.js';
import { tpUiCreateNewRoleCancelClick } from './events/tp-ui-create-new-role-cancel-click.js';
import { tpUiCreateNewRoleViewDocumentationClick } from './events/tp-ui-create-new-role-view-documentation-click.js';
import { tpAccessListCreate } from './events/tp-access-list-create.js';
import { tpAccessListUpdate } from './events/tp-access-list-update.js';
import { tpAccessListDelete } from './events/tp-access-list-delete.js';
import { tpAccessListMemberCreate } from './events/tp-access-list-member-create.js';
import { tpAccessListMemberUpdate } from './events/tp-access-list-member-update.js';
import { tpAccessListMemberDelete } from './events/tp-access-list-member-delete.js';
import { tpAccessListGrantsToUser } from './events/tp-access-list-grants-to-user.js';
import { tpAccessListReviewCreate } from './events/tp-access-list-review-create.js';
import { tpAccessListReviewDelete } from './events/tp-access-list-review-delete.js';
import { tpAccessListReviewCompliance } from './events/tp-access-list-review-compliance.js';
import { tpAccessRequestCreate } from './events/tp-access-request-create.js';
import { tpAccessRequestReview } from './events/tp-access-request-review.js';
import { tpSecurityReportGetResult } from './events/tp-security-report-get-result.js';
import { tpAuditQueryRun } from './events/tp-audit-query-run.js';
import { tpTagExecuteQuery } from './events/tp-tag-execute-query.js';
import { tpOktaAccessListSync } from './events/tp-okta-access-list-sync.js';
import { tpUserActivity } from './events/tp-user-activity.js';
import { tpUserWorkloadActivity } from './events/tp-user-workload-activity.js';
import { tpUserSummaryActivity } from './events/tp-user-summary-activity.js';
import { tpBotInstanceActivity } from './events/tp-bot-instance-activity.js';
import { tpAssistCompletion } from './events/tp-assist-completion.js';
import { tpAssistExecution } from './events/tp-assist-execution.js';
import { tpAssistNewConversation } from './events/tp-assist-new-conversation.js';
import { tpAssistAccessRequest } from './events/tp-assist-access-request.js';
import { tpAssistAction } from './events/tp-assist-action.js';
import { tpDiscoveryFetch } from './events/tp-discovery-fetch.js';
import { tpDiscoveryConfig } from './events/tp-discovery-config.js';
import { tpDiscoveryConfigChanged } from './events/tp-discovery-config-changed.js';
import { tpUserTaskState } from './events/tp-user-task-state.js';
import { tpBeamsCreated } from './events/tp-beams-created.js';
import { tpBeamsPublished } from './events/tp-beams-published.js';
import { tpBeamsUnpublished } from './events/tp-beams-unpublished.js';
import { tpBeamsDestroyed } from './events/tp-beams-destroyed.js';
import { tpAccessGraphGitlabScan } from './events/tp-access-graph-gitlab-scan.js';
import { tpAccessGraphSecretsScanAuthorizedKeys } from './events/tp-access-graph-secrets-scan-authorized-keys.js';
import { tpAccessGraphSecretsScanSshPrivateKeys } from './events/tp-access-graph-secrets-scan-ssh-private-keys.js';
import { tpAccessGraphAwsScan } from './events/tp-access-graph-aws-scan.js';
import { tpAccessGraphAccessPathChanged } from './events/tp-access-graph-access-path-changed.js';
import { tpAccessGraphCrownJewelCreate } from './events/tp-access-graph-crown-jewel-create.js';
import { tpIdentitySecurityGraphSize } from './events/tp-identity-security-graph-size.js';
import { tpIdentitySecurityAuditLogsIngested } from './events/tp-identity-security-audit-logs-ingested.js';
import { tpUserLogin } from './events/tp-user-login.js';
import { tpUserLoginFailure } from './events/tp-user-login-failure.js';
import { tpMfaAuthentication } from './events/tp-mfa-authentication.js';
import { tpSsoCreate } from './events/tp-sso-create.js';
import { tpEditorChange } from './events/tp-editor-change.js';
import { tpRoleCreate } from './events/tp-role-create.js';
import { tpDeviceAuthenticate } from './events/tp-device-authenticate.js';
import { tpDeviceEnroll } from './events/tp-device-enroll.js';
import { tpLicenseLimit } from './events/tp-license-limit.js';
import { tpResourceCounts } from './events/tp-resource-counts.js';
import { tpIdentitySecuritySummariesGenerated } from './events/tp-identity-security-summaries-generated.js';
import { tpIdentitySecurityUsage } from './events/tp-identity-security-usage.js';
import { tpCertificateIssued } from './events/tp-certificate-issued.js';
import { tpSpiffeSvidIssued } from './events/tp-spiffe-svid-issued.js';
import { tpBotCreate } from './events/tp-bot-create.js';
import { tpBotJoin } from './events/tp-bot-join.js';
import { tpResourceCreate } from './events/tp-resource-create.js';
import { tpResourceHb } from './events/tp-resource-hb.js';
import { tpAgentMetadata } from './events/tp-agent-metadata.js';
import { tpDatabaseUserCreated } from './events/tp-database-user-created.js';
import { tpDatabaseUserPermissionsUpdated } from './events/tp-database-user-permissions-updated.js';
import { tpExternalAuditStorageAuthenticate } from './events/tp-external-audit-storage-authenticate.js';
import { tpSessionSummaryAccess } from './events/tp-session-summary-access.js';
import { tpSessionSummaryCreate } from './events/tp-session-summary-create.js';
import { tpSessionSummarySearch } from './events/tp-session-summary-search.js';
import { tpSessionStart } from './events/tp-session-start.js';
import { tpSessionEnd } from './events/tp-session-end.js';
import { tpKubeRequest } from './events/tp-kube-request.js';
import { tpSftp } from './events/tp-sftp.js';
import { tpDesktopDirectoryShare } from './events/tp-desktop-directory-share.js';
import { tpDesktopClipboardTransfer } from './events/tp-desktop-clipboard-transfer.js';
import { tpSessionRecordingAccess } from './events/tp-session-recording-access.js';

/** Every event of the catalog by its name. */
export const events: ReadonlyMap<string, EventDefinition> = new Map<string, EventDefinition>([
  [connectClusterLogin.name, connectClusterLogin],
  [connectProtocolUse.name, connectProtocolUse],
  [connectAccessRequestCreate.name, connectAccessRequestCreate],
  [connectAccessRequestReview.name, connectAccessRequestReview],
  [connectAccessRequestAssumeRole.name, connectAccessRequestAssumeRole],
  [connectFileTransferRun.name, connectFileTransferRun],
  [connectUserJobRoleUpdate.name, connectUserJobRoleUpdate],
  [connectConnectMyComputerSetup.name, connectConnectMyComputerSetup],
  [connectConnectMyComputerAgentStart.name, connectConnectMyComputerAgentStart],
  [tbotStart.name, tbotStart],
  [tshCommandRun.name, tshCommandRun],
  [tshFlagUse.name, tshFlagUse],
  [tshLogin.name, tshLogin],
  [tshSessionStart.name, tshSessionStart],
  [tpUiAccessListStart.name, tpUiAccessListStart],
  [tpUiAccessListComplete.name, tpUiAccessListComplete],
  [tpUiAccessListDefineAccess.name, tpUiAccessListDefineAccess],
  [tpUiAccessListDefineIdentities.name, tpUiAccessListDefineIdentities],
  [tpUiAccessListDefineBasicInfo.name, tpUiAccessListDefineBasicInfo],
  [tpUiAccessListDefineMembers.name, tpUiAccessListDefineMembers],
  [tpUiAccessListDefineOwners.name, tpUiAccessListDefineOwners],
  [tpUiAccessListCustom.name, tpUiAccessListCustom],
  [tpUiAccessListIntegrate.name, tpUiAccessListIntegrate],
  [tpUiDiscoverCreateNode.name, tpUiDiscoverCreateNode],
  [tpUiDiscoverCreateAppServer.name, tpUiDiscoverCreateAppServer],
  [tpUiDiscoverCreateDiscoveryConfig.name, tpUiDiscoverCreateDiscoveryConfig],
  [tpUiDiscoverDatabaseRegister.name, tpUiDiscoverDatabaseRegister],
  [tpUiDiscoverIntegrationAwsOidcConnect.name, tpUiDiscoverIntegrationAwsOidcConnect],
  [tpUiDiscoverDatabaseEnrollRds.name, tpUiDiscoverDatabaseEnrollRds],
  [tpUiDiscoverKubeEnrollEks.name, tpUiDiscoverKubeEnrollEks],
  [tpUiDiscoverDatabaseConfigureMtls.name, tpUiDiscoverDatabaseConfigureMtls],
  [tpUiDiscoverDatabaseConfigureIamPolicy.name, tpUiDiscoverDatabaseConfigureIamPolicy],
  [tpUiDiscoverDesktopInstallActiveDirectoryTools.name, tpUiDiscoverDesktopInstallActiveDirectoryTools],
  [tpUiDiscoverDesktopConfigureActiveDirectory.name, tpUiDiscoverDesktopConfigureActiveDirectory],
  [tpUiDiscoverInstanceSelection.name, tpUiDiscoverInstanceSelection],
  [tpUiDiscoverDeployEICE.name, tpUiDiscoverDeployEICE],
  [tpUiDiscoverStarted.name, tpUiDiscoverStarted],
  [tpUiDiscoverResourceSelection.name, tpUiDiscoverResourceSelection],
  [tpUiDiscoverDeployService.name, tpUiDiscoverDeployService],
  [tpUiDiscoverAutoDiscoveredResources.name, tpUiDiscoverAutoDiscoveredResources],
  [tpUiDiscoverPrincipalsConfigure.name, tpUiDiscoverPrincipalsConfigure],
  [tpUiDiscoverTestConnection.name, tpUiDiscoverTestConnection],
  [tpUiDiscoverCompleted.name, tpUiDiscoverCompleted],
  [tpUiIntegrationEnrollStart.name, tpUiIntegrationEnrollStart],
  [tpUiIntegrationEnrollComplete.name, tpUiIntegrationEnrollComplete],
  [tpUiIntegrationEnrollStep.name, tpUiIntegrationEnrollStep],
  [tpUiIntegrationEnrollSectionOpen.name, tpUiIntegrationEnrollSectionOpen],
  [tpUiIntegrationEnrollFieldComplete.name, tpUiIntegrationEnrollFieldComplete],
  [tpUiIntegrationEnrollCodeCopy.name, tpUiIntegrationEnrollCodeCopy],
  [tpUiIntegrationEnrollLinkClick.name, tpUiIntegrationEnrollLinkClick],
  [tpUiOnboardSetCredentialSubmit.name, tpUiOnboardSetCredentialSubmit],
  [tpUiOnboardRegisterChallengeSubmit.name, tpUiOnboardRegisterChallengeSubmit],
  [tpUiOnboardQuestionnaireSubmit.name, tpUiOnboardQuestionnaireSubmit],
  [tpUiOnboardCompleteGoToDashboardClick.name, tpUiOnboardCompleteGoToDashboardClick],
  [tpUiOnboardAddFirstResourceClick.name, tpUiOnboardAddFirstResourceClick],
  [tpUiOnboardAddFirstResourceLaterClick.name, tpUiOnboardAddFirstResourceLaterClick],
  [tpUiRecoveryCodesContinueClick.name, tpUiRecoveryCodesContinueClick],
  [tpUiRecoveryCodesCopyClick.name, tpUiRecoveryCodesCopyClick],
  [tpUiRecoveryCodesPrintClick.name, tpUiRecoveryCodesPrintClick],
  [tpUiPageView.name, tpUiPageView],
  [tpUiBannerClick.name, tpUiBannerClick],
  [tpUiCallToActionClick.name, tpUiCallToActionClick],
  [tpUiUsageReportingAlertCtaClick.name, tpUiUsageReportingAlertCtaClick],
  [tpUiInteraction.name, tpUiInteraction],
  [tpUiTermsOfServiceClick.name, tpUiTermsOfServiceClick],
  [tpUiFeatureRecommendation.name, tpUiFeatureRecommendation],
  [tpUiAccessGraphCrownJewelDiffView.name, tpUiAccessGraphCrownJewelDiffView],
  [tpUiCreateNewRoleClick.name, tpUiCreateNewRoleClick],
  [tpUiCreateNewRoleSaveClick.name, tpUiCreateNewRoleSaveClick],
  [tpUiCreateNewRoleCancelClick.name, tpUiCreateNewRoleCancelClick],
  [tpUiCreateNewRoleViewDocumentationClick.name, tpUiCreateNewRoleViewDocumentationClick],
  [tpAccessListCreate.name, tpAccessListCreate],
  [tpAccessListUpdate.name, tpAccessListUpdate],
  [tpAccessListDelete.name, tpAccessListDelete],
  [tpAccessListMemberCreate.name, tpAccessListMemberCreate],
  [tpAccessListMemberUpdate.name, tpAccessListMemberUpdate],
  [tpAccessListMemberDelete.name, tpAccessListMemberDelete],
  [tpAccessListGrantsToUser.name, tpAccessListGrantsToUser],
  [tpAccessListReviewCreate.name, tpAccessListReviewCreate],
  [tpAccessListReviewDelete.name, tpAccessListReviewDelete],
  [tpAccessListReviewCompliance.name, tpAccessListReviewCompliance],
  [tpAccessRequestCreate.name, tpAccessRequestCreate],
  [tpAccessRequestReview.name, tpAccessRequestReview],
  [tpSecurityReportGetResult.name, tpSecurityReportGetResult],
  [tpAuditQueryRun.name, tpAuditQueryRun],
  [tpTagExecuteQuery.name, tpTagExecuteQuery],
  [tpOktaAccessListSync.name, tpOktaAccessListSync],
  [tpUserActivity.name, tpUserActivity],
  [tpUserWorkloadActivity.name, tpUserWorkloadActivity],
  [tpUserSummaryActivity.name, tpUserSummaryActivity],
  [tpBotInstanceActivity.name, tpBotInstanceActivity],
  [tpAssistCompletion.name, tpAssistCompletion],
  [tpAssistExecution.name, tpAssistExecution],
  [tpAssistNewConversation.name, tpAssistNewConversation],
  [tpAssistAccessRequest.name, tpAssistAccessRequest],
  [tpAssistAction.name, tpAssistAction],
  [tpDiscoveryFetch.name, tpDiscoveryFetch],
  [tpDiscoveryConfig.name, tpDiscoveryConfig],
  [tpDiscoveryConfigChanged.name, tpDiscoveryConfigChanged],
  [tpUserTaskState.name, tpUserTaskState],
  [tpBeamsCreated.name, tpBeamsCreated],
  [tpBeamsPublished.name, tpBeamsPublished],
  [tpBeamsUnpublished.name, tpBeamsUnpublished],
  [tpBeamsDestroyed.name, tpBeamsDestroyed],
  [tpAccessGraphGitlabScan.name, tpAccessGraphGitlabScan],
  [tpAccessGraphSecretsScanAuthorizedKeys.name, tpAccessGraphSecretsScanAuthorizedKeys],
  [tpAccessGraphSecretsScanSshPrivateKeys.name, tpAccessGraphSecretsScanSshPrivateKeys],
  [tpAccessGraphAwsScan.name, tpAccessGraphAwsScan],
  [tpAccessGraphAccessPathChanged.name, tpAccessGraphAccessPathChanged],
  [tpAccessGraphCrownJewelCreate.name, tpAccessGraphCrownJewelCreate],
  [tpIdentitySecurityGraphSize.name, tpIdentitySecurityGraphSize],
  [tpIdentitySecurityAuditLogsIngested.name, tpIdentitySecurityAuditLogsIngested],
  [tpUserLogin.name, tpUserLogin],
  [tpUserLoginFailure.name, tpUserLoginFailure],
  [tpMfaAuthentication.name, tpMfaAuthentication],
  [tpSsoCreate.name, tpSsoCreate],
  [tpEditorChange.name, tpEditorChange],
  [tpRoleCreate.name, tpRoleCreate],
  [tpDeviceAuthenticate.name, tpDeviceAuthenticate],
  [tpDeviceEnroll.name, tpDeviceEnroll],
  [tpLicenseLimit.name, tpLicenseLimit],
  [tpResourceCounts.name, tpResourceCounts],
  [tpIdentitySecuritySummariesGenerated.name, tpIdentitySecuritySummariesGenerated],
  [tpIdentitySecurityUsage.name, tpIdentitySecurityUsage],
  [tpCertificateIssued.name, tpCertificateIssued],
  [tpSpiffeSvidIssued.name, tpSpiffeSvidIssued],
  [tpBotCreate.name, tpBotCreate],
  [tpBotJoin.name, tpBotJoin],
  [tpResourceCreate.name, tpResourceCreate],
  [tpResourceHb.name, tpResourceHb],
  [tpAgentMetadata.name, tpAgentMetadata],
  [tpDatabaseUserCreated.name, tpDatabaseUserCreated],
  [tpDatabaseUserPermissionsUpdated.name, tpDatabaseUserPermissionsUpdated],
  [tpExternalAuditStorageAuthenticate.name, tpExternalAuditStorageAuthenticate],
  [tpSessionSummaryAccess.name, tpSessionSummaryAccess],
  [tpSessionSummaryCreate.name, tpSessionSummaryCreate],
  [tpSessionSummarySearch.name, tpSessionSummarySearch],
  [tpSessionStart.name, tpSessionStart],
  [tpSessionEnd.name, tpSessionEnd],
  [tpKubeRequest.name, tpKubeRequest],
  [tpSftp.name, tpSftp],
  [tpDesktopDirectoryShare.name, tpDesktopDirectoryShare],
  [tpDesktopClipboardTransfer.name, tpDesktopClipboardTransfer],
  [tpSessionRecordingAccess.name, tpSessionRecordingAccess],
]);
