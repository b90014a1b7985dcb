import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closesAt, sampleEvent, signupInput } from '#app/events/programme/event.fixture.ts'
import { cancelSignup, signUp } from '#app/events/signups/signup.ts'
import { system } from '#app/journal/journal.ts'
import { withDb } from '#db/testing'
import { drawRecord, publicDraw } from './draw-record.ts'
import { drawPlaces, publishList } from './drawing.ts'

const run = promisify(execFile)
const knownFrom = new Date(closesAt.getTime() + 3_600_000)
const source = { kind: 'public_number', named: '11月20日の終値', knownFrom } as const
type Published = ReturnType<typeof drawRecord>
let folder = ''
let [listed, drawn]: [Published?, Published?] = []

beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'tomoni-draw-')), '抽選の記録 二〇二六')
  mkdirSync(folder)
  await withDb(async (db) => {
    await sampleEvent(db, { way: 'draw', quotas: [5], changes: { firstTimersFirst: true } })
    const signups = []
    for (let at = 0; at < 12; at++) {
      signups.push(await signUp(db, { kind: 'visitor' }, signupInput({ firstTime: at < 2 })))
    }
    await publishList(db, system, { event: 'hiroba', now: closesAt, source })
    listed = drawRecord(await publicDraw(db, 'hiroba', 'all'))
    await cancelSignup(db, { kind: 'visitor' }, { signup: signups[3]?.id ?? '', now: closesAt })
    await drawPlaces(db, system, { event: 'hiroba', now: knownFrom, seed: '38,915.02' })
    drawn = drawRecord(await publicDraw(db, 'hiroba', 'all'))
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the program says of a file, and whether it ends well. */
async function verify(content: string, { cwd, name = '公開資料.json' }: { cwd?: string; name?: string } = {}) {
  writeFileSync(join(folder, '公開資料.json'), content)
  const env = { ...process.env, INIT_CWD: cwd ?? folder }
  const args = [resolve('scripts/draw.ts'), 'verify', name]
  return run(process.execPath, args, { env }).then(
    ({ stdout }) => ({ ok: true, said: stdout }),
    ({ stderr }: { stderr: string }) => ({ ok: false, said: stderr }),
  )
}
const text = (changes: object = {}) => JSON.stringify({ ...drawn, ...changes })

test('the published file is verified, from a path in Japanese, from a folder below, and as an editor saved it', async () => {
  const said = {
    ok: true,
    said: expect.stringContaining('The draw is as published: 5 of 11 applications for 5 places.'),
  }
  expect(await verify(text())).toEqual(said)
  expect(await verify(`\uFEFF${JSON.stringify(drawn, null, 2)}`)).toEqual(said)
  const whole = join(folder, '公開資料.json')
  expect(await verify(text(), { cwd: tmpdir(), name: whole })).toEqual(said)
})

test('before it is drawn the list can be verified', async () => {
  const { ok, said } = await verify(JSON.stringify(listed))
  expect([ok, said]).toEqual([true, expect.stringContaining('It has not been drawn yet.')])
  expect(said).toContain(listed?.listHash)
})

test('what was tampered with is told, and what is no record', async () => {
  const { list = [], log, sources = [] } = drawn ?? {}
  if (!log) throw new Error('not drawn')
  const [first, ...others] = log.drawn
  const loser = log.order.find((number) => !log.drawn.includes(number)) ?? ''
  const cases: [string, string][] = [
    [text({ list: [{ ...list[0], people: 2 }, ...list.slice(1)] }), 'not the one that was published before'],
    [text({ list: list.slice(1) }), 'not the one that was published before'],
    [text({ seed: '38,915.03' }), 'another result'],
    [text({ event: 'other' }), 'another result'],
    [text({ log: { ...log, drawn: [...others, loser] } }), 'another result'],
    [text({ log: { ...log, drawn: others } }), `instead of ${others[0]}`],
    [text({ log: { ...log, order: [...log.order].reverse() } }), 'another result'],
    [text({ log: { ...log, places: 6 } }), 'another result'],
    [text({ log: { ...log, gone: [...log.gone, first] } }), 'another result'],
    [text({ log: { ...log, gone: ['XXXX-XXXX'] } }), 'does not stand on the list'],
    [text({ drawnAt: closesAt.toISOString() }), 'before the number was known'],
    [text({ sources: [{ ...sources[0], announcedAt: drawn?.drawnAt }] }), 'when it was known already'],
    [text({ algorithm: 'other' }), 'not an algorithm this program knows'],
    [text({ list: 'x' }), 'is no record of a draw'],
    ['<!doctype html>', 'is not JSON'],
    ['', 'is not JSON'],
  ]
  for (const [content, message] of cases) {
    const { ok, said } = await verify(content)
    expect([ok, said], message).toEqual([false, expect.stringContaining(message)])
    // one clear line or two, no stack of a program
    expect(said).not.toContain('    at ')
  }
  expect(await verify(text(), { name: 'いない.json' })).toEqual({
    ok: false,
    said: expect.stringContaining('there is no such file'),
  })
})
