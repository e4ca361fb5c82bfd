import { isIP } from 'node:net';
import type { TrustedProxies } from './settings.js';

/** Thrown by a reader; `loadSettings` gathers the messages of all variables. */
export class BadSetting extends Error {}

/** A whole number within its bounds, both included. */
export function wholeNumber(text: string, least: number, most: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) {
    throw new BadSetting(`must be a whole number from ${least} to ${most}, not "${text}"`);
  }
  return value;
}

export function oneOf<const T extends string>(text: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined) throw new BadSetting(`must be one of ${choices.join(', ')}, not "${text}"`);
  return choice;
}

export function yesOrNo(text: string): boolean {
  const word = oneOf(text.toLowerCase(), ['1', 'true', 'yes', '0', 'false', 'no']);
  return ['1', 'true', 'yes'].includes(word);
}

/** A host name or address to listen on. */
export function hostName(text: string): string {
  if (isIP(text) === 0 && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)) {
    throw new BadSetting(`must be a host name or an IP address, not "${text}"`);
  }
  return text;
}

/** A connection string. The text itself is not repeated in the message: it may hold a password. */
export function connectionUrl(text: string, schemes: readonly string[]): string {
  const wanted = schemes.map((scheme) => `${scheme}//`).join(' or ');
  const url = parse(text);
  if (url === undefined || !schemes.includes(url.protocol))
    throw new BadSetting(`must be a URL that begins with ${wanted}`);
  return text;
}

/** The origin people type: scheme, host and port, and nothing behind them. */
export function origin(text: string): string {
  const url = parse(text);
  const bare = url !== undefined && /^https?:$/.test(url.protocol) && `${url.pathname}${url.search}${url.hash}` === '/';
  if (!bare || url.username !== '' || url.password !== '') {
    throw new BadSetting(`must be an http:// or https:// address without path, query or password`);
  }
  return url.origin;
}

/**
 * Hops, or a list of addresses, networks and the names Fastify knows.
 * "true" is refused: it would let any caller choose his own address and so escape the rate limits.
 */
export function trustedProxies(text: string): TrustedProxies {
  if (/^(none|false|no|0)$/i.test(text)) return false;
  if (/^\d+$/.test(text)) return wholeNumber(text, 1, 16);
  const entries = text.split(',').map((entry) => entry.trim());
  if (entries.every(isNetwork)) return entries;
  throw new BadSetting(
    'must be "none", a number of proxies, or a comma-separated list of addresses and networks (10.0.0.0/8, loopback, linklocal, uniquelocal)',
  );
}

function isNetwork(entry: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(entry)) return true;
  const [address = '', prefix, ...rest] = entry.split('/');
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    rest.length === 0 &&
    longest >= 0 &&
    (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= longest))
  );
}

function parse(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Where a monitor is told that all is well: this machine itself, or a host that is listed, so that nobody who writes an
 * address makes the server knock at the doors of the network.
 * @param listed hosts, separated by commas
 */
export function heartbeatUrl(text: string, listed: string): string {
  const url = parse(text);
  if (url === undefined || !['http:', 'https:'].includes(url.protocol))
    throw new BadSetting('has to be an address like https://monitor.example/ping/five-ones');
  const hosts = listed.split(',').map((host) => host.trim().toLowerCase());
  if (LOOPBACK.test(url.hostname) || hosts.includes(url.hostname.toLowerCase())) return url.href;
  throw new BadSetting(`names the host ${url.hostname}, which is neither this machine nor listed in HEARTBEAT_HOSTS`);
}

/** Where clamd listens: the path of its socket, or `host:port`. */
export function scannerAddress(
  text: string,
): { readonly path: string } | { readonly host: string; readonly port: number } {
  if (text.startsWith('/')) return { path: text };
  const [, host, port] = /^([a-z0-9.-]+|\[[0-9a-f:]+\]):(\d{1,5})$/iu.exec(text) ?? [];
  if (host === undefined || port === undefined)
    throw new BadSetting('has to be /run/clamav/clamd.ctl or 127.0.0.1:3310');
  return { host: host.replace(/^\[|\]$/gu, ''), port: wholeNumber(port, 1, 65_535) };
}

/** Hosts, addresses and networks of the own house to which messages may go, separated by commas. */
export function outgoingHosts(text: string): readonly string[] {
  const entries = text.split(',').map((entry) => entry.trim());
  const named = (entry: string): boolean => /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(entry) && !/^[\d.]+$/.test(entry);
  const network = (entry: string): boolean => isIP(entry.split('/')[0] ?? '') !== 0 && isNetwork(entry);
  if (entries.every((entry) => named(entry) || network(entry))) return entries;
  throw new BadSetting(
    'must be a comma-separated list of host names, addresses and networks (mail.example.cn, 10.1.2.3, 10.1.0.0/16)',
  );
}
