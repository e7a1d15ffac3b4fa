/** Events of the wizard that adds a resource: the steps that belong to one cloud, database or desktop. */
import type { ItemCount } from '../vocabulary.js';
import type { DiscoverResource, DiscoverStatus, WizardError } from '../vocabulary/enrolment.js';

/**
 * The trust between AWS and the cluster was set up.
 * @event tp.ui.discover.integration.awsOidcConnect
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Where setting up AWS through OpenID Connect breaks.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiDiscoverIntegrationAwsOidcConnect {
  /** The cluster to add to. @anonymize cluster */
  cluster_name: string;
  /** Who set it up. @anonymize user */
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
 * Databases of Amazon RDS were picked.
 * @event tp.ui.discover.database.enrollRds
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose How many databases are enrolled at once.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiDiscoverDatabaseEnrollRds {
  /** The cluster to add to. @anonymize cluster */
  cluster_name: string;
  /** Who picked. @anonymize user */
  user_name: string;
  /** One run of the wizard, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** What is being added. */
  resource: DiscoverResource;
  /** How the step ended. */
  status: DiscoverStatus;
  /** What went wrong, from a closed list; absent unless the status is `error`. */
  error_code?: WizardError;
  /** Databases picked. */
  selected_resources_count: ItemCount;
}

/**
 * Kubernetes clusters of Amazon EKS were picked.
 * @event tp.ui.discover.kube.enrollEks
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Whether enrolling from the list of clusters in the account works.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiDiscoverKubeEnrollEks {
  /** The cluster to add to. @anonymize cluster */
  cluster_name: string;
  /** Who picked. @anonymize user */
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
 * Mutual TLS with the database was set up.
 * @event tp.ui.discover.database.configureMtls
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Whether people get through the certificates of a self-hosted database.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiDiscoverDatabaseConfigureMtls {
  /** The cluster to add to. @anonymize cluster */
  cluster_name: string;
  /** Who set it up. @anonymize user */
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
 * The policy that admits the agent to the database was set up.
 * @event tp.ui.discover.database.configureIamPolicy
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Whether people get through the permissions of a cloud database.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiDiscoverDatabaseConfigureIamPolicy {
  /** The cluster to add to. @anonymize cluster */
  cluster_name: string;
  /** Who set it up. @anonymize user */
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
 * The script that installs the Active Directory tools was run.
 * @event tp.ui.discover.desktop.installActiveDirectoryTools
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose How often preparing a desktop domain ends at its first script.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiDiscoverDesktopInstallActiveDirectoryTools {
  /** The cluster to add to. @anonymize cluster */
  cluster_name: string;
  /** Who ran it. @anonymize user */
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
 * The script that configures Active Directory was run.
 * @event tp.ui.discover.desktop.configureActiveDirectory
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose How often preparing a desktop domain ends at its second script.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiDiscoverDesktopConfigureActiveDirectory {
  /** The cluster to add to. @anonymize cluster */
  cluster_name: string;
  /** Who ran it. @anonymize user */
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
 * An Amazon EC2 instance was picked.
 * @event tp.ui.discover.instanceSelection
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Whether people find their instance in the list.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiDiscoverInstanceSelection {
  /** The cluster to add to. @anonymize cluster */
  cluster_name: string;
  /** Who picked. @anonymize user */
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
 * The endpoint that reaches private EC2 instances was deployed.
 * @event tp.ui.discover.deployEICE
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose How often the endpoint comes up, and what stops it.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiDiscoverDeployEICE {
  /** The cluster to add to. @anonymize cluster */
  cluster_name: string;
  /** Who deployed it. @anonymize user */
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
