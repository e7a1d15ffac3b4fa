/**
 * Events of the web UI as a whole. No path, link or text of a page is part of them: places are named by a closed
 * list.
 */
import type { GraphResourceType, GraphSource } from '../vocabulary.js';
import type { Campaign, CampaignSource, ClusterAlert, PageName } from '../vocabulary/pages.js';

/**
 * A page of the web UI was shown.
 * @event tp.ui.pageView
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Which parts of the web UI are used at all, and which campaigns bring people there.
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
  page: PageName;
  /** Where a campaign link was followed, as far as it is on the list. */
  campaign_source?: CampaignSource;
  /** The campaign behind that link. */
  campaign?: Campaign;
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
  alert: ClusterAlert;
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
 * The button in a warning about usage reporting was clicked.
 * @event tp.ui.usageReportingAlertCta.click
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Whether administrators repair failing usage reports from the warning they are shown.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiUsageReportingAlertCtaClick {
  /** The cluster that showed the warning. @anonymize cluster */
  cluster_name: string;
  /** Who clicked. @anonymize user */
  user_name: string;
  /** The warning. */
  alert: 'reporting_failed' | 'reporting_overdue' | 'other';
  /** Where the button says it stands, as far as it is on the list. */
  campaign_source?: CampaignSource;
  /** The campaign that the button belongs to. */
  campaign?: Campaign;
}

/**
 * Someone changed how a list of things is shown.
 * @event tp.ui.interaction
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Which filters, sort orders and views of a list deserve their place on the page.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiInteraction {
  /** The cluster whose things are listed. @anonymize cluster */
  cluster_name: string;
  /** Who changed the view. @anonymize user */
  user_name: string;
  /** The page that holds the list. */
  page: PageName;
  /** What was done. What was searched or filtered for stays at home. */
  interaction:
    | 'search'
    | 'filter'
    | 'sort'
    | 'change_view'
    | 'pin'
    | 'unpin'
    | 'next_page'
    | 'expand'
    | 'bulk_select'
    | 'other';
}

/**
 * The terms of service were opened.
 * @event tp.ui.termsOfService.click
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Whether the link to the terms is found, and on which page.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiTermsOfServiceClick {
  /** The cluster that showed the link. @anonymize cluster */
  cluster_name: string;
  /** Who opened them. @anonymize user */
  user_name: string;
  /** The page that holds the link; the address of the site would name the customer. */
  page: PageName;
}

/**
 * A hint about an unused feature was shown, or followed.
 * @event tp.ui.feature.recommendation
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Whether hints lead people to features they have but do not use.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiFeatureRecommendation {
  /** The cluster that showed the hint. @anonymize cluster */
  cluster_name: string;
  /** Who saw it. @anonymize user */
  user_name: string;
  /** The feature that was recommended. */
  feature: 'trusted_devices' | 'other';
  /** Whether it was only shown, or also set up. */
  recommendation_status: 'notified' | 'done';
}

/**
 * A change of access to a watched resource was inspected.
 * @event tp.ui.accessGraph.crownJewelDiffView
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Whether warnings about changed access are looked into, and for which kinds of resource.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiAccessGraphCrownJewelDiffView {
  /** The cluster of the access graph. @anonymize cluster */
  cluster_name: string;
  /** What kind of thing the resource is. */
  affected_resource_type: GraphResourceType;
  /** The system that the graph knows the resource from. */
  affected_resource_source: GraphSource;
}
