/** Where to go after sign-in: a page of the desk, never another site and never a page about signing in. */
export function wayBack(to: string | null): string | null {
  if (!to || /[\\\p{Cc}]/u.test(to) || !URL.canParse(to, 'http://here')) return null
  const { origin, pathname, search } = new URL(to, 'http://here')
  const isDesk = origin === 'http://here' && /^\/desk(\/|$)/.test(pathname)
  return isDesk && !/^\/desk\/(sign-in|sign-out|invitations)/.test(pathname) ? pathname + search : null
}
