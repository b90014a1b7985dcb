import { createContext } from 'react'

/** The key of the words for what a form did, and figures it understood that were typed otherwise. */
export type Told = { key: string | undefined; understood: [typed: string, meant: string][] }

/** What the whole document says of itself; made in entry.server, shown by root. */
export type Document = {
  title: string
  description?: string
  /** Absolute address that search engines should keep; none for pages they should not. */
  canonical?: string
  alternates: { lang: string; href: string }[]
  noindex: boolean
  /** Whether it is of the desk, which has a style sheet more. */
  isAtDesk: boolean
  /** Module of the pages that gain from script; reading pages have none. */
  script?: string
  /** Texts of a form that ended in an error, to be given back. */
  written: string[]
  /** The same by the names of the fields. */
  typed: Record<string, string | string[]>
  feed: string
  /** What the form that led here did: see Told. */
  told?: Told
  /** The number under which the log knows this request. */
  reference: string
}

export const DocumentContext = createContext<Document | undefined>(undefined)
