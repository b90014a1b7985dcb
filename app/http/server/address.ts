import type { IncomingMessage } from 'node:http'
import { isIP, isIPv6 } from 'node:net'

/** The address that limits count by. Of IPv6 it is the network (/64): one household has all addresses in it. */
export function addressOf(req: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy
    ? String(req.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : undefined
  const named = withoutPort(forwarded ?? '')
  const address = isIP(named) ? named : (req.socket.remoteAddress ?? 'unknown')
  return isIPv6(address) ? (mappedIn(address) ?? networkOf(address)) : address
}

/** Some proxies add the port: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function withoutPort(text: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
}

/** An IPv4 address written as one of IPv6, in either way it can be: `::ffff:192.0.2.1`, `::ffff:c000:201`. */
function mappedIn(address: string): string | null {
  const host = new URL(`http://[${address.split('%')[0]}]`).hostname
  const [, high, low] = /^\[::ffff:([0-9a-f]+):([0-9a-f]+)\]$/.exec(host) ?? []
  if (!high || !low) return null
  return [high, low].flatMap((part) => [Number.parseInt(part, 16) >> 8, Number.parseInt(part, 16) & 255]).join('.')
}

function networkOf(address: string): string {
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::')
  const parts = (text: string | undefined) => (text ? text.split(':') : [])
  const gap = 8 - parts(head).length - parts(tail).length
  const all = [...parts(head), ...(tail === undefined ? [] : Array<string>(Math.max(0, gap)).fill('0')), ...parts(tail)]
  return `${all
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')}::/64`
}
