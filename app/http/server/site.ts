import { addRoute, createRouter, findRoute } from 'rou3'
import { documentForms, fileForms, longForms, routes } from '#site'

/** A page of the site map, as the door must know it before the page is asked. */
export type SitePage = {
  /** Its address as the site map writes it, `/plans/:plan`: the same for every plan, and fit for a log. */
  pattern: string
  query: string[]
  /** What its form may send: a whole document, a file, a long text, or the ordinary. */
  takes: 'document' | 'file' | 'long' | 'form'
  /** Has a parameter that is a secret: such an address gets into no log and is not said twice. */
  hasSecret: boolean
  /** May be kept for others: whatever belongs to a person or to the desk never is, whatever its loader says. */
  isForAll: boolean
}

const personal = /^\/(desk|my|receipts|signups|answers|links)(\/|$)/
const ofStaffOrGroups = /^\/(desk|my)\//

function takes(pattern: string): SitePage['takes'] {
  if (documentForms.includes(pattern)) return 'document'
  if (fileForms.includes(pattern)) return 'file'
  return ofStaffOrGroups.test(pattern) || longForms.includes(pattern) ? 'long' : 'form'
}

/** What programs read is answered in JSON, a refusal too. */
export const isOpenData = (path: string): boolean => path.startsWith('/api/v1/')

const router = createRouter<SitePage>()
for (const { path, query } of routes) {
  addRoute(router, '', path.replace(/^\*|\/\*$/, '/**'), {
    pattern: path,
    query,
    takes: takes(path),
    hasSecret: /:(secret|token)\b/.test(path),
    isForAll: !personal.test(path),
  })
}

/** The page that answers a path, however its letters are cased; the last of the site map answers whatever no other does. */
export function sitePage(path: string): SitePage {
  const found = findRoute(router, '', path.toLowerCase(), { params: false })
  if (!found) throw new Error('the site map has no page for the rest')
  return found.data
}
