// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiIntegrationEnrollCodeCopy } from '../../catalog/web/integrations.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-integration-enroll-code-copy.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  wizard_run: { place: 'properties', anonymize: 'session' },
  kind: { place: 'properties' },
  step: { place: 'properties' },
  code_type: { place: 'properties' },
};

/** `tp.ui.integrationEnroll.codeCopy`: Code made by the form was copied. */
export const tpUiIntegrationEnrollCodeCopy: EventDefinition<'behavior', TpUiIntegrationEnrollCodeCopy> = {
  name: 'tp.ui.integrationEnroll.codeCopy',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.integrationEnroll.codeCopy` as it travels. */
export interface TpUiIntegrationEnrollCodeCopyWire extends WireEvent {
  readonly event: 'tp.ui.integrationEnroll.codeCopy';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster to connect. */
    readonly cluster_name?: Pseudonym;
    /** Who copied. */
    readonly user_name?: Pseudonym;
    /** One run of the form, so that its steps can be put in order. */
    readonly wizard_run?: Pseudonym;
    /** The service to be connected. */
    readonly kind: 'aws_identity_center' | 'aws_oidc' | 'datadog_incident_management' | 'discord' | 'email' | 'entra_id' | 'github_repo_access' | 'jamf' | 'jira' | 'machine_id' | 'machine_id_ansible' | 'machine_id_argocd' | 'machine_id_aws' | 'machine_id_azure' | 'machine_id_circleci' | 'machine_id_gcp' | 'machine_id_github_actions' | 'machine_id_github_actions_kubernetes' | 'machine_id_gitlab' | 'machine_id_jenkins' | 'machine_id_kubernetes' | 'machine_id_spacelift' | 'mattermost' | 'ms_teams' | 'okta' | 'opsgenie' | 'other' | 'pagerduty' | 'servicenow' | 'slack';
    /** The step of the form; one that the list does not have is `other`. */
    readonly step: 'awsic_connect_oidc' | 'awsic_set_accesslist_default_owner' | 'awsic_test_scim_connection' | 'awsic_upload_aws_saml_sp_metadata' | 'githubra_configure_ssh_cert' | 'githubra_create_git_server' | 'githubra_create_integration' | 'githubra_create_role' | 'other';
    /** The language of the code. */
    readonly code_type: 'json' | 'other' | 'shell' | 'terraform' | 'yaml';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
