/**
 * Licence tokens: who a usage batch belongs to. An EdDSA JWT that names tenant, edition and plan.
 *
 * Promises: one algorithm, one audience, one issuer, an expiry; nothing else about a token is believed, so neither its
 * header nor a key it points to can choose how it is verified. The tenant comes from here and from nowhere else.
 * Must not: put a token or a claim into a message.
 */
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Edition, UsagePlan } from '@candor/schema';
import { CollectorError } from './collector-error.js';
import { refuse } from './refusal.js';
import type { SigningKey } from './signing-key-file.js';

export interface Licence {
  readonly tenant: string;
  readonly edition: Edition;
  /** What an enterprise licence agreed on for product-usage metrics. */
  readonly plan?: UsagePlan;
}

export interface LicenceAuthority {
  /** @throws CollectorError `invalid_option` if the licence is not one. */
  issue(licence: Licence, days: number): Promise<string>;
  /** @throws CollectorError `unauthorized` if there is no valid token, `forbidden` if a genuine one names no valid licence. */
  verify(authorization: string | undefined): Promise<Licence>;
}

const algorithm = 'EdDSA';
const audience = 'candor-collector';
const issuer = 'candor-collector';
/** Seconds two clocks may differ. */
const clockTolerance = 30;
const dayInSeconds = 24 * 60 * 60;
const maxDays = 3_650;
/** Short enough for a label, narrow enough that no e-mail address or host name with dots fits. */
const tenantPattern = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const editions: readonly unknown[] = ['oss', 'enterprise', 'cloud'] satisfies Edition[];
const plans: readonly unknown[] = ['mandatory', 'opt-in'] satisfies UsagePlan[];

export function createLicenceAuthority(key: SigningKey, clock: () => number): LicenceAuthority {
  return {
    async issue(licence, days) {
      const fault = licenceFault(licence);
      if (fault !== undefined) throw new CollectorError('invalid_option', fault);
      if (!Number.isInteger(days) || days < 1 || days > maxDays) {
        throw new CollectorError('invalid_option', `The number of days must be a whole number from 1 to ${maxDays}.`);
      }
      const now = Math.floor(clock() / 1000);
      return new SignJWT({ ...licence })
        .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(now)
        .setExpirationTime(now + days * dayInSeconds)
        .sign(key.privateKey);
    },

    async verify(authorization) {
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
      if (token === undefined) throw refuse('unauthorized');
      const claims = await verifiedClaims(token, key, clock);
      if (licenceFault(claims) !== undefined) throw refuse('forbidden');
      const { tenant, edition, plan } = claims as unknown as Licence;
      return { tenant, edition, ...(plan === undefined ? {} : { plan }) };
    },
  };
}

async function verifiedClaims(token: string, key: SigningKey, clock: () => number): Promise<Record<string, unknown>> {
  try {
    const { payload } = await jwtVerify(token, key.publicKey, {
      algorithms: [algorithm],
      audience,
      issuer,
      clockTolerance,
      currentDate: new Date(clock()),
      requiredClaims: ['exp', 'iat'],
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) throw refuse('unauthorized');
    throw error;
  }
}

/** Undefined for a licence, else a sentence for the operator that names the option. */
function licenceFault({ tenant, edition, plan }: { readonly [Claim in keyof Licence]?: unknown }): string | undefined {
  if (typeof tenant !== 'string' || !tenantPattern.test(tenant)) {
    return 'The tenant must be 1 to 63 lowercase letters, digits and inner dashes.';
  }
  if (!editions.includes(edition)) return '--edition must be oss, enterprise or cloud.';
  if (plan === undefined) return undefined;
  if (edition !== 'enterprise') return '--plan is for the enterprise edition only.';
  return plans.includes(plan) ? undefined : '--plan must be mandatory or opt-in.';
}
