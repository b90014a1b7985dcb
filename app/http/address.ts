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
  const address = forwarded && isIP(forwarded) ? forwarded : (req.socket.remoteAddress ?? 'unknown')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  return isIPv6(address) ? networkOf(address) : address
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
