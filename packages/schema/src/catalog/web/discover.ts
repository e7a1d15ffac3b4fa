/**
 * Events of the wizard that adds a resource: its frame. Errors are codes; what a server or a cloud answered stays
 * at home.
 */
import type { ItemCount } from '../vocabulary.js';
import type { DiscoverResource, DiscoverStatus, WizardError } from '../vocabulary/enrolment.js';

/**
 * The wizard that adds a resource was opened.
 * @event tp.ui.discover.started
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose How many people begin the wizard, with a company sign-in or without.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiDiscoverStarted {
  /** The cluster to add to. @anonymize cluster */
  cluster_name: string;
  /** Who opened the wizard. @anonymize user */
  user_name: string;
  /** Whether they signed in through their company's identity provider. */
  sso: boolean;
  /** One run of the wizard, so that its steps can be put in order. @anonymize session */
  wizard_run?: string;
  /** Whether the wizard opened. */
  status?: DiscoverStatus;
  /** What went wrong, from a closed list; absent unless the status is `error`. */
  error_code?: WizardError;
}

/**
 * A kind of resource was picked in the wizard.
 * @event tp.ui.discover.resourceSelection
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Which kinds of resource people want to add, beside those they finish adding.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiDiscoverResourceSelection {
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
 * An agent that will serve the resource was deployed.
 * @event tp.ui.discover.deployService
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Which ways of deploying an agent work for people.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiDiscoverDeployService {
  /** The cluster to add to. @anonymize cluster */
  cluster_name: string;
  /** Who deployed. @anonymize user */
  user_name: string;
  /** One run of the wizard, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** What is being added. */
  resource: DiscoverResource;
  /** How the step ended. */
  status: DiscoverStatus;
  /** What went wrong, from a closed list; absent unless the status is `error`. */
  error_code?: WizardError;
  /** Whether the wizard deployed it or the person did. */
  deploy_method: 'auto' | 'manual';
  /** What it was deployed with. */
  deploy_type: 'install_script' | 'amazon_ecs' | 'other';
}

/**
 * The wait for resources found by discovery ended.
 * @event tp.ui.discover.autoDiscoveredResources
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Whether discovery finds something while people watch.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiDiscoverAutoDiscoveredResources {
  /** The cluster to add to. @anonymize cluster */
  cluster_name: string;
  /** Who waited. @anonymize user */
  user_name: string;
  /** One run of the wizard, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** What is being added. */
  resource: DiscoverResource;
  /** How the wait ended. */
  status: DiscoverStatus;
  /** What went wrong, from a closed list; absent unless the status is `error`. */
  error_code?: WizardError;
  /** Resources found by the end of the wait. */
  resources_count: ItemCount;
}

/**
 * The accounts to be used on the resource were entered.
 * @event tp.ui.discover.principals.configure
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Whether people understand which accounts the wizard asks for. The accounts themselves stay at home.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiDiscoverPrincipalsConfigure {
  /** The cluster to add to. @anonymize cluster */
  cluster_name: string;
  /** Who entered them. @anonymize user */
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
 * The connection to the new resource was tried out.
 * @event tp.ui.discover.testConnection
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose How often a resource works at the first attempt.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiDiscoverTestConnection {
  /** The cluster to add to. @anonymize cluster */
  cluster_name: string;
  /** Who tried it. @anonymize user */
  user_name: string;
  /** One run of the wizard, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** What is being added. */
  resource: DiscoverResource;
  /** How the trial ended. */
  status: DiscoverStatus;
  /** What went wrong, from a closed list; absent unless the status is `error`. */
  error_code?: WizardError;
}

/**
 * The wizard was finished.
 * @event tp.ui.discover.completed
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose How many runs of the wizard end with a resource, and of which kind.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiDiscoverCompleted {
  /** The cluster to add to. @anonymize cluster */
  cluster_name: string;
  /** Who finished. @anonymize user */
  user_name: string;
  /** One run of the wizard, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** What is being added. */
  resource: DiscoverResource;
  /** How the run ended. */
  status: DiscoverStatus;
  /** What went wrong, from a closed list; absent unless the status is `error`. */
  error_code?: WizardError;
}
