/** Events of the web UI. No path, link or text of a page is ever part of them: places are named by a closed list. */

/**
 * A page of the web UI was shown.
 * @event tp.ui.pageView
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Which parts of the web UI are used at all.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiPageView {
  /** The cluster the page belongs to. @anonymize cluster */
  cluster_name: string;
  /** Who saw it. @anonymize user */
  user_name: string;
  /** The page. Addresses hold names of clusters and resources, so a page has a name of its own here. */
  page:
    | 'access_lists'
    | 'access_requests'
    | 'account_settings'
    | 'active_sessions'
    | 'applications'
    | 'audit_log'
    | 'auth_connectors'
    | 'billing'
    | 'bots'
    | 'clusters'
    | 'databases'
    | 'desktops'
    | 'discover'
    | 'downloads'
    | 'home'
    | 'integrations'
    | 'kubernetes'
    | 'login'
    | 'resources'
    | 'roles'
    | 'servers'
    | 'session_recordings'
    | 'support'
    | 'trusted_devices'
    | 'users'
    | 'other';
}

/**
 * A banner was clicked.
 * @event tp.ui.banner.click
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Which notices people act on.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiBannerClick {
  /** The cluster that showed the banner. @anonymize cluster */
  cluster_name: string;
  /** Who clicked. @anonymize user */
  user_name: string;
  /** The notice behind the banner. Notices written by an administrator are all `custom`. */
  alert:
    | 'licence_expired'
    | 'licence_expiring'
    | 'reporting_failed'
    | 'security_patch'
    | 'upgrade_available'
    | 'upgrade_required'
    | 'usage_limit'
    | 'custom';
}

/**
 * A button that offers a paid feature was clicked.
 * @event tp.ui.callToAction.click
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Which features people look for that their edition does not have.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiCallToActionClick {
  /** The cluster that showed the button. @anonymize cluster */
  cluster_name: string;
  /** Who clicked. @anonymize user */
  user_name: string;
  /** The feature on offer. */
  cta:
    | 'access_list'
    | 'access_monitoring'
    | 'access_requests'
    | 'active_sessions'
    | 'auth_connector'
    | 'billing_summary'
    | 'entra_id'
    | 'external_audit_storage'
    | 'okta_scim'
    | 'okta_user_sync'
    | 'premium_support'
    | 'trusted_devices'
    | 'upgrade_banner';
}

/**
 * The editor for a new role was opened.
 * @event tp.ui.createNewRole.click
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Whether roles are made in the web UI.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiCreateNewRoleClick {
  /** The cluster of the role. @anonymize cluster */
  cluster_name: string;
  /** Who clicked. @anonymize user */
  user_name: string;
}

/**
 * Someone new chose to add a first resource.
 * @event tp.ui.onboard.addFirstResource.click
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose How many newcomers get as far as adding something.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiOnboardAddFirstResourceClick {
  /** The cluster to add to. @anonymize cluster */
  cluster_name: string;
  /** Who clicked. @anonymize user */
  user_name: string;
}

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
}
