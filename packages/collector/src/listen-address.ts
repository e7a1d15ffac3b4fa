/** Reads HOST:PORT options, and decides which addresses and Host headers mean this machine only. */
import { isIP, isIPv4, isIPv6 } from 'node:net';
import { CollectorError } from './collector-error.js';

export interface ListenAddress {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
}

/** @throws CollectorError `invalid_option` unless the text is `HOST:PORT` or `[IPv6]:PORT`. */
export function parseListenAddress(text: string, option: string): ListenAddress {
  const parts = /^(?:\[([^\]]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(text);
  const port = Number(parts?.[3]);
  const host = parts?.[1] ?? parts?.[2] ?? '';
  const hostFits = parts?.[1] === undefined ? host !== '' : isIPv6(host);
  if (parts === null || !hostFits || port > 65_535) {
    throw new CollectorError('invalid_option', `${option} must be HOST:PORT, for example 127.0.0.1:4620 or [::1]:4620.`);
  }
  return { host, port };
}

/** Whether only programs on this machine can reach this host. */
export function isLoopback(host: string): boolean {
  if (isIP(host) === 0) return host.toLowerCase() === 'localhost';
  return isIPv4(host) ? host.startsWith('127.') : host === '::1';
}

/**
 * Whether a Host header names this machine. A page elsewhere can point its own name at 127.0.0.1 and read what it finds
 * (DNS rebinding); the header still holds that page's name.
 */
export function isLoopbackHostHeader(header: string | undefined): boolean {
  const host = /^(?:\[([^\]]+)\]|([^:[\]]+))(?::\d{1,5})?$/.exec(header ?? '');
  return host !== null && isLoopback(host[1] ?? host[2] ?? '');
}
