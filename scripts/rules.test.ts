import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import house, { rooms } from '../.dependency-cruiser.mjs'

const home = mkdtempSync(join(tmpdir(), 'tomoni-rules-'))
afterAll(() => rmSync(home, { recursive: true }))

/** Where a file stands, what it asks for there, and the rule that must refuse it; null where it may. */
type Planted = { file: string; asks: string; rule: string | null; type?: boolean }
const at = (room: string) => rooms.indexOf(room)
const wingOf = (room: string) => room.split('/')[0]

const planted: Planted[] = [
  ...rooms.flatMap((room): Planted[] => {
    const later = rooms.at(at(room) + 1)
    const earlier = at(room) > 0 ? rooms.at(at(room) - 1) : undefined
    const domain = `app/${room}/planted`
    return [
      ...(later ? [{ file: `${domain}-later.ts`, asks: `app/${later}/noun.ts`, rule: `order-of-rooms: ${room}` }] : []),
      ...(earlier ? [{ file: `${domain}-earlier.ts`, asks: `app/${earlier}/noun.ts`, rule: null }] : []),
      { file: `${domain}-fixture.ts`, asks: `app/${room}/noun.fixture.ts`, rule: 'fixtures-are-for-tests' },
      { file: `app/${room}/planted.test.ts`, asks: `app/${room}/noun.fixture.ts`, rule: null },
      { file: `${domain}-page.ts`, asks: `app/${room}/pages/desk/page.tsx`, rule: 'domain-knows-no-page' },
      { file: `${domain}-view.ts`, asks: `app/${room}/views/desk/view.tsx`, rule: 'domain-knows-no-page' },
      { file: `${domain}-http.ts`, asks: 'app/http/act.ts', rule: 'domain-knows-no-page' },
      { file: `${domain}-remix.ts`, asks: 'app/remix.ts', rule: 'domain-knows-no-page' },
      { file: `${domain}-ui.ts`, asks: 'app/ui/form/form.tsx', rule: 'domain-knows-no-page' },
      { file: `app/${room}/views/desk/planted.tsx`, asks: `app/${room}/noun.ts`, rule: 'views-take-types-only' },
      { file: `app/${room}/views/planted.tsx`, asks: `app/${room}/noun.ts`, rule: 'views-take-types-only' },
      { file: `app/${room}/views/planted-type.tsx`, asks: `app/${room}/noun.ts`, rule: null, type: true },
      ...(later
        ? [
            {
              file: `app/${room}/views/planted-later.tsx`,
              asks: `app/${later}/views/desk/view.tsx`,
              rule: `views-of-other-rooms: ${room}`,
            },
          ]
        : []),
      ...(earlier
        ? [
            {
              file: `app/${room}/views/planted-earlier.tsx`,
              asks: `app/${earlier}/views/desk/view.tsx`,
              rule: room.includes('/') && wingOf(room) === wingOf(earlier) ? null : `views-of-other-rooms: ${room}`,
            },
          ]
        : []),
      { file: `app/${room}/pages/desk/planted.tsx`, asks: `app/${room}/pages/desk/page.tsx`, rule: 'pages-are-leaves' },
      { file: `app/${room}/forms/planted.ts`, asks: 'app/refusal.ts', rule: 'every-file-in-a-room' },
      { file: `app/ui/planted-${at(room)}.tsx`, asks: `app/${room}/noun.ts`, rule: 'ui-knows-no-part' },
      { file: `db/planted-${at(room)}.ts`, asks: `app/${room}/noun.ts`, rule: 'db-knows-types-only' },
      ...['app/http', 'app/http/server', 'app/http/crawl'].map((folder) => ({
        file: `${folder}/planted-${at(room)}.ts`,
        asks: `app/${room}/noun.ts`,
        rule: ['spelling', 'text', 'forms', 'journal', 'municipality', 'accounts'].includes(room)
          ? null
          : 'http-knows-the-ground',
      })),
    ]
  }),
  { file: 'app/surveys/planted.ts', asks: 'app/refusal.ts', rule: 'every-file-in-a-room' },
  { file: 'app/unheard-of/planted.ts', asks: 'app/refusal.ts', rule: 'every-file-in-a-room' },
  { file: 'app/text/planted-gone.ts', asks: 'app/text/gone.ts', rule: 'no-unresolved' },
  { file: 'app/text/circle.ts', asks: 'app/text/planted-circle.ts', rule: 'no-cycles' },
]

let found: Map<string, string[]>
beforeAll(async () => {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(home, file)), { recursive: true })
    writeFileSync(join(home, file), text)
  }
  write('package.json', '{ "type": "module", "imports": { "#app/*": "./app/*" } }')
  write(
    'tsconfig.json',
    '{ "compilerOptions": { "module": "ESNext", "moduleResolution": "bundler", "verbatimModuleSyntax": true } }',
  )
  symlinkSync(join(process.cwd(), 'node_modules'), join(home, 'node_modules'))
  for (const { asks } of planted)
    if (!asks.endsWith('/gone.ts')) write(asks, 'export const thing = 1\nexport type Thing = 1\n')
  write('app/text/planted-circle.ts', "import '#app/text/circle.ts'\nexport const thing = 1\n")
  for (const { file, asks, type } of planted) {
    write(
      file,
      type
        ? `import type { Thing } from '#${asks}'\nexport type Own = Thing\n`
        : `import { thing } from '#${asks}'\nexport const own = thing\n`,
    )
  }
  const options = { ...house.options, ruleSet: { forbidden: house.forbidden }, validate: true, baseDir: home }
  const { output } = await cruise(['app', 'db'], options, undefined, { tsConfig: undefined })
  found = new Map()
  for (const { from, rule } of (output as ICruiseResult).summary.violations) {
    found.set(from, [...(found.get(from) ?? []), rule.name])
  }
})

test('each rule bites in every kind of place, and refuses nothing else', () => {
  const wrong = planted.filter(({ file, rule }) => (rule === null ? found.has(file) : !found.get(file)?.includes(rule)))
  expect(wrong).toEqual([])
})
