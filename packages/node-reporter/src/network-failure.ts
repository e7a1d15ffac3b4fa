/** What an error of the network means, in the closed words of `stats().delivery`: whom an operator has to talk to. */
import type { DeliveryFailure } from '@candor/reporter-core';

import { ProxyRefusal } from './proxy-tunnel.js';

/** Codes of OpenSSL and of Node for an agreement on a secure connection that failed, or a certificate that is not good enough. */
const tlsCodes = /^(CERT_|CRL_|EPROTO$|ERR_(OSSL|SSL|TLS)_|DEPTH_ZERO_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|SELF_SIGNED_|UNABLE_TO_)/;

/** Undefined where there was simply no answer. */
export function networkFailure(error: unknown): DeliveryFailure | undefined {
  if (error instanceof ProxyRefusal) return 'proxy';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && tlsCodes.test(code) ? 'tls' : undefined;
}
