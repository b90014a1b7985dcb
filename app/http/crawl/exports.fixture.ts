import { routes } from '#site'
import type { Demo } from '../demo.fixture.ts'
import { ask, send } from '../portal.fixture.ts'
import { readTarget } from '../server/target.ts'
import { crawl, demoSessions } from './crawl.fixture.ts'
import { decoded } from './markup.fixture.ts'

const endOf = (path: string) => /\.\w+$/.exec(path)?.[0] ?? ''
/** Files of the site map for a spreadsheet or a word processor. */
export const kinds = routes.map(({ path }) => path).filter((path) => /^\.(csv|xlsx|docx)$/.test(endOf(path)))
// names are given for a reason
const reasoned = { reason: '当日の受付のため', formKey: 'k'.repeat(43) }

/** All files of these kinds that the demo has for an editor, by a name that begins with the number of their kind. */
export async function exportsOf(demo: Demo): Promise<Map<string, Uint8Array>> {
  const { port } = await demo.portal({ RATE_LIMITS: 'off', LOG_LEVEL: 'error' })
  const { editor: Cookie } = await demoSessions(demo.db)
  const from = ['/', '/desk', '/groups', '/events', '/events?when=past']
  const pages = [...(await crawl(port, { from, cookie: Cookie, most: 8, beneath: true })).values()].flat()
  for (const { path } of pages.filter((page) => page.path.endsWith('/day')))
    await send(port, `${path}/names/opening?to=csv`, reasoned, { Cookie })
  // those that a page leads to, and those that stand beneath it or beside it
  const addresses = pages.flatMap(({ path, answer }) => {
    const links = Array.from(answer.text.matchAll(/\shref="(\/(?!en\/|easy\/)[^"#]*)/g), ([, link = '']) =>
      decoded(link),
    )
    const ends = kinds.flatMap((kind) => [kind.slice(kind.lastIndexOf('/')), endOf(kind)])
    return [...links, ...ends.map((end) => path.split('?')[0] + end)]
  })
  const files = new Map<string, Uint8Array>()
  for (const address of new Set(addresses)) {
    const kind = kinds.indexOf(readTarget(address)?.page.pattern ?? '')
    const path = kinds[kind]
    if (path === undefined) continue
    const { status, body } = path.endsWith('/people.csv')
      ? await send(port, address, reasoned, { Cookie })
      : await ask(port, address, { headers: { Cookie } })
    if (status === 200) files.set(`${kind}.${address.replace(/\W+/g, '_').slice(0, 120)}${endOf(path)}`, body)
  }
  return files
}
