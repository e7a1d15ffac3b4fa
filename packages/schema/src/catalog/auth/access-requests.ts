/**
 * Product-usage events of the Auth server: requests for access, and what people ask about their access. Reasons
 * and queries stay at home.
 */
import type { DayRange, InventorySize, UserKind } from '../vocabulary.js';

/**
 * An access request was filed.
 * @event tp.accessRequest.create
 * @class usage
 * @version 1
 * @emitter auth
 * @owner access-team
 * @purpose How many people work with temporary access.
 * @since 2026-11-23
 * @retention 760
 * @bills active-users
 */
export interface TpAccessRequestCreate {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who filed it. @anonymize user */
  user_name: string;
  /** Whether a person or a machine filed it. */
  user_kind: UserKind;
  /** What was asked for. */
  requested_kind: 'none' | 'role' | 'node' | 'db' | 'k8s' | 'app' | 'desktop' | 'several' | 'other';
}

/**
 * An access request was decided on.
 * @event tp.accessRequest.review
 * @class usage
 * @version 1
 * @emitter auth
 * @owner access-team
 * @purpose How many people decide on requests, and how much of that is automated.
 * @since 2026-11-23
 * @retention 760
 * @bills active-users
 */
export interface TpAccessRequestReview {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who decided. @anonymize user */
  user_name: string;
  /** What was asked for. */
  requested_kind: 'none' | 'role' | 'node' | 'db' | 'k8s' | 'app' | 'desktop' | 'several' | 'other';
  /** Whether a person or a machine decided. */
  user_kind: UserKind;
  /** The decision. */
  proposed_state: 'approved' | 'denied' | 'promoted' | 'other';
}

/**
 * A security report was fetched.
 * @event tp.securityReport.getResult
 * @class usage
 * @version 1
 * @emitter auth
 * @owner access-team
 * @purpose Which security reports are read. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpSecurityReportGetResult {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who fetched it. @anonymize user */
  user_name: string;
  /** The report; one that a customer made is `custom`. */
  report: 'privileged_access' | 'weak_device_access' | 'failed_sign_ins' | 'session_overview' | 'custom' | 'other';
  /** Days that it covers. */
  days: DayRange;
}

/**
 * A query on the audit log was run.
 * @event tp.auditQuery.run
 * @class usage
 * @version 1
 * @emitter auth
 * @owner access-team
 * @purpose Whether people ask questions of the audit log. The questions stay at home. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAuditQueryRun {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who ran it. @anonymize user */
  user_name: string;
  /** Days that it covers. */
  days: DayRange;
  /** Whether it gave a result. */
  is_success: boolean;
}

/**
 * A query on the access graph was run.
 * @event tp.tag.executeQuery
 * @class usage
 * @version 1
 * @emitter auth
 * @owner access-team
 * @purpose Whether the access graph answers within its limits. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpTagExecuteQuery {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who ran it. @anonymize user */
  user_name: string;
  /** Nodes in the answer. */
  total_nodes: InventorySize;
  /** Edges in the answer. */
  total_edges: InventorySize;
  /** Whether it gave a result. */
  is_success: boolean;
}

/**
 * Groups and applications of Okta were synchronised.
 * @event tp.okta.accessListSync
 * @class usage
 * @version 1
 * @emitter auth
 * @owner access-team
 * @purpose How large the directories are that have to be synchronised. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpOktaAccessListSync {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Filters on applications. */
  num_app_filters: InventorySize;
  /** Filters on groups. */
  num_group_filters: InventorySize;
  /** Applications. */
  num_apps: InventorySize;
  /** Groups. */
  num_groups: InventorySize;
  /** Roles made of them. */
  num_roles: InventorySize;
  /** Access lists made of them. */
  num_access_lists: InventorySize;
  /** Members of those lists. */
  num_access_list_members: InventorySize;
}
