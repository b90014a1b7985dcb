/** A pattern of the site map (`/plans/:plan`, `*`) made ready once. */
type Pattern<T> = { matches: RegExp; rank: string; to: T }

/** What is written out goes before what is left open, left to right; the page that answers everything comes last. */
const rankOf = (path: string) =>
  path
    .split('/')
    .filter(Boolean)
    .map((part) => (part === '*' ? '2' : part.startsWith(':') ? '1' : '0'))
    .join('')

// What stands for the rest of a path may also stand for nothing: `/api/*` answers `/api`.
const expression = (path: string) =>
  path
    .split('/')
    .filter(Boolean)
    .map((part) => (part === '*' ? '(?:/.*)?' : part.startsWith(':') ? '/[^/]+' : `/${part.replaceAll('.', '\\.')}`))
    .join('')

/**
 * Finds the route of a path, as Remix would. Remix ranks and compiles every pattern again for each request, which with
 * this many took longer than most loaders.
 */
export function routeFinder<T>(routes: { path: string; to: T }[]): (path: string) => T | undefined {
  const patterns: Pattern<T>[] = routes.map(({ path, to }) => ({
    matches: new RegExp(`^${expression(path)}/?$`, 'i'),
    rank: rankOf(path),
    to,
  }))
  patterns.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
  return (path) => patterns.find(({ matches }) => matches.test(path))?.to
}
