/** Product-usage events of the Auth server: who signs in, and what they are given to sign in with. */
import type { ConnectorType, LoginMethod, MfaType, OperatingSystem, UserOrigin } from '../vocabulary.js';
import type { PrivateKeyPolicy } from '../vocabulary/infrastructure.js';

/**
 * Someone signed in.
 * @event tp.user.login
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose How many people use the product in a month, and how they sign in.
 * @since 2026-11-23
 * @retention 760
 * @bills active-users
 */
export interface TpUserLogin {
  /** The cluster signed in to. @anonymize cluster */
  cluster_name: string;
  /** Who signed in. @anonymize user */
  user_name: string;
  /** Where they came from. @anonymize address */
  address: string;
  /** What they proved themselves with. */
  method: LoginMethod;
  /** What vouched for the identity. */
  connector_type: ConnectorType;
  /** The trusted device used, where there is one. @anonymize device */
  device_id?: string;
  /** What the cluster demands of the private key. */
  private_key_policy?: PrivateKeyPolicy;
  /** Where the account comes from. */
  user_origin?: UserOrigin;
}

/**
 * An attempt to sign in was refused.
 * @event tp.user.loginFailure
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose Whether sign-in works for people, and how much of the load is guessing. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpUserLoginFailure {
  /** The cluster that refused. @anonymize cluster */
  cluster_name: string;
  /** The name that was tried, where one was given. @anonymize user */
  user_name?: string;
  /** Where the attempt came from, where that is known. @anonymize address */
  address?: string;
  /** What was tried as proof. */
  method: LoginMethod;
  /** Whether the name belongs to someone. */
  known_user: boolean;
}

/**
 * A second factor was checked and accepted.
 * @event tp.mfa.authentication
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose Which second factors are in real use, and for what they are asked. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpMfaAuthentication {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who used it. @anonymize user */
  user_name: string;
  /** The registered device, where the factor is one. @anonymize device */
  device_id?: string;
  /** The kind of second factor. */
  mfa_type: MfaType;
  /** What it was asked for. */
  mfa_challenge_scope:
    | 'login'
    | 'session'
    | 'admin_action'
    | 'device_management'
    | 'password_change'
    | 'account_recovery'
    | 'headless_login'
    | 'passwordless_login'
    | 'other';
}

/**
 * A connector to an identity provider was made.
 * @event tp.sso.create
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose Which kinds of company sign-in are set up. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpSsoCreate {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** The kind of connector. */
  connector_type: 'github' | 'saml' | 'oidc';
}

/**
 * Someone was given the preset editor role, or lost it.
 * @event tp.editor.change
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose How many people administer a cluster. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpEditorChange {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Whose role changed. @anonymize user */
  user_name: string;
  /** Whether it was given or taken. */
  status: 'role_granted' | 'role_removed';
}

/**
 * A role was made.
 * @event tp.role.create
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose Whether teams write roles of their own. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpRoleCreate {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who made it. @anonymize user */
  user_name: string;
  /** The role. @anonymize resource */
  role_name: string;
  /** Whether the role is one that ships with the product. */
  is_preset: boolean;
}

/**
 * A trusted device proved itself.
 * @event tp.device.authenticate
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose How far trusted devices are taken up, and on which systems. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpDeviceAuthenticate {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** The device. @anonymize device */
  device_id: string;
  /** Who used it. @anonymize user */
  user_name: string;
  /** Its operating system. */
  device_os: OperatingSystem;
}

/**
 * A device was enrolled as trusted.
 * @event tp.device.enroll
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose Where trusted devices come from: by hand or from an inventory. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpDeviceEnroll {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** The device. @anonymize device */
  device_id: string;
  /** Who enrolled it. @anonymize user */
  user_name: string;
  /** Its operating system. */
  device_os: OperatingSystem;
  /** What registered the device. */
  device_origin: 'api' | 'jamf' | 'intune' | 'other';
}

/**
 * A feature was refused because the licence does not cover it.
 * @event tp.license.limit
 * @class usage
 * @version 1
 * @emitter auth
 * @owner billing-team
 * @purpose Which limits of a licence customers run into. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpLicenseLimit {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** The limit. */
  license_limit: 'device_trust_team_jamf' | 'device_trust_team_usage' | 'other';
}
