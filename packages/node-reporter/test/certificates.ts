/** A small certificate authority for one test run, made by openssl. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Pair {
  readonly cert: string;
  readonly key: string;
}

export interface Authority {
  /** The authority's own certificate. */
  readonly ca: string;
  /** A server certificate for this subject alternative name, e.g. `IP:127.0.0.1`. */
  server(altName: string, validity?: 'valid' | 'expired'): Pair;
  client(): Pair;
  /** The same key, encrypted. */
  encrypted(key: string, passphrase: string): string;
  remove(): void;
}

/** One curve for all keys: RSA would take most of the test's time. */
const curve = ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];

export function createAuthority(): Authority {
  const folder = mkdtempSync(join(tmpdir(), 'candor-tls-'));
  const file = (name: string): string => join(folder, name);
  const openssl = (...command: readonly string[]): void => void execFileSync('openssl', command, { stdio: 'ignore' });
  const read = (name: string): string => readFileSync(file(name), 'utf8');
  let count = 0;

  openssl('genpkey', ...curve, '-out', file('ca.key'));
  openssl('req', '-x509', '-new', '-key', file('ca.key'), '-subj', '/CN=test authority', '-days', '2', '-out', file('ca.pem'));

  function issue(subject: string, extensions: string, dates: readonly string[]): Pair {
    count += 1;
    const [key, request, cert, extensionFile] = [`${count}.key`, `${count}.csr`, `${count}.pem`, `${count}.ext`];
    writeFileSync(file(extensionFile), extensions);
    openssl('genpkey', ...curve, '-out', file(key));
    openssl('req', '-new', '-key', file(key), '-subj', `/CN=${subject}`, '-out', file(request));
    const signing = ['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-set_serial', String(count)];
    openssl('x509', '-req', '-in', file(request), ...signing, '-extfile', file(extensionFile), ...dates, '-out', file(cert));
    return { cert: read(cert), key: read(key) };
  }

  return {
    ca: read('ca.pem'),
    server: (altName, validity = 'valid') =>
      issue('collector', `subjectAltName=${altName}`, ['-days', validity === 'valid' ? '1' : '-1']),
    client: () => issue('licence', 'extendedKeyUsage=clientAuth', ['-days', '1']),
    encrypted(key, passphrase) {
      writeFileSync(file('plain.key'), key);
      openssl('pkcs8', '-topk8', '-in', file('plain.key'), '-passout', `pass:${passphrase}`, '-out', file('encrypted.key'));
      return read('encrypted.key');
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
