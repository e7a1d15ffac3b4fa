/**
 * Events of setting up an integration in the web UI. Fields are named, never quoted; links are named, never
 * followed up.
 */
import type { DiscoverStatus, IntegrationKind, IntegrationStep, WizardError } from '../vocabulary/enrolment.js';

/**
 * Setting up an integration was begun.
 * @event tp.ui.integrationEnroll.start
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Which services people want to connect.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiIntegrationEnrollStart {
  /** The cluster to connect. @anonymize cluster */
  cluster_name: string;
  /** Who began. @anonymize user */
  user_name: string;
  /** One run of the form, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** The service to be connected. */
  kind: IntegrationKind;
}

/**
 * An integration was set up.
 * @event tp.ui.integrationEnroll.complete
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Which services people manage to connect.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiIntegrationEnrollComplete {
  /** The cluster to connect. @anonymize cluster */
  cluster_name: string;
  /** Who finished. @anonymize user */
  user_name: string;
  /** One run of the form, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** The service to be connected. */
  kind: IntegrationKind;
}

/**
 * One step of setting up an integration ended.
 * @event tp.ui.integrationEnroll.step
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose At which step setting up an integration breaks.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiIntegrationEnrollStep {
  /** The cluster to connect. @anonymize cluster */
  cluster_name: string;
  /** Who took the step. @anonymize user */
  user_name: string;
  /** One run of the form, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** The service to be connected. */
  kind: IntegrationKind;
  /** The step of the form; one that the list does not have is `other`. */
  step: IntegrationStep;
  /** How the step ended. */
  status: DiscoverStatus;
  /** What went wrong, from a closed list; absent unless the status is `error`. */
  error_code?: WizardError;
}

/**
 * A part of the form was unfolded.
 * @event tp.ui.integrationEnroll.sectionOpen
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Which optional parts of the form are read.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiIntegrationEnrollSectionOpen {
  /** The cluster to connect. @anonymize cluster */
  cluster_name: string;
  /** Who unfolded it. @anonymize user */
  user_name: string;
  /** One run of the form, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** The service to be connected. */
  kind: IntegrationKind;
  /** The step of the form; one that the list does not have is `other`. */
  step: IntegrationStep;
  /** The part. */
  section:
    | 'prerequisites'
    | 'scope'
    | 'permissions'
    | 'labels'
    | 'notifications'
    | 'schedule'
    | 'advanced'
    | 'troubleshooting'
    | 'other';
}

/**
 * A field of the form was filled in.
 * @event tp.ui.integrationEnroll.fieldComplete
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Which field people stop at. What they entered stays at home.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiIntegrationEnrollFieldComplete {
  /** The cluster to connect. @anonymize cluster */
  cluster_name: string;
  /** Who filled it in. @anonymize user */
  user_name: string;
  /** One run of the form, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** The service to be connected. */
  kind: IntegrationKind;
  /** The step of the form; one that the list does not have is `other`. */
  step: IntegrationStep;
  /** Which field. */
  field:
    | 'integration_name'
    | 'account'
    | 'region'
    | 'role'
    | 'owner'
    | 'group'
    | 'repository'
    | 'scope'
    | 'labels'
    | 'credentials'
    | 'endpoint'
    | 'schedule'
    | 'other';
}

/**
 * Code made by the form was copied.
 * @event tp.ui.integrationEnroll.codeCopy
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Which form of infrastructure code is worth maintaining.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiIntegrationEnrollCodeCopy {
  /** The cluster to connect. @anonymize cluster */
  cluster_name: string;
  /** Who copied. @anonymize user */
  user_name: string;
  /** One run of the form, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** The service to be connected. */
  kind: IntegrationKind;
  /** The step of the form; one that the list does not have is `other`. */
  step: IntegrationStep;
  /** The language of the code. */
  code_type: 'terraform' | 'yaml' | 'json' | 'shell' | 'other';
}

/**
 * A link of the form was followed.
 * @event tp.ui.integrationEnroll.linkClick
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Which pages of the documentation people need to get through the form.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiIntegrationEnrollLinkClick {
  /** The cluster to connect. @anonymize cluster */
  cluster_name: string;
  /** Who followed it. @anonymize user */
  user_name: string;
  /** One run of the form, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** The service to be connected. */
  kind: IntegrationKind;
  /** The step of the form; one that the list does not have is `other`. */
  step: IntegrationStep;
  /** What the link leads to. */
  link_target:
    | 'setup_guide'
    | 'reference'
    | 'troubleshooting'
    | 'vendor_console'
    | 'vendor_documentation'
    | 'support'
    | 'other';
}
