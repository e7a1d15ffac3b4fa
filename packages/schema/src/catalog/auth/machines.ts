/** Product-usage events of the Auth server: bots, and what is issued to people and machines. */
import type { ItemCount, TtlMinutes, UserKind } from '../vocabulary.js';
import type { JoinMethod, PrivateKeyPolicy } from '../vocabulary/infrastructure.js';

/**
 * A certificate was issued to a user.
 * @event tp.certificate.issued
 * @class usage
 * @version 1
 * @emitter auth
 * @owner machine-identity-team
 * @purpose How long certificates live and what they are narrowed to. Never invoiced: most are renewed by machines.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpCertificateIssued {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who it was issued to. @anonymize user */
  user_name: string;
  /** Its lifetime, rounded up to minutes. */
  ttl_minutes: TtlMinutes;
  /** Whether the user is a bot. */
  is_bot: boolean;
  /** Whether it is narrowed to databases. */
  usage_database: boolean;
  /** Whether it is narrowed to applications. */
  usage_app: boolean;
  /** Whether it is narrowed to Kubernetes. */
  usage_kubernetes: boolean;
  /** Whether it is narrowed to desktops. */
  usage_desktop: boolean;
  /** What the cluster demands of the private key. */
  private_key_policy: PrivateKeyPolicy;
  /** The instance of the bot; absent where a person is meant. @anonymize bot */
  bot_instance_id?: string;
}

/**
 * A workload identity document was issued.
 * @event tp.spiffe.svid.issued
 * @class usage
 * @version 1
 * @emitter auth
 * @owner machine-identity-team
 * @purpose How far workload identity is taken up, and in which form. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpSpiffeSvidIssued {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who it was issued to. @anonymize user */
  user_name: string;
  /** Whether a person or a machine asked for it. */
  user_kind: UserKind;
  /** The workload. @anonymize resource */
  spiffe_id: string;
  /** Addresses named in it. */
  ip_sans_count: ItemCount;
  /** Host names named in it. */
  dns_sans_count: ItemCount;
  /** The form of the document. */
  svid_type: 'x509' | 'jwt';
  /** The instance of the bot; absent where a person is meant. @anonymize bot */
  bot_instance_id?: string;
}

/**
 * A bot was made.
 * @event tp.bot.create
 * @class usage
 * @version 1
 * @emitter auth
 * @owner machine-identity-team
 * @purpose How many machines are given an identity, and how they are to join. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpBotCreate {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** Who made it. @anonymize user */
  user_name: string;
  /** The account of the bot. @anonymize user */
  bot_user_name: string;
  /** The role made for the bot. @anonymize resource */
  role_name: string;
  /** The bot. @anonymize bot */
  bot_name: string;
  /** Roles it was given. */
  role_count: ItemCount;
  /** How it is to prove what it is. */
  join_method: JoinMethod;
}

/**
 * A bot joined the cluster.
 * @event tp.bot.join
 * @class usage
 * @version 1
 * @emitter auth
 * @owner machine-identity-team
 * @purpose Which ways of joining are in real use. Never invoiced.
 * @since 2026-11-23
 * @retention 760
 */
export interface TpBotJoin {
  /** The cluster that reports. @anonymize cluster */
  cluster_name: string;
  /** The bot. @anonymize bot */
  bot_name: string;
  /** How it proved what it is. */
  join_method: JoinMethod;
  /** The token it joined with. @anonymize resource */
  join_token_name: string;
  /** The account of the bot. @anonymize user */
  user_name: string;
  /** The instance of the bot; absent where it has none yet. @anonymize bot */
  bot_instance_id?: string;
}
