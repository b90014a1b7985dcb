import { start, startPerson } from '#app/accounts/session.ts'
import type { Db } from '#db/connection'
import { routes } from '#site'
import { type Answer, ask } from '../portal.fixture.ts'
import { readTarget } from '../server/target.ts'
import { decoded } from './markup.fixture.ts'

/** A form as a page shows it: where it is sent, and what stands in its fields. */
export type FoundForm = {
  action: string
  fields: [name: string, value: string][]
  /** Names of those among them that a person writes into in words of their own. */
  typed: string[]
}
export type FoundPage = { path: string; answer: Answer; forms: FoundForm[] }

const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : decoded(found)
}

// what others lie beneath: /desk/events/:event
const patterns = routes.map(({ path }) => path)
const files = new Set(routes.filter(({ page }) => !page.endsWith('.tsx')).map(({ path }) => path))
const hubs = new Set(patterns.filter((path) => patterns.some((other) => other.startsWith(`${path}/`))))

type Ways = {
  from: string[]
  cookie?: string
  /** How many of a kind that leads to others; one of all the rest. */
  most?: number
  /** Pages alone, no files; those that nothing leads to are asked for beneath the ones that were found. */
  beneath?: boolean
}

/** Every page of the site map that can be reached by links from where one begins. */
export async function crawl(
  port: number,
  { from, cookie = '', most = 1, beneath = false }: Ways,
): Promise<Map<string, FoundPage[]>> {
  const found = new Map<string, FoundPage[]>()
  const waiting = [...from]
  const seen = new Set(waiting)
  const follow = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const pattern = readTarget(path)?.page.pattern ?? '*'
      const here = found.get(pattern) ?? []
      if (beneath && files.has(pattern)) continue
      if (pattern === '*' || here.length >= (hubs.has(pattern) ? most : 1) || pattern.endsWith('/sign-out')) continue
      const answer = await ask(port, path, { headers: cookie ? { Cookie: cookie } : {} })
      if (beneath && answer.status >= 400) continue
      found.set(pattern, [...here, { path, answer, forms: formsIn(path, answer.text) }])
      for (const [, href = ''] of answer.text.matchAll(/\shref="(\/[^"#]*)/g)) {
        const next = decoded(href)
        if (!seen.has(next) && !/^\/(en|easy|assets)(\/|$)/.test(next)) waiting.push(next)
        seen.add(next)
      }
    }
  }
  await follow()
  for (const pattern of beneath ? patterns : []) {
    const above = patterns
      .filter((path) => pattern.startsWith(`${path}/`) && !pattern.slice(path.length).includes(':'))
      .sort((a, b) => b.length - a.length)
      .find((path) => found.has(path))
    if (found.has(pattern) || above === undefined || files.has(pattern)) continue
    for (const { path } of found.get(above) ?? []) waiting.push(path.split('?')[0] + pattern.slice(above.length))
    await follow()
  }
  return found
}

function formsIn(path: string, html: string): FoundForm[] {
  return [...html.matchAll(/<form[^>]*method="post"[^>]*>(.*?)<\/form>/gs)].map(([whole, inside = '']) => ({
    action: attribute(/^<form[^>]*>/.exec(whole)?.[0] ?? '', 'action') ?? path,
    fields: [...inside.matchAll(/<(?:input|textarea|select|button)[^>]*>/g)].flatMap(([tag]): [string, string][] => {
      const name = attribute(tag, 'name')
      return name ? [[name, attribute(tag, 'value') ?? '']] : []
    }),
    typed: [...inside.matchAll(/<(?:textarea|input)[^>]*>/g)].flatMap(([tag]) => {
      const isWritten = tag.startsWith('<textarea') || (attribute(tag, 'type') ?? 'text') === 'text'
      // what no person sees is not written by one
      return isWritten && !/tabindex="-1"/i.test(tag) ? [attribute(tag, 'name') ?? ''] : []
    }),
  }))
}

const cookieOf = (setCookie: string) => setCookie.split(';')[0] ?? ''

/** Sessions of members of the demo's staff, and of somebody who acts for one of its groups, as cookies. */
export async function demoSessions(db: Db) {
  const staff = async (who: string) => {
    const found = await db.selectFrom('staff').select('id').where('email', 'like', `${who}@%`).executeTakeFirstOrThrow()
    return cookieOf(await start(db, found.id, '', false))
  }
  const member = await db
    .selectFrom('organisationMembers as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisationId')
    .select('m.personId')
    .where('m.until', 'is', null)
    .where('o.state', '=', 'registered')
    .orderBy('m.id')
    .executeTakeFirstOrThrow()
  return {
    visitor: '',
    editor: await staff('hoshino'),
    answerer: await staff('ogata'),
    approver: await staff('imamura'),
    administrator: await staff('kubo'),
    member: cookieOf(await startPerson(db, member.personId, '', false)),
  }
}

/** Of those who act for groups of the demo one for each state and each group that checks others, as cookies. */
export async function groupSessions(db: Db): Promise<string[]> {
  const members = await db
    .selectFrom('organisationMembers as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisationId')
    .select(['m.personId', 'o.state', 'o.slug'])
    .where('m.until', 'is', null)
    .orderBy('m.id')
    .execute()
  const one = new Map(members.map(({ personId, state, slug }) => [state === 'registered' ? slug : state, personId]))
  return Promise.all([...one.values()].map(async (person) => cookieOf(await startPerson(db, person, '', false))))
}
