import { ownPath } from '#app/own-path.ts'

/** A path of this portal under a folder of it, as typed into an address; never another site. */
function pathUnder(folder: RegExp, to: string | null): string | null {
  if (!to || !ownPath(to) || !URL.canParse(to, 'http://here')) return null
  const { origin, pathname, search } = new URL(to, 'http://here')
  return origin === 'http://here' && folder.test(pathname) ? pathname + search : null
}

/** Where to go after sign-in: a page of the desk, never another site and never a page about signing in. */
export const wayBack = (to: string | null): string | null =>
  pathUnder(/^\/desk(\/(?!sign-in|sign-out|invitations)|$)/, to)

/** The same for somebody who acts for groups. */
export const wayHome = (to: string | null): string | null => pathUnder(/^\/my(\/(?!sign-in|sign-out)|$)/, to)
