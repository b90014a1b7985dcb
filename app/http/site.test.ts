import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fileForms, longForms, routes } from '../../remix.config.js'
import { sitePage } from './site.ts'

const patterns = routes.map(({ path }) => path)
const source = (page: string) => readFileSync(new URL(`../${page}`, import.meta.url), 'utf8')

describe('the site map', () => {
  test.each(routes.filter(({ page }) => /searchParams|windowOf/.test(source(page))))(
    '$path says which names it asks for',
    ({ page, query }) => {
      const names = [...source(page).matchAll(/(?:query|asked|search|searchParams)\.(?:get|has)\('([\w-]+)'/g)]
      expect(query).toEqual(expect.arrayContaining(names.map(([, name]) => name)))
      expect(query).not.toEqual([])
    },
  )

  test('names no address whose form sends a file that is not there', () => {
    for (const path of [...fileForms, ...longForms]) expect(patterns).toContain(path)
  })

  test('a form with a file is sent to an address that takes one', () => {
    const withFile = routes.filter(({ page }) => /readForm\([^)]*, \{|pictureUpload\(/.test(source(page)))
    expect(withFile.map(({ path }) => path).sort()).toEqual([...fileForms].sort())
  })
})

test('what belongs to a person or to the desk is kept for nobody else', () => {
  const own = patterns.filter((path) => path !== '*' && !sitePage(path.replace(/:\w+/g, 'x')).isForAll)
  expect(own).toEqual(patterns.filter((path) => /^\/(desk|my|receipts|signups|answers|links)(\/|$)/.test(path)))
  expect(own.length).toBeGreaterThan(200)
})
