import { readFileSync } from 'node:fs'
import { relative, sep } from 'node:path'

/** What holds rows, or a name, against others: in Kysely and in SQL. */
const inKysely = /\.for(Update|NoKeyUpdate|Share|KeyShare)\b/
const inSql =
  /\block table [\w ]+ mode\b|\bfor (no key )?(update|share)( of \w+)?( skip locked)?|\bpg_(try_)?advisory(_xact)?_lock(_shared)?\b/gi

export const isHolding = (sql: string): boolean => sql.search(inSql) >= 0
/** The same without holding anything. */
export const withoutHolding = (sql: string): string =>
  sql.replace(inSql, (found) => (/^lock/i.test(found) ? 'select' : ''))

const begins = /^(?:export )?(?:async )?(?:function|const|class|create (?:or replace )?function) (\w+)/

const sources = new Map<string, string[]>()
function linesOf(file: string): string[] {
  const lines = sources.get(file) ?? readFileSync(file, 'utf8').split('\n')
  sources.set(file, lines)
  return lines
}

/** Names a place in the source by its file and by what stands there at the top level: 'app/events/signups/place.ts holdSessions'. */
function siteAt(file: string, line: number): string {
  const above = linesOf(file).slice(0, line).reverse()
  const name = above.map((text) => begins.exec(text)?.[1]).find(Boolean)
  return `${relative(process.cwd(), file).split(sep).join('/')} ${name}`
}

/** All places in a file where something is held. */
export function locksIn(file: string): string[] {
  const isHeld = (text: string) => !/^\s*(--|\*|\/\/)/.test(text) && (inKysely.test(text) || isHolding(text))
  const found = linesOf(file).flatMap((text, at) => (isHeld(text) ? [siteAt(file, at + 1)] : []))
  return [...new Set(found)]
}

/** From where a query is asked; called while it is made. */
export function askedFrom(): string {
  const before = Error.stackTraceLimit
  Error.stackTraceLimit = 40
  const { stack = '' } = new Error()
  Error.stackTraceLimit = before
  for (const [, file, line] of stack.matchAll(/\(?(?:file:\/\/)?(\/[^()]+?\.ts):(\d+):\d+\)?$/gm)) {
    if (file && !/node_modules|\.fixture\.ts$/.test(file)) return siteAt(file, Number(line))
  }
  return ''
}
