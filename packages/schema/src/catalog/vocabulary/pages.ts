/** Words of the web UI: its pages, its notices, and where people come from. Nothing here is made from an address. */

/** A page by its own name: an address would hold names of clusters and resources. */
export type PageName =
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

/** What a banner warns of. A notice that an administrator wrote is `custom`. */
export type ClusterAlert =
  | 'licence_expired'
  | 'licence_expiring'
  | 'reporting_failed'
  | 'security_patch'
  | 'upgrade_available'
  | 'upgrade_required'
  | 'usage_limit'
  | 'custom';

/** Where a campaign link was followed. Links are made by hand, so what is not on the list is `other`. */
export type CampaignSource =
  | 'product_email'
  | 'newsletter'
  | 'documentation'
  | 'blog'
  | 'webinar'
  | 'search'
  | 'partner'
  | 'in_product'
  | 'other';

/** What a campaign is about; its full name could be anything. */
export type Campaign = 'first_steps' | 'upgrade' | 'new_feature' | 'event' | 'renewal' | 'other';
