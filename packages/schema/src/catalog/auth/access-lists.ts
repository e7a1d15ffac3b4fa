/** Product-usage events of the Auth server: access lists, their members and reviews. Names and grants stay at home. */
import type { ItemCount } from '../vocabulary.js';

/**
 * An access list was made.
 * @event tp.accessList.create
 * @class usage
 * @version 1
 * @emitter auth
 * @owner access-team
 * @purpose How many access lists are made, and by how many people. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAccessListCreate {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who made it. @anonymize user */
  user_name: string;
  /** The list. @anonymize resource */
  access_list: string;
}

/**
 * An access list was changed.
 * @event tp.accessList.update
 * @class usage
 * @version 1
 * @emitter auth
 * @owner access-team
 * @purpose Whether access lists are kept up to date. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAccessListUpdate {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who changed it. @anonymize user */
  user_name: string;
  /** The list. @anonymize resource */
  access_list: string;
}

/**
 * An access list was removed.
 * @event tp.accessList.delete
 * @class usage
 * @version 1
 * @emitter auth
 * @owner access-team
 * @purpose How long access lists live. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAccessListDelete {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who removed it. @anonymize user */
  user_name: string;
  /** The list. @anonymize resource */
  access_list: string;
}

/**
 * A member was added to an access list.
 * @event tp.accessList.member.create
 * @class usage
 * @version 1
 * @emitter auth
 * @owner access-team
 * @purpose How access lists grow, and whether lists are nested. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAccessListMemberCreate {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who added the member. @anonymize user */
  user_name: string;
  /** The list. @anonymize resource */
  access_list: string;
  /** Whether the member is a person or another list. */
  member_kind: 'user' | 'list' | 'other';
}

/**
 * A membership of an access list was changed.
 * @event tp.accessList.member.update
 * @class usage
 * @version 1
 * @emitter auth
 * @owner access-team
 * @purpose Whether memberships are maintained, or only added. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAccessListMemberUpdate {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who changed it. @anonymize user */
  user_name: string;
  /** The list. @anonymize resource */
  access_list: string;
  /** Whether the member is a person or another list. */
  member_kind: 'user' | 'list' | 'other';
}

/**
 * A member was taken off an access list.
 * @event tp.accessList.member.delete
 * @class usage
 * @version 1
 * @emitter auth
 * @owner access-team
 * @purpose Whether access is taken back again. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAccessListMemberDelete {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who took the member off. @anonymize user */
  user_name: string;
  /** The list. @anonymize resource */
  access_list: string;
  /** Whether the member is a person or another list. */
  member_kind: 'user' | 'list' | 'other';
}

/**
 * Access lists gave someone more access at sign-in.
 * @event tp.accessList.grantsToUser
 * @class usage
 * @version 1
 * @emitter auth
 * @owner access-team
 * @purpose How much of the access in a cluster comes from lists. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAccessListGrantsToUser {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who was given it. @anonymize user */
  user_name: string;
  /** Roles given. */
  count_roles_granted: ItemCount;
  /** Traits given. */
  count_traits_granted: ItemCount;
  /** Roles given by a list within a list. */
  count_inherited_roles_granted: ItemCount;
  /** Traits given by a list within a list. */
  count_inherited_traits_granted: ItemCount;
}

/**
 * The regular review of a list was recorded.
 * @event tp.accessList.review.create
 * @class usage
 * @version 1
 * @emitter auth
 * @owner access-team
 * @purpose Whether reviews happen in time, and whether they change something. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAccessListReviewCreate {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who reviewed. @anonymize user */
  user_name: string;
  /** The list. @anonymize resource */
  access_list: string;
  /** How late the review was. */
  review_delay: 'early' | 'on_time' | '1-7d' | '8-30d' | '>30d';
  /** Whether the demands on members changed. */
  membership_requirements_changed: boolean;
  /** Whether the interval of reviews changed. */
  review_frequency_changed: boolean;
  /** Whether the day of reviews changed. */
  review_day_of_month_changed: boolean;
  /** Members taken off. */
  number_of_removed_members: ItemCount;
}

/**
 * The record of a review was removed.
 * @event tp.accessList.review.delete
 * @class usage
 * @version 1
 * @emitter auth
 * @owner access-team
 * @purpose Whether records of reviews are kept. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAccessListReviewDelete {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who removed it. @anonymize user */
  user_name: string;
  /** The list. @anonymize resource */
  access_list: string;
  /** The review. @anonymize resource */
  access_list_review: string;
}

/**
 * The lists that are overdue for review were counted.
 * @event tp.accessList.review.compliance
 * @class usage
 * @version 1
 * @emitter auth
 * @owner access-team
 * @purpose How many clusters fall behind with their reviews. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpAccessListReviewCompliance {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Access lists in all. */
  total_access_lists: ItemCount;
  /** Those that are overdue. */
  access_lists_need_review: ItemCount;
}
