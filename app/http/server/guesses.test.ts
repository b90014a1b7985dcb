import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { invite } from '#app/accounts/invitation.ts'
import { askForLink, tokenOf } from '#app/accounts/person-link.ts'
import { signupSecret } from '#app/events/signups/signup.ts'
import { stampOf } from '#app/forms/sender.ts'
import { system } from '#app/journal/journal.ts'
import { routes } from '#site'
import { commentPage, type Demo, person as demoPerson, startDemo } from '../demo.fixture.ts'
import { ask, type Portal, send } from '../portal.fixture.ts'

let demo: Demo
let portal: Portal
const patience = 600_000
beforeAll(async () => {
  demo = await startDemo()
  portal = await demo.portal()
}, patience)
afterAll(() => demo?.stop())

const [guesser, other] = ['203.0.113.7', '198.51.100.9']
const from = (address: string) => ({ 'X-Forwarded-For': address })
const stamp = () => stampOf(new Date(Date.now() - 60_000))
const key = () => randomBytes(32).toString('base64url')

/** What somebody has done who guessed as often as one may. */
async function exhaust(address: string): Promise<void> {
  const until = Date.now() + 900_000
  for (const name of ['receipt', 'invitation']) {
    await sql`insert into rate_limits (key, points, expire) values (${`${name}:${address}`}, 30, ${until})
      on conflict (key) do update set points = 30, expire = ${until}`.execute(demo.db)
  }
}

const secretRoutes = routes.map(({ path }) => path).filter((route) => /:(secret|token)\b/.test(route))

test.each(secretRoutes)(
  '%s: after too many guesses nothing is looked up from there, and from elsewhere it is',
  async (route) => {
    await exhaust(guesser)
    const path = route.replace(/:\w+/g, 'made-up')
    const asked = [(headers: object) => ask(portal.port, path, { headers: { ...headers } })]
    if (!/\.(svg|ics)$/.test(route)) {
      const fields = {
        formKey: key(),
        to: 'next',
        password: 'long enough to be one',
        passwordAgain: 'long enough to be one',
      }
      asked.push((headers) => send(portal.port, path, fields, headers))
    }
    for (const each of asked) {
      // 405: a page without a form
      expect([429, each === asked[1] ? 405 : 429]).toContain((await each(from(guesser))).status)
      expect((await each(from(other))).status).not.toBe(429)
    }
  },
)

test(
  'not even the right secret opens anything then; whoever has it elsewhere may come as often as they like',
  async () => {
    const sent = await send(portal.port, commentPage.replace('/comment', '/submission'), {
      ...{ stamp: stamp(), formKey: key(), class: 'resident', name: 'a', address: 'b', email: 'a@b.example' },
      'items[0].body': '居場所を。',
    })
    const receipt = String(sent.headers.location).split('?')[0] ?? ''
    const signup = await demo.db.selectFrom('signups').select(['id', 'number']).executeTakeFirstOrThrow()
    await askForLink(demo.db, { email: 'a@b.example', language: 'ja', leadsTo: '/my', from: other })
    const { id: link } = await demo.db.selectFrom('personLinks').select('id').executeTakeFirstOrThrow()
    const { id: staff } = await demo.db.selectFrom('staff').select('id').executeTakeFirstOrThrow()
    const { token } = await invite(demo.db, system, staff)
    const right = [
      receipt,
      `/signups/${signup.number}/${signupSecret(signup.id)}`,
      `/links/${link}/${tokenOf(link)}`,
      `/desk/invitations/${token}`,
    ]
    const opened = (address: string) =>
      Promise.all(right.map(async (path) => (await ask(portal.port, path, { headers: from(address) })).status))
    await exhaust(guesser)
    expect(await opened(guesser)).toEqual([429, 429, 429, 429])
    for (let time = 0; time < 40; time++) expect(await opened(other)).toEqual([200, 200, 200, 200])
  },
  patience,
)

test(
  'guesses sent all at once are no more than those sent one by one',
  async () => {
    const answers = await Promise.all(
      Array.from({ length: 80 }, (_, at) => ask(portal.port, `/receipts/AAAA/${at}`, { headers: from('203.0.113.8') })),
    )
    const looked = answers.filter(({ status }) => status === 404).length
    expect(looked).toBeLessThanOrEqual(30)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(80 - looked)
  },
  patience,
)

test(
  'nobody learns by applying who has applied: the second application goes as the first',
  async () => {
    const apply = (address: string, changes: Record<string, string> = {}) =>
      send(
        portal.port,
        '/events/square-workshop/application',
        {
          ...{ stamp: stamp(), formKey: key(), step: 'send', name: '加藤 ひかり', email: '', phone: '0000-00-9911' },
          ...{ sessions: '2', sex: 'none', ...changes },
        },
        from(address),
      )
    const first = await apply(guesser)
    const second = await apply(other)
    const shape = ({ status, headers }: typeof first) => [
      status,
      String(headers.location).replace(/\/signups\/.*\?/, '/signups/…?'),
    ]
    expect(shape(first)).toEqual([303, '/signups/…?sent'])
    expect(shape(second)).toEqual(shape(first))
    const page = async ({ headers }: typeof first) => {
      const { text } = await ask(portal.port, String(headers.location))
      return text.replace(/[0-9A-Z]{4}-[0-9A-Z]{4}|signups\/[^"<]*|value="[^"]*"/g, '…')
    }
    expect(await page(second)).toBe(await page(first))
  },
  patience,
)

test('who signs in rightly uses up nothing: a city hall has one address', async () => {
  const { email, password } = demoPerson
  const signIn = () => send(portal.port, '/desk/sign-in', { email, password, formKey: key() }, from('203.0.113.40'))
  const until = Date.now() + 900_000
  await sql`insert into rate_limits (key, points, expire) values ('signInAddress:203.0.113.40', 29, ${until})`.execute(
    demo.db,
  )
  for (const _ of [1, 2, 3]) expect((await signIn()).status).toBe(303)
})
