/** Events of the wizard that adds a resource: the steps that write something down in the cluster. */
import type { DiscoverResource, DiscoverStatus, WizardError } from '../vocabulary/enrolment.js';

/**
 * A server was registered by the wizard.
 * @event tp.ui.discover.createNode
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose How often registering a server fails, and why.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiDiscoverCreateNode {
  /** The cluster to add to. @anonymize cluster */
  cluster_name: string;
  /** Who registered it. @anonymize user */
  user_name: string;
  /** One run of the wizard, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** What is being added. */
  resource: DiscoverResource;
  /** How the step ended. */
  status: DiscoverStatus;
  /** What went wrong, from a closed list; absent unless the status is `error`. */
  error_code?: WizardError;
}

/**
 * An application was registered by the wizard.
 * @event tp.ui.discover.createAppServer
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose How often registering an application fails, and why.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiDiscoverCreateAppServer {
  /** The cluster to add to. @anonymize cluster */
  cluster_name: string;
  /** Who registered it. @anonymize user */
  user_name: string;
  /** One run of the wizard, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** What is being added. */
  resource: DiscoverResource;
  /** How the step ended. */
  status: DiscoverStatus;
  /** What went wrong, from a closed list; absent unless the status is `error`. */
  error_code?: WizardError;
}

/**
 * A discovery configuration was made by the wizard.
 * @event tp.ui.discover.createDiscoveryConfig
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Which kinds of automatic discovery are set up with the wizard's help.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiDiscoverCreateDiscoveryConfig {
  /** The cluster to add to. @anonymize cluster */
  cluster_name: string;
  /** Who made it. @anonymize user */
  user_name: string;
  /** One run of the wizard, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** What is being added. */
  resource: DiscoverResource;
  /** How the step ended. */
  status: DiscoverStatus;
  /** What went wrong, from a closed list; absent unless the status is `error`. */
  error_code?: WizardError;
  /** The kind of discovery. */
  config_method: 'aws_ec2_ssm' | 'aws_rds_ecs' | 'aws_eks' | 'other';
}

/**
 * A database was registered.
 * @event tp.ui.discover.database.register
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose How often registering a database fails, and why.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiDiscoverDatabaseRegister {
  /** The cluster to add to. @anonymize cluster */
  cluster_name: string;
  /** Who registered it. @anonymize user */
  user_name: string;
  /** One run of the wizard, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** What is being added. */
  resource: DiscoverResource;
  /** How the step ended. */
  status: DiscoverStatus;
  /** What went wrong, from a closed list; absent unless the status is `error`. */
  error_code?: WizardError;
}
