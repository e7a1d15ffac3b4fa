// Generated from src/catalog by `npm run generate`. Do not edit.
/** Events of web, and the types of what `track()` takes for each. */
export { tpUiAccessListStart } from '../events/tp-ui-access-list-start.js';
export type { TpUiAccessListStartWire } from '../events/tp-ui-access-list-start.js';
export { tpUiAccessListComplete } from '../events/tp-ui-access-list-complete.js';
export type { TpUiAccessListCompleteWire } from '../events/tp-ui-access-list-complete.js';
export { tpUiAccessListDefineAccess } from '../events/tp-ui-access-list-define-access.js';
export type { TpUiAccessListDefineAccessWire } from '../events/tp-ui-access-list-define-access.js';
export { tpUiAccessListDefineIdentities } from '../events/tp-ui-access-list-define-identities.js';
export type { TpUiAccessListDefineIdentitiesWire } from '../events/tp-ui-access-list-define-identities.js';
export { tpUiAccessListDefineBasicInfo } from '../events/tp-ui-access-list-define-basic-info.js';
export type { TpUiAccessListDefineBasicInfoWire } from '../events/tp-ui-access-list-define-basic-info.js';
export { tpUiAccessListDefineMembers } from '../events/tp-ui-access-list-define-members.js';
export type { TpUiAccessListDefineMembersWire } from '../events/tp-ui-access-list-define-members.js';
export { tpUiAccessListDefineOwners } from '../events/tp-ui-access-list-define-owners.js';
export type { TpUiAccessListDefineOwnersWire } from '../events/tp-ui-access-list-define-owners.js';
export { tpUiAccessListCustom } from '../events/tp-ui-access-list-custom.js';
export type { TpUiAccessListCustomWire } from '../events/tp-ui-access-list-custom.js';
export { tpUiAccessListIntegrate } from '../events/tp-ui-access-list-integrate.js';
export type { TpUiAccessListIntegrateWire } from '../events/tp-ui-access-list-integrate.js';
export { tpUiDiscoverCreateNode } from '../events/tp-ui-discover-create-node.js';
export type { TpUiDiscoverCreateNodeWire } from '../events/tp-ui-discover-create-node.js';
export { tpUiDiscoverCreateAppServer } from '../events/tp-ui-discover-create-app-server.js';
export type { TpUiDiscoverCreateAppServerWire } from '../events/tp-ui-discover-create-app-server.js';
export { tpUiDiscoverCreateDiscoveryConfig } from '../events/tp-ui-discover-create-discovery-config.js';
export type { TpUiDiscoverCreateDiscoveryConfigWire } from '../events/tp-ui-discover-create-discovery-config.js';
export { tpUiDiscoverDatabaseRegister } from '../events/tp-ui-discover-database-register.js';
export type { TpUiDiscoverDatabaseRegisterWire } from '../events/tp-ui-discover-database-register.js';
export { tpUiDiscoverIntegrationAwsOidcConnect } from '../events/tp-ui-discover-integration-aws-oidc-connect.js';
export type { TpUiDiscoverIntegrationAwsOidcConnectWire } from '../events/tp-ui-discover-integration-aws-oidc-connect.js';
export { tpUiDiscoverDatabaseEnrollRds } from '../events/tp-ui-discover-database-enroll-rds.js';
export type { TpUiDiscoverDatabaseEnrollRdsWire } from '../events/tp-ui-discover-database-enroll-rds.js';
export { tpUiDiscoverKubeEnrollEks } from '../events/tp-ui-discover-kube-enroll-eks.js';
export type { TpUiDiscoverKubeEnrollEksWire } from '../events/tp-ui-discover-kube-enroll-eks.js';
export { tpUiDiscoverDatabaseConfigureMtls } from '../events/tp-ui-discover-database-configure-mtls.js';
export type { TpUiDiscoverDatabaseConfigureMtlsWire } from '../events/tp-ui-discover-database-configure-mtls.js';
export { tpUiDiscoverDatabaseConfigureIamPolicy } from '../events/tp-ui-discover-database-configure-iam-policy.js';
export type { TpUiDiscoverDatabaseConfigureIamPolicyWire } from '../events/tp-ui-discover-database-configure-iam-policy.js';
export { tpUiDiscoverDesktopInstallActiveDirectoryTools } from '../events/tp-ui-discover-desktop-install-active-directory-tools.js';
export type { TpUiDiscoverDesktopInstallActiveDirectoryToolsWire } from '../events/tp-ui-discover-desktop-install-active-directory-tools.js';
export { tpUiDiscoverDesktopConfigureActiveDirectory } from '../events/tp-ui-discover-desktop-configure-active-directory.js';
export type { TpUiDiscoverDesktopConfigureActiveDirectoryWire } from '../events/tp-ui-discover-desktop-configure-active-directory.js';
export { tpUiDiscoverInstanceSelection } from '../events/tp-ui-discover-instance-selection.js';
export type { TpUiDiscoverInstanceSelectionWire } from '../events/tp-ui-discover-instance-selection.js';
export { tpUiDiscoverDeployEICE } from '../events/tp-ui-discover-deploy-eice.js';
export type { TpUiDiscoverDeployEICEWire } from '../events/tp-ui-discover-deploy-eice.js';
export { tpUiDiscoverStarted } from '../events/tp-ui-discover-started.js';
export type { TpUiDiscoverStartedWire } from '../events/tp-ui-discover-started.js';
export { tpUiDiscoverResourceSelection } from '../events/tp-ui-discover-resource-selection.js';
export type { TpUiDiscoverResourceSelectionWire } from '../events/tp-ui-discover-resource-selection.js';
export { tpUiDiscoverDeployService } from '../events/tp-ui-discover-deploy-service.js';
export type { TpUiDiscoverDeployServiceWire } from '../events/tp-ui-discover-deploy-service.js';
export { tpUiDiscoverAutoDiscoveredResources } from '../events/tp-ui-discover-auto-discovered-resources.js';
export type { TpUiDiscoverAutoDiscoveredResourcesWire } from '../events/tp-ui-discover-auto-discovered-resources.js';
export { tpUiDiscoverPrincipalsConfigure } from '../events/tp-ui-discover-principals-configure.js';
export type { TpUiDiscoverPrincipalsConfigureWire } from '../events/tp-ui-discover-principals-configure.js';
export { tpUiDiscoverTestConnection } from '../events/tp-ui-discover-test-connection.js';
export type { TpUiDiscoverTestConnectionWire } from '../events/tp-ui-discover-test-connection.js';
export { tpUiDiscoverCompleted } from '../events/tp-ui-discover-completed.js';
export type { TpUiDiscoverCompletedWire } from '../events/tp-ui-discover-completed.js';
export { tpUiIntegrationEnrollStart } from '../events/tp-ui-integration-enroll-start.js';
export type { TpUiIntegrationEnrollStartWire } from '../events/tp-ui-integration-enroll-start.js';
export { tpUiIntegrationEnrollComplete } from '../events/tp-ui-integration-enroll-complete.js';
export type { TpUiIntegrationEnrollCompleteWire } from '../events/tp-ui-integration-enroll-complete.js';
export { tpUiIntegrationEnrollStep } from '../events/tp-ui-integration-enroll-step.js';
export type { TpUiIntegrationEnrollStepWire } from '../events/tp-ui-integration-enroll-step.js';
export { tpUiIntegrationEnrollSectionOpen } from '../events/tp-ui-integration-enroll-section-open.js';
export type { TpUiIntegrationEnrollSectionOpenWire } from '../events/tp-ui-integration-enroll-section-open.js';
export { tpUiIntegrationEnrollFieldComplete } from '../events/tp-ui-integration-enroll-field-complete.js';
export type { TpUiIntegrationEnrollFieldCompleteWire } from '../events/tp-ui-integration-enroll-field-complete.js';
export { tpUiIntegrationEnrollCodeCopy } from '../events/tp-ui-integration-enroll-code-copy.js';
export type { TpUiIntegrationEnrollCodeCopyWire } from '../events/tp-ui-integration-enroll-code-copy.js';
export { tpUiIntegrationEnrollLinkClick } from '../events/tp-ui-integration-enroll-link-click.js';
export type { TpUiIntegrationEnrollLinkClickWire } from '../events/tp-ui-integration-enroll-link-click.js';
export { tpUiOnboardSetCredentialSubmit } from '../events/tp-ui-onboard-set-credential-submit.js';
export type { TpUiOnboardSetCredentialSubmitWire } from '../events/tp-ui-onboard-set-credential-submit.js';
export { tpUiOnboardRegisterChallengeSubmit } from '../events/tp-ui-onboard-register-challenge-submit.js';
export type { TpUiOnboardRegisterChallengeSubmitWire } from '../events/tp-ui-onboard-register-challenge-submit.js';
export { tpUiOnboardQuestionnaireSubmit } from '../events/tp-ui-onboard-questionnaire-submit.js';
export type { TpUiOnboardQuestionnaireSubmitWire } from '../events/tp-ui-onboard-questionnaire-submit.js';
export { tpUiOnboardCompleteGoToDashboardClick } from '../events/tp-ui-onboard-complete-go-to-dashboard-click.js';
export type { TpUiOnboardCompleteGoToDashboardClickWire } from '../events/tp-ui-onboard-complete-go-to-dashboard-click.js';
export { tpUiOnboardAddFirstResourceClick } from '../events/tp-ui-onboard-add-first-resource-click.js';
export type { TpUiOnboardAddFirstResourceClickWire } from '../events/tp-ui-onboard-add-first-resource-click.js';
export { tpUiOnboardAddFirstResourceLaterClick } from '../events/tp-ui-onboard-add-first-resource-later-click.js';
export type { TpUiOnboardAddFirstResourceLaterClickWire } from '../events/tp-ui-onboard-add-first-resource-later-click.js';
export { tpUiRecoveryCodesContinueClick } from '../events/tp-ui-recovery-codes-continue-click.js';
export type { TpUiRecoveryCodesContinueClickWire } from '../events/tp-ui-recovery-codes-continue-click.js';
export { tpUiRecoveryCodesCopyClick } from '../events/tp-ui-recovery-codes-copy-click.js';
export type { TpUiRecoveryCodesCopyClickWire } from '../events/tp-ui-recovery-codes-copy-click.js';
export { tpUiRecoveryCodesPrintClick } from '../events/tp-ui-recovery-codes-print-click.js';
export type { TpUiRecoveryCodesPrintClickWire } from '../events/tp-ui-recovery-codes-print-click.js';
export { tpUiPageView } from '../events/tp-ui-page-view.js';
export type { TpUiPageViewWire } from '../events/tp-ui-page-view.js';
export { tpUiBannerClick } from '../events/tp-ui-banner-click.js';
export type { TpUiBannerClickWire } from '../events/tp-ui-banner-click.js';
export { tpUiCallToActionClick } from '../events/tp-ui-call-to-action-click.js';
export type { TpUiCallToActionClickWire } from '../events/tp-ui-call-to-action-click.js';
export { tpUiUsageReportingAlertCtaClick } from '../events/tp-ui-usage-reporting-alert-cta-click.js';
export type { TpUiUsageReportingAlertCtaClickWire } from '../events/tp-ui-usage-reporting-alert-cta-click.js';
export { tpUiInteraction } from '../events/tp-ui-interaction.js';
export type { TpUiInteractionWire } from '../events/tp-ui-interaction.js';
export { tpUiTermsOfServiceClick } from '../events/tp-ui-terms-of-service-click.js';
export type { TpUiTermsOfServiceClickWire } from '../events/tp-ui-terms-of-service-click.js';
export { tpUiFeatureRecommendation } from '../events/tp-ui-feature-recommendation.js';
export type { TpUiFeatureRecommendationWire } from '../events/tp-ui-feature-recommendation.js';
export { tpUiAccessGraphCrownJewelDiffView } from '../events/tp-ui-access-graph-crown-jewel-diff-view.js';
export type { TpUiAccessGraphCrownJewelDiffViewWire } from '../events/tp-ui-access-graph-crown-jewel-diff-view.js';
export { tpUiCreateNewRoleClick } from '../events/tp-ui-create-new-role-click.js';
export type { TpUiCreateNewRoleClickWire } from '../events/tp-ui-create-new-role-click.js';
export { tpUiCreateNewRoleSaveClick } from '../events/tp-ui-create-new-role-save-click.js';
export type { TpUiCreateNewRoleSaveClickWire } from '../events/tp-ui-create-new-role-save-click.js';
export { tpUiCreateNewRoleCancelClick } from '../events/tp-ui-create-new-role-cancel-click.js';
export type { TpUiCreateNewRoleCancelClickWire } from '../events/tp-ui-create-new-role-cancel-click.js';
export { tpUiCreateNewRoleViewDocumentationClick } from '../events/tp-ui-create-new-role-view-documentation-click.js';
export type { TpUiCreateNewRoleViewDocumentationClickWire } from '../events/tp-ui-create-new-role-view-documentation-click.js';
export type {
  TpUiAccessListStart,
  TpUiAccessListComplete,
  TpUiAccessListDefineAccess,
  TpUiAccessListDefineIdentities,
  TpUiAccessListDefineBasicInfo,
  TpUiAccessListDefineMembers,
  TpUiAccessListDefineOwners,
  TpUiAccessListCustom,
  TpUiAccessListIntegrate,
} from '../../catalog/web/access-lists.js';
export type {
  TpUiDiscoverCreateNode,
  TpUiDiscoverCreateAppServer,
  TpUiDiscoverCreateDiscoveryConfig,
  TpUiDiscoverDatabaseRegister,
} from '../../catalog/web/discover-records.js';
export type {
  TpUiDiscoverIntegrationAwsOidcConnect,
  TpUiDiscoverDatabaseEnrollRds,
  TpUiDiscoverKubeEnrollEks,
  TpUiDiscoverDatabaseConfigureMtls,
  TpUiDiscoverDatabaseConfigureIamPolicy,
  TpUiDiscoverDesktopInstallActiveDirectoryTools,
  TpUiDiscoverDesktopConfigureActiveDirectory,
  TpUiDiscoverInstanceSelection,
  TpUiDiscoverDeployEICE,
} from '../../catalog/web/discover-steps.js';
export type {
  TpUiDiscoverStarted,
  TpUiDiscoverResourceSelection,
  TpUiDiscoverDeployService,
  TpUiDiscoverAutoDiscoveredResources,
  TpUiDiscoverPrincipalsConfigure,
  TpUiDiscoverTestConnection,
  TpUiDiscoverCompleted,
} from '../../catalog/web/discover.js';
export type {
  TpUiIntegrationEnrollStart,
  TpUiIntegrationEnrollComplete,
  TpUiIntegrationEnrollStep,
  TpUiIntegrationEnrollSectionOpen,
  TpUiIntegrationEnrollFieldComplete,
  TpUiIntegrationEnrollCodeCopy,
  TpUiIntegrationEnrollLinkClick,
} from '../../catalog/web/integrations.js';
export type {
  TpUiOnboardSetCredentialSubmit,
  TpUiOnboardRegisterChallengeSubmit,
  TpUiOnboardQuestionnaireSubmit,
  TpUiOnboardCompleteGoToDashboardClick,
  TpUiOnboardAddFirstResourceClick,
  TpUiOnboardAddFirstResourceLaterClick,
  TpUiRecoveryCodesContinueClick,
  TpUiRecoveryCodesCopyClick,
  TpUiRecoveryCodesPrintClick,
} from '../../catalog/web/onboarding.js';
export type {
  TpUiPageView,
  TpUiBannerClick,
  TpUiCallToActionClick,
  TpUiUsageReportingAlertCtaClick,
  TpUiInteraction,
  TpUiTermsOfServiceClick,
  TpUiFeatureRecommendation,
  TpUiAccessGraphCrownJewelDiffView,
} from '../../catalog/web/pages.js';
export type {
  TpUiCreateNewRoleClick,
  TpUiCreateNewRoleSaveClick,
  TpUiCreateNewRoleCancelClick,
  TpUiCreateNewRoleViewDocumentationClick,
} from '../../catalog/web/roles.js';
