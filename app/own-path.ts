// A browser takes a backslash for a slash and passes over tabs and line breaks: /\other.example is another site.
const own = /^\/(?![/\\])[^\\?#\p{Cc}]*(?:[?#][^\p{Cc}]*)?$/u

/** A path of this portal, with what stands behind its question mark; null where a browser could read anything else in it. */
export const ownPath = (path: string): string | null => (own.test(path) ? path : null)
