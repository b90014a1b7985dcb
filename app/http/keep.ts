/**
 * Reading pages are a function of URL and published state, so the server keeps them. A loader that returns `keep` says so
 * and until when at most: the next moment at which something on the page opens or closes.
 */
export type Keep = { until: string }

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
  return { until: new Date(Math.min(...ahead, midnight.getTime())).toISOString() }
}

/** Header by which a page tells the listener to keep it; never sent on. */
const keepHeader = 'x-tomoni-keep-until'

export function keepHeaders(keep: Keep): Record<string, string> {
  return { 'Cache-Control': 'public, max-age=0', [keepHeader]: keep.until }
}

/** Until when a response may be kept, and the response without the header that said so; null where it may not. */
export function takeKeep(response: Response): number | null {
  const until = response.headers.get(keepHeader)
  response.headers.delete(keepHeader)
  return until === null ? null : Date.parse(until)
}

/** What a proxy in front is told: a minute, ten while it asks again, and never past the page's own end. */
export function cacheControl(until: number, now: number): string {
  const left = Math.max(0, Math.floor((until - now) / 1000))
  const shared = Math.min(60, left)
  return `public, max-age=0, s-maxage=${shared}, stale-while-revalidate=${Math.min(600, left - shared)}`
}
