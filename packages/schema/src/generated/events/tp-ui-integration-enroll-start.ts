// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiIntegrationEnrollStart } from '../../catalog/web/integrations.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-integration-enroll-start.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  wizard_run: { place: 'properties', anonymize: 'session' },
  kind: { place: 'properties' },
};

/** `tp.ui.integrationEnroll.start`: Setting up an integration was begun. */
export const tpUiIntegrationEnrollStart: EventDefinition<'behavior', TpUiIntegrationEnrollStart> = {
  name: 'tp.ui.integrationEnroll.start',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.integrationEnroll.start` as it travels. */
export interface TpUiIntegrationEnrollStartWire extends WireEvent {
  readonly event: 'tp.ui.integrationEnroll.start';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster to connect. */
    readonly cluster_name?: Pseudonym;
    /** Who began. */
    readonly user_name?: Pseudonym;
    /** One run of the form, so that its steps can be put in order. */
    readonly wizard_run?: Pseudonym;
    /** The service to be connected. */
    readonly kind: 'aws_identity_center' | 'aws_oidc' | 'datadog_incident_management' | 'discord' | 'email' | 'entra_id' | 'github_repo_access' | 'jamf' | 'jira' | 'machine_id' | 'machine_id_ansible' | 'machine_id_argocd' | 'machine_id_aws' | 'machine_id_azure' | 'machine_id_circleci' | 'machine_id_gcp' | 'machine_id_github_actions' | 'machine_id_github_actions_kubernetes' | 'machine_id_gitlab' | 'machine_id_jenkins' | 'machine_id_kubernetes' | 'machine_id_spacelift' | 'mattermost' | 'ms_teams' | 'okta' | 'opsgenie' | 'other' | 'pagerduty' | 'servicenow' | 'slack';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
