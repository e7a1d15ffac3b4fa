/** Events of the wizard that makes an access list. Nobody on the list, and nothing it grants, is part of them. */
import type { AccessListPreset, DiscoverStatus, WizardError } from '../vocabulary/enrolment.js';

/**
 * The wizard that makes an access list was opened.
 * @event tp.ui.accessList.start
 * @class behavior
 * @version 1
 * @emitter web
 * @owner access-team
 * @purpose How many people begin an access list in the web UI.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiAccessListStart {
  /** The cluster of the access list. @anonymize cluster */
  cluster_name: string;
  /** Who opened it. @anonymize user */
  user_name: string;
  /** One run of the wizard, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** The template that was chosen, where one was. */
  preset?: AccessListPreset;
  /** How the step ended. */
  status: DiscoverStatus;
  /** What went wrong, from a closed list; absent unless the status is `error`. */
  error_code?: WizardError;
}

/**
 * The wizard that makes an access list was finished.
 * @event tp.ui.accessList.complete
 * @class behavior
 * @version 1
 * @emitter web
 * @owner access-team
 * @purpose How many access lists are made with the wizard, and how many go on as Terraform.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiAccessListComplete {
  /** The cluster of the access list. @anonymize cluster */
  cluster_name: string;
  /** Who finished. @anonymize user */
  user_name: string;
  /** One run of the wizard, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** The template that was chosen, where one was. */
  preset?: AccessListPreset;
  /** How the step ended. */
  status: DiscoverStatus;
  /** What went wrong, from a closed list; absent unless the status is `error`. */
  error_code?: WizardError;
  /** Whether they took the list away as Terraform code. */
  preferred_terraform: boolean;
}

/**
 * What the list grants was chosen.
 * @event tp.ui.accessList.define.access
 * @class behavior
 * @version 1
 * @emitter web
 * @owner access-team
 * @purpose Whether people get past choosing what a list grants.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiAccessListDefineAccess {
  /** The cluster of the access list. @anonymize cluster */
  cluster_name: string;
  /** Who chose. @anonymize user */
  user_name: string;
  /** One run of the wizard, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** The template that was chosen, where one was. */
  preset?: AccessListPreset;
  /** How the step ended. */
  status: DiscoverStatus;
  /** What went wrong, from a closed list; absent unless the status is `error`. */
  error_code?: WizardError;
}

/**
 * The accounts the list may be used with were chosen.
 * @event tp.ui.accessList.define.identities
 * @class behavior
 * @version 1
 * @emitter web
 * @owner access-team
 * @purpose Whether people get past choosing accounts.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiAccessListDefineIdentities {
  /** The cluster of the access list. @anonymize cluster */
  cluster_name: string;
  /** Who chose. @anonymize user */
  user_name: string;
  /** One run of the wizard, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** The template that was chosen, where one was. */
  preset?: AccessListPreset;
  /** How the step ended. */
  status: DiscoverStatus;
  /** What went wrong, from a closed list; absent unless the status is `error`. */
  error_code?: WizardError;
}

/**
 * The list was named and described.
 * @event tp.ui.accessList.define.basicInfo
 * @class behavior
 * @version 1
 * @emitter web
 * @owner access-team
 * @purpose Whether people get past naming a list. The name stays at home.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiAccessListDefineBasicInfo {
  /** The cluster of the access list. @anonymize cluster */
  cluster_name: string;
  /** Who named it. @anonymize user */
  user_name: string;
  /** One run of the wizard, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** The template that was chosen, where one was. */
  preset?: AccessListPreset;
  /** How the step ended. */
  status: DiscoverStatus;
  /** What went wrong, from a closed list; absent unless the status is `error`. */
  error_code?: WizardError;
}

/**
 * The members of the list were chosen.
 * @event tp.ui.accessList.define.members
 * @class behavior
 * @version 1
 * @emitter web
 * @owner access-team
 * @purpose Whether people get past choosing members.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiAccessListDefineMembers {
  /** The cluster of the access list. @anonymize cluster */
  cluster_name: string;
  /** Who chose. @anonymize user */
  user_name: string;
  /** One run of the wizard, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** The template that was chosen, where one was. */
  preset?: AccessListPreset;
  /** How the step ended. */
  status: DiscoverStatus;
  /** What went wrong, from a closed list; absent unless the status is `error`. */
  error_code?: WizardError;
}

/**
 * The owners of the list were chosen.
 * @event tp.ui.accessList.define.owners
 * @class behavior
 * @version 1
 * @emitter web
 * @owner access-team
 * @purpose Whether people get past choosing owners.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiAccessListDefineOwners {
  /** The cluster of the access list. @anonymize cluster */
  cluster_name: string;
  /** Who chose. @anonymize user */
  user_name: string;
  /** One run of the wizard, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** The template that was chosen, where one was. */
  preset?: AccessListPreset;
  /** How the step ended. */
  status: DiscoverStatus;
  /** What went wrong, from a closed list; absent unless the status is `error`. */
  error_code?: WizardError;
}

/**
 * Someone left the templates for a list of their own making.
 * @event tp.ui.accessList.custom
 * @class behavior
 * @version 1
 * @emitter web
 * @owner access-team
 * @purpose How often no template fits.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiAccessListCustom {
  /** The cluster of the access list. @anonymize cluster */
  cluster_name: string;
  /** Who left. @anonymize user */
  user_name: string;
  /** One run of the wizard, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** How the step ended. */
  status: DiscoverStatus;
  /** What went wrong, from a closed list; absent unless the status is `error`. */
  error_code?: WizardError;
}

/**
 * Someone asked to connect an identity provider from the wizard.
 * @event tp.ui.accessList.integrate
 * @class behavior
 * @version 1
 * @emitter web
 * @owner access-team
 * @purpose Which identity providers people miss while they make a list.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiAccessListIntegrate {
  /** The cluster of the access list. @anonymize cluster */
  cluster_name: string;
  /** Who asked. @anonymize user */
  user_name: string;
  /** One run of the wizard, so that its steps can be put in order. @anonymize session */
  wizard_run: string;
  /** The template that was chosen, where one was. */
  preset?: AccessListPreset;
  /** The provider. */
  identity_provider: 'okta' | 'other';
}
