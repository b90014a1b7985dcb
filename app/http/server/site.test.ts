import { existsSync, globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchRoutes } from '#app/remix.ts'
import { documentForms, fileForms, longForms, routes } from '#site'
import { sitePage } from './site.ts'

const patterns = routes.map(({ path }) => path)
const file = (page: string) => new URL(`../../${page}`, import.meta.url)
const source = (page: string) => (existsSync(file(page)) ? readFileSync(file(page), 'utf8') : '')

const forRemix = patterns.map((path) => (path === '/' ? { index: true as const, id: path } : { path, id: path }))
const byRemix = (path: string) => matchRoutes(forRemix, path)?.at(-1)?.route.id

describe('the site map', () => {
  test('names pages that are there', () => {
    expect(routes.map(({ page }) => page).filter((page) => !existsSync(file(page)))).toEqual([])
  })

  test('is in the order of URLs: what begins alike stands together', () => {
    const closed = new Set<string>()
    let open: string[] = []
    const astray = patterns.filter((path) => {
      const parts = path.split('/').slice(1)
      const beginnings = parts.map((_, at) => parts.slice(0, at + 1).join('/'))
      for (const each of open.filter((beginning) => !beginnings.includes(beginning))) closed.add(each)
      open = beginnings
      return beginnings.some((each) => closed.has(each))
    })
    expect(astray).toEqual([])
  })

  test('every address leads to its page', () => {
    for (const path of patterns.filter((each) => !each.includes('*'))) {
      expect(sitePage(path.replaceAll(/:\w+/g, 'x7k2m9qa')).pattern).toBe(path)
    }
  })

  test('any path leads where Remix would lead it', () => {
    const parts = [...new Set(patterns.flatMap((path) => path.split('/')))].map((part) => part.replace(/^:.*|\*/, 'x7'))
    const path = fc.array(fc.constantFrom(...parts, 'NEW', 'x.y', '日本'), { maxLength: 7 })
    const slash = fc.constantFrom('', '/')
    fc.assert(
      fc.property(path, slash, (given, end) => {
        const asked = `/${given.filter(Boolean).join('/')}${given.some(Boolean) ? end : ''}`
        expect(sitePage(asked).pattern).toBe(byRemix(asked))
      }),
      {
        numRuns: 400,
        examples: [
          [['api'], ''],
          [['api'], '/'],
          [['groups', 'registration', 'feed.xml'], ''],
          [[], ''],
        ],
      },
    )
  })

  test.each(routes.filter(({ page }) => /searchParams|windowOf|\bquery\b/.test(source(page))))(
    '$path says which names it asks for',
    ({ page, query }) => {
      const names = [...source(page).matchAll(/(?:query|asked|search|searchParams)\.(?:get|has)\('([\w-]+)'/g)]
      expect(query).toEqual(expect.arrayContaining(names.map(([, name]) => name)))
      expect(query).not.toEqual([])
    },
  )

  test('names no address whose form sends a file that is not there', () => {
    for (const path of [...fileForms, ...documentForms, ...longForms]) expect(patterns).toContain(path)
  })

  test('a form with a file is sent to an address that takes one', () => {
    const withFile = routes.filter(({ page }) => /\binto: '\w|pictureUpload\(/.test(source(page)))
    expect(withFile.map(({ path }) => path).sort()).toEqual([...fileForms, ...documentForms].sort())
  })
})

test('addresses are made by href, nowhere by hand', () => {
  const files = globSync('{app,db,e2e,bench,faults,scripts}/**/*.{ts,tsx}', { exclude: ['**/*.{test,fixture}.ts'] })
  const templates = files.flatMap((name) =>
    [...readFileSync(name, 'utf8').matchAll(/`(\/[^`\s?#]*\$\{[^`]*)`/g)].map(([, text = '']) => ({ name, text })),
  )
  const byHand = templates.filter(({ text }) => {
    const [path = ''] = text.replaceAll(/\$\{[^}]*\}/g, 'x').split(/[?#]/)
    return sitePage(path).pattern !== '*'
  })
  expect(files.length).toBeGreaterThan(1000)
  expect(byHand).toEqual([])
})

test('what belongs to a person or to the desk is kept for nobody else', () => {
  const own = patterns.filter((path) => path !== '*' && !sitePage(path.replace(/:\w+/g, 'x')).isForAll)
  expect(own).toEqual(patterns.filter((path) => /^\/(desk|my|receipts|signups|answers|links)(\/|$)/.test(path)))
  expect(own.length).toBeGreaterThan(200)
})
