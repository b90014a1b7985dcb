/**
 * Reading pages are a function of URL and published state, so the server keeps them. A loader that returns `keep` says so
 * and until when at most: the next moment at which something on the page opens or closes.
 */
export type Keep = { until: string | null }

/** The earliest of the moments still ahead; days ahead and pages without moments are kept until something is published. */
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

/** Header by which a page tells server.ts to keep it; never sent on. */
export const keepHeader = 'x-tomoni-keep-until'

export function keepHeaders(keep: Keep): Record<string, string> {
  return {
    'Cache-Control': 'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
    [keepHeader]: keep.until ?? '',
  }
}
