import { matchRoutes } from '@remix-run/react'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { routes as siteMap } from '../../remix.config.js'
import { routeFinder } from './route-match.ts'

const paths = siteMap.map(({ path }) => path)
const find = routeFinder(paths.map((path) => ({ path, to: path })))
const routes = paths.map((path) => (path === '/' ? { index: true as const, id: path } : { path, id: path }))
const byRemix = (path: string) => matchRoutes(routes, path)?.at(-1)?.route.id

test('every address of the site map leads to its page', () => {
  for (const path of paths.filter((each) => !each.includes('*'))) {
    expect(find(path.replaceAll(/:\w+/g, 'x7k2m9qa'))).toBe(path)
  }
})

test('any path leads where Remix would lead it', () => {
  const parts = [...new Set(paths.flatMap((path) => path.split('/')))].map((part) => part.replace(/^:.*|\*/, 'x7'))
  const path = fc.array(fc.constantFrom(...parts, 'NEW', 'x.y', '日本'), { maxLength: 7 })
  const slash = fc.constantFrom('', '/')
  fc.assert(
    fc.property(path, slash, (given, end) => {
      const asked = `/${given.filter(Boolean).join('/')}${given.some(Boolean) ? end : ''}`
      expect(find(asked)).toBe(byRemix(asked))
    }),
    {
      numRuns: 400,
      examples: [
        [['api'], ''],
        [['api'], '/'],
        [[], ''],
      ],
    },
  )
})
