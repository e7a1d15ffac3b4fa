/**
 * Which proxy, if any, leads to the collector, by the variables that people already set.
 *
 * Promises: `CANDOR_HTTPS_PROXY` decides alone where it is set, even empty, which means: no proxy. Otherwise `HTTPS_PROXY` does,
 * except for a collector on this machine and for what `NO_PROXY` names. `…HTTP…` for an http collector; each in lower case too.
 * Must not: put a proxy's address or its credentials into an error. They name the variable.
 */
import { NodeReporterError } from './node-reporter-error.js';

export interface ProxyAddress {
  readonly secure: boolean;
  readonly hostname: string;
  readonly port: number;
  /** The value of `proxy-authorization`, where the address holds credentials. */
  readonly authorization?: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Throws `NodeReporterError` (`invalid_proxy`) where the variable that decides holds no address of an HTTP proxy. */
export function proxyFor(endpoint: URL, environment: Environment): ProxyAddress | undefined {
  const general = endpoint.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const own = setting(environment, `CANDOR_${general}`);
  if (own !== undefined) return parse(own);
  const common = setting(environment, general);
  if (common === undefined || isLoopback(endpoint.hostname)) return undefined;
  const exceptions = setting(environment, 'NO_PROXY')?.text ?? '';
  return isExcepted(endpoint, exceptions) ? undefined : parse(common);
}

interface Setting {
  readonly name: string;
  readonly text: string;
}

function setting(environment: Environment, upperCase: string): Setting | undefined {
  for (const name of [upperCase, upperCase.toLowerCase()]) {
    const text = environment[name];
    if (text !== undefined) return { name, text: text.trim() };
  }
  return undefined;
}

function parse({ name, text }: Setting): ProxyAddress | undefined {
  if (text === '') return undefined;
  try {
    // `host:port` alone is as common as a whole URL.
    const url = new URL(text.includes('://') ? text : `http://${text}`);
    const secure = url.protocol === 'https:';
    if (url.hostname !== '' && (secure || url.protocol === 'http:')) {
      const authorization = basicAuthorization(url);
      return {
        secure,
        hostname: plainHost(url.hostname),
        port: Number(url.port) || (secure ? 443 : 80),
        ...(authorization !== undefined && { authorization }),
      };
    }
  } catch {
    // The error of `URL` repeats its input.
  }
  throw new NodeReporterError('invalid_proxy', `${name} must be the address of an HTTP proxy, e.g. http://proxy.example.com:3128; correct or unset it`);
}

function basicAuthorization({ username, password }: URL): string | undefined {
  if (username === '' && password === '') return undefined;
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return `Basic ${Buffer.from(credentials, 'utf8').toString('base64')}`;
}

/** A list of host names (with all below them), addresses and `*`, each with or without a port. */
function isExcepted(endpoint: URL, exceptions: string): boolean {
  const host = plainHost(endpoint.hostname).toLowerCase();
  const port = endpoint.port || (endpoint.protocol === 'https:' ? '443' : '80');
  return exceptions.toLowerCase().split(/[\s,]+/).some((entry) => {
    const [, bracketed, plain = '', entryPort] = /^(?:\[(.*)\]|(.*?))(?::(\d+))?$/.exec(entry) ?? [];
    if (entryPort !== undefined && entryPort !== port) return false;
    const name = bracketed ?? plain.replace(/^\*?\./, '');
    return name === '*' || (name !== '' && (host === name || host.endsWith(`.${name}`)));
  });
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** Without the brackets a URL puts around an IPv6 address. */
export function plainHost(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}
