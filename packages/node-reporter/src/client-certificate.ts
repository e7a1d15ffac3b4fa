/**
 * The licence's key pair, for a collector that asks for a client certificate, and the authority that vouches for the collector.
 *
 * Promises: what cannot work is refused at creation, with what to do.
 * Must not: put anything of a certificate or key into an error; what OpenSSL says about them stays here.
 */
import type { KeyObject, X509Certificate } from 'node:crypto';
import type { SecureContext } from 'node:tls';

import { NodeReporterError } from './node-reporter-error.js';

export interface ClientCertificate {
  /** PEM: the certificate, followed by intermediate ones if there are any. */
  readonly cert: string | Buffer;
  /** PEM: its private key. */
  readonly key: string | Buffer;
  /** Where the key is encrypted. */
  readonly passphrase?: string;
}

export interface TlsOptions {
  readonly clientCertificate?: ClientCertificate | undefined;
  /** PEM: trusted instead of the authorities Node trusts. */
  readonly ca?: string | Buffer | undefined;
}

/** Undefined where there is nothing to set. Throws `NodeReporterError` (`invalid_certificate`). */
export function secureContext({ clientCertificate, ca }: TlsOptions): SecureContext | undefined {
  if (clientCertificate === undefined && ca === undefined) return undefined;
  if (ca !== undefined) readCertificate(ca, 'ca');
  if (clientCertificate !== undefined) checkPair(clientCertificate);
  const { createSecureContext } = process.getBuiltinModule('node:tls');
  return attempt(
    () => createSecureContext({ ...clientCertificate, ...(ca !== undefined && { ca }) }),
    'clientCertificate and ca do not make a TLS identity together: check that each file is whole',
  );
}

function checkPair({ cert, key, passphrase }: ClientCertificate): void {
  const certificate = readCertificate(cert, 'clientCertificate.cert');
  const { createPrivateKey } = process.getBuiltinModule('node:crypto');
  const privateKey: KeyObject = attempt(
    () => createPrivateKey({ key, format: 'pem', ...(passphrase !== undefined && { passphrase }) }),
    'clientCertificate.key must hold a private key as PEM text; where it is encrypted, clientCertificate.passphrase must open it',
  );
  if (certificate.checkPrivateKey(privateKey)) return;
  throw invalid('clientCertificate.key does not belong to clientCertificate.cert: give both files of one pair');
}

function readCertificate(pem: string | Buffer, option: string): X509Certificate {
  const message = `${option} must hold a certificate as PEM text, from -----BEGIN CERTIFICATE----- to its end`;
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) throw invalid(message);
  const { X509Certificate } = process.getBuiltinModule('node:crypto');
  return attempt(() => new X509Certificate(pem), message);
}

function attempt<Result>(make: () => Result, message: string): Result {
  try {
    return make();
  } catch {
    throw invalid(message);
  }
}

function invalid(message: string): NodeReporterError {
  return new NodeReporterError('invalid_certificate', message);
}
