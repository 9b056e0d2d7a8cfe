import { lookup as dnsLookup } from 'node:dns'
import { BlockList, type LookupFunction, isIP } from 'node:net'
import { Problem } from '#server/kernel/problem.ts'

/** Addresses that lead into this machine or its networks, or nowhere (IANA special-purpose registries). */
const inside = new BlockList()
for (const [network, bits] of [
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
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  inside.addSubnet(network, bits, 'ipv4')
}
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')
// Within it: what carries an IPv4 address, documentation, and what is set apart.
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  inside.addSubnet(network, bits, 'ipv6')
}

/** Whether an address lies outside of this machine and every private network. */
export function isOutside(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !inside.check(address, 'ipv4')
  return family === 6 && global.check(address, 'ipv6') && !inside.check(address, 'ipv6')
}

export const insideRefused = (): Problem => new Problem('refused', { reason: 'receiver_is_inside' })

/** The host and port of a receiver as an administrator of the machine names it among those inside. */
export function placeOf({ protocol, hostname, port }: URL): string {
  return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`
}

/**
 * Throws `refused` for a receiver that one must not reach: inside, unless it is named as one that may be; in the open
 * without TLS; with a name and password in its address.
 */
export function insistOnReceiver(url: URL, named: ReadonlySet<string>): void {
  if (url.username || url.password) throw new Problem('refused', { reason: 'receiver_has_password' })
  if (named.has(placeOf(url))) return
  if (url.protocol !== 'https:') throw new Problem('refused', { reason: 'receiver_without_tls' })
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) ? !isOutside(host) : /^localhost$|\.localhost$|\.local$|\.internal$/i.test(host))
    throw insideRefused()
}

/** Looks a name up and gives back only if all of it lies outside; what was checked is what is connected to. */
export const outsideLookup: LookupFunction = (hostname, _options, callback) => {
  dnsLookup(hostname, { all: true }, (error, addresses) => {
    const [first] = addresses ?? []
    if (error || !first) return callback(error ?? new Error('no address'), '', 0)
    if (!addresses.every(({ address }) => isOutside(address))) return callback(insideRefused(), '', 0)
    callback(null, addresses)
  })
}
