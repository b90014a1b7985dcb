/**
 * Reading pages are a function of URL and published state, so the server keeps them. A loader that returns `keep` says so
 * and until when at most: the next moment at which something on the page opens or closes. Only keepUntil makes one: what a
 * loader returns under that name for reasons of its own is not taken for it.
 */
export class Keep {
  readonly until: string
  constructor(until: string) {
    this.until = until
  }
}

/** What a loader's answer says of being kept. */
export function keepIn(answer: unknown): Keep | undefined {
  const keep = answer && typeof answer === 'object' && 'keep' in answer ? answer.keep : undefined
  return keep instanceof Keep ? keep : undefined
}

/** The earliest of the moments still ahead, or midnight in Japan, whichever comes first. */
export function keepUntil(moments: (Date | string | null | undefined)[], now = new Date()): Keep {
  const ahead = moments
    .filter((moment) => moment != null)
    .map((moment) => new Date(moment).getTime())
    .filter((time) => time > now.getTime())
  // "12 days left" changes at midnight in Japan (15:00 UTC): nothing is kept longer than that.
  const midnight = new Date(now)
  midnight.setUTCHours(15, 0, 0, 0)
  if (midnight <= now) midnight.setUTCDate(midnight.getUTCDate() + 1)
  return new Keep(new Date(Math.min(...ahead, midnight.getTime())).toISOString())
}

/** Header by which a file made of what is published tells the listener to keep it; never sent on. */
const keepHeader = 'x-tomoni-keep-until'

export function keepHeaders(keep: Keep): Record<string, string> {
  return { 'Cache-Control': 'public, max-age=0', [keepHeader]: keep.until }
}

/** Until when a response may be kept, by its page or its own header, which is taken off; null where it may not. */
export function takeKeep(response: Response, page: Keep | undefined): number | null {
  const until = Date.parse(response.headers.get(keepHeader) ?? page?.until ?? '')
  response.headers.delete(keepHeader)
  return Number.isNaN(until) || response.status !== 200 || response.headers.has('Set-Cookie') ? null : until
}

/** What a proxy in front is told: a minute, ten while it asks again, and never past the page's own end. */
export function cacheControl(until: number, now: number): string {
  const left = Math.max(0, Math.floor((until - now) / 1000))
  const shared = Math.min(60, left)
  return `public, max-age=0, s-maxage=${shared}, stale-while-revalidate=${Math.min(600, left - shared)}`
}
