import { createHmac, timingSafeEqual } from 'node:crypto'
import { keyFor } from './sealed.ts'

/**
 * The token of a mailed link follows from the id of what it opens and the server's key: the database opens nothing, and the
 * mail can be written again.
 */
export const linkToken = (purpose: string, id: string): string =>
  createHmac('sha256', keyFor(purpose)).update(id).digest('base64url').slice(0, 32)

export function fitsLink(purpose: string, { id, token }: { id: string; token: string }): boolean {
  const [given, own] = [Buffer.from(token), Buffer.from(linkToken(purpose, id))]
  return given.length === own.length && timingSafeEqual(given, own)
}
