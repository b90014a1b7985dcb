import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const sources = globSync('{app,db}/**/*.{ts,tsx}', {
  exclude: ['**/*.test.ts', '**/*.fixture.ts', 'db/test*.ts'],
}).concat('server.ts')
const isIn = (pattern: RegExp) => sources.filter((file) => pattern.test(readFileSync(file, 'utf8'))).sort()

// in-place.client.ts runs in the browser and asks the portal for one of its pages
test('the portal asks its database and its mail server, and nothing else in the world', () => {
  expect(sources.length).toBeGreaterThan(500)
  expect(
    isIn(/\bfetch\(|\bnew (WebSocket|EventSource|XMLHttpRequest)\b|\b(connect|request|get)\(\s*['"`]https?:/),
  ).toEqual(['app/in-place.client.ts'])
  expect(isIn(/from '(node:(https|http2|tls|dgram|dns)(\/promises)?|undici|axios|got|node-fetch)'/)).toEqual([])
  // servers of ours
  expect(
    isIn(/import \{(?! type|[^}]*createServer)[^}]*\} from 'node:(http|net)'/).filter(
      (file) => !file.endsWith('address.ts'),
    ),
  ).toEqual([])
  expect(isIn(/from 'nodemailer'/)).toEqual(['app/notifications/mail-server.ts'])
  expect(isIn(/from '(postgres|pg)'/)).toEqual([
    'db/connection.ts',
    'db/embedded/cluster.ts',
    'db/pool.ts',
    'db/worker/worker.ts',
  ])
})

test('no text becomes program: nothing is evaluated, and other programs get their words one by one', () => {
  expect(isIn(/\beval\(|\bnew Function\(|from 'node:vm'|\bexec(Sync)?\(\s*[`'"]|shell: true/)).toEqual([])
})

test('the browser keeps nothing for us but the session’s cookie, and takes no message from other windows', () => {
  expect(isIn(/\b(localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open|serviceWorker)\b/)).toEqual([])
  expect(isIn(/\bpostMessage\(|addEventListener\('message'|\.innerHTML\b|insertAdjacentHTML|document\.write/)).toEqual(
    [],
  )
  expect(isIn(/createSessionCookie|createBlankSessionCookie/)).toEqual(['app/accounts/session.ts'])
})

test('HTML that is not escaped comes from the Markdown of plans, charts and QR codes, all made here', () => {
  expect(isIn(/dangerouslySetInnerHTML/)).toEqual([
    'app/events/signups/views/desk/signup-receipt.tsx',
    'app/surveys/figures/views/chart.tsx',
    'app/surveys/questionnaires/views/desk/survey-address.tsx',
    'app/ui/prose.tsx',
  ])
})
