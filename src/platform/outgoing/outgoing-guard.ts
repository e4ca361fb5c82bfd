import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Networks that are nobody's outside: this machine, its neighbours, addresses that stand for others. */
const INSIDE_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
/** Also those that carry an IPv4 address inside: mapped, translated (NAT64), 6to4, Teredo. */
const INSIDE_V6: readonly (readonly [string, number])[] = [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

function listOf(networks: typeof INSIDE_V4, family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, family);
  return list;
}

/** Apart: a list with the mapped addresses in it takes every IPv4 address for one of them. */
const INSIDE = { ipv4: listOf(INSIDE_V4, 'ipv4'), ipv6: listOf(INSIDE_V6, 'ipv6') };

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 4 ? 'ipv4' : 'ipv6');

/** Whether an address lies outside, as far as addresses tell. */
export const liesOutside = (address: string): boolean =>
  isIP(address) !== 0 && !INSIDE[familyOf(address)].check(address, familyOf(address));

/** The places that an operator allows although they lie inside: names of hosts, addresses and networks. */
export class AllowedInside {
  private readonly names = new Set<string>();
  private readonly networks = new BlockList();

  constructor(listed: readonly string[]) {
    for (const entry of listed) {
      const [address = '', prefix] = entry.split('/');
      if (isIP(address) === 0) this.names.add(entry.toLowerCase());
      else if (prefix === undefined) this.networks.addAddress(address, familyOf(address));
      else this.networks.addSubnet(address, Number(prefix), familyOf(address));
    }
  }

  has(host: string, address: string): boolean {
    return this.names.has(host.toLowerCase()) || this.networks.check(address, familyOf(address));
  }
}

/** Why the product does not speak to a host: its name is not found, or it lies inside and nobody listed it. */
export type Refused = 'NOT_FOUND' | 'INSIDE';

/** Where to connect for a host, and nowhere else: asked again, its name might say another address. */
export type Resolved = { readonly address: string } | { readonly refused: Refused };

/**
 * Looks a host up once and looks at every address that it has: one that lies inside refuses them all. Addresses written as one number, in
 * octal or in hexadecimal are what the system's resolver makes of them.
 */
export async function resolveOutgoing(host: string, allowed: AllowedInside): Promise<Resolved> {
  const found = await lookup(host.replace(/^\[(.*)\]$/, '$1'), { all: true, verbatim: true }).catch(() => []);
  const [first] = found;
  if (first === undefined) return { refused: 'NOT_FOUND' };
  const reachable = found.every(({ address }) => liesOutside(address) || allowed.has(host, address));
  return reachable ? { address: first.address } : { refused: 'INSIDE' };
}
