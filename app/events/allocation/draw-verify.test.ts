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
import { announcementHash } from './announcement.ts'
import { numberFrom } from './draw.fixture.ts'
import { drawRecord, publicDraw } from './draw-record.ts'
import { drawPlaces } from './drawing.ts'
import { publishList } from './list-publication.ts'
import { announcementOf, faultsOf } from './record-check.ts'

const run = promisify(execFile)
const knownFrom = new Date(closesAt.getTime() + 3_600_000)
const source = numberFrom(knownFrom)
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

/** What the program says of files in the folder, and whether it ends well. */
function said(names: string[], cwd = folder) {
  const env = { ...process.env, INIT_CWD: cwd }
  return run(process.execPath, [resolve('scripts/draw.ts'), 'verify', ...names], { env }).then(
    ({ stdout }) => ({ ok: true, said: stdout }),
    ({ stderr }: { stderr: string }) => ({ ok: false, said: stderr }),
  )
}
function verify(content: string, { cwd, name, earlier }: { cwd?: string; name?: string; earlier?: string } = {}) {
  const file = name ?? '公開資料.json'
  if (!file.startsWith('/')) writeFileSync(join(folder, file), content)
  if (earlier) writeFileSync(join(folder, '前の.json'), earlier)
  return said([file, ...(earlier ? ['前の.json'] : [])], cwd)
}
const changed = (changes: object) => ({ ...drawn, ...changes }) as Published
const text = (changes: object = {}) => JSON.stringify(changed(changes))

test('the published file is verified, from a path in Japanese, from a folder below, and as an editor saved it', async () => {
  const said = {
    ok: true,
    said: expect.stringContaining('The draw is as published: 5 of 12 applications for 5 places.'),
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

test('every field is checked, and which one differs is told', () => {
  if (!drawn?.log) throw new Error('not drawn')
  const { list, log, sources, used } = drawn
  const [first, ...others] = log.drawn
  const loser = log.order.find((number) => !log.drawn.includes(number)) ?? ''
  const later = { ...sources[0], knownFrom: closesAt.toISOString() }
  const cases: [Published, string][] = [
    [changed({ list: [{ ...list[0], people: 2 }, ...list.slice(1)] }), 'listHash: list, places'],
    [changed({ list: list.slice(1) }), 'listHash: list, places'],
    [changed({ places: 6 }), 'listHash: list, places'],
    [
      changed({ strata: [{ label: '01', people: 12, places: 5 }] }),
      'strata: the list gives nothing, not {"label":"01","people":12,"places":5}.',
    ],
    [changed({ sources: [{ ...sources[0], named: 'ほかの数' }, ...sources.slice(1)] }), 'listHash: list, places'],
    [changed({ sources: [{ ...sources[0], decimals: 3 }, ...sources.slice(1)] }), 'seed: 38915.02 is not written'],
    [changed({ listedAt: knownFrom.toISOString() }), 'used: the first source was not announced with the list'],
    [changed({ event: 'other' }), 'listHash: list, places'],
    // the first of an order may be the first of another one too
    [changed({ seed: '38915.03' }), 'log.order: as no. '],
    [changed({ seed: '038915.02' }), 'seed: 038915.02 is not written as announced, like 12345.67'],
    [changed({ seed: '38,915.02' }), 'seed: 38,915.02 is not written'],
    [changed({ log: { ...log, drawn: [...others, loser] } }), 'log.drawn: as no. 1'],
    [
      changed({ log: { ...log, drawn: others } }),
      `log.drawn: as no. 1 drawing again gives ${first}, not ${others[0]}.`,
    ],
    [changed({ log: { ...log, order: [...log.order].reverse() } }), 'log.order: as no. 1'],
    [changed({ drawnAt: closesAt.toISOString() }), 'drawnAt: 2026-11-20T08:00:00.000Z is before the number was known'],
    [changed({ drawnAt: null }), 'seed, drawnAt, log: only some'],
    [changed({ sources: [later, ...sources.slice(1)] }), 'when its number was known already'],
    [changed({ used: [...used, { number: 2, announcedAt: closesAt.toISOString(), reason: 'x' }] }), 'could still come'],
    [changed({ used: [...used, { number: 3, announcedAt: drawn.drawnAt, reason: null }] }), 'without a reason'],
    [
      changed({ used: [...used, { number: 9, announcedAt: drawn.drawnAt, reason: 'x' }] }),
      'was not named with the list',
    ],
    [changed({ list: [...list, list[0]] }), 'stands on it twice'],
  ]
  for (const [record, message] of cases)
    expect(faultsOf(record), message).toContainEqual(expect.stringContaining(message))
  expect(faultsOf(changed({}))).toEqual([])
})

test('the program says so in clear lines, and what is no record', async () => {
  const cases: [string, string][] = [
    [text({ places: 6 }), 'The draw is not as published:\nlistHash: list, places'],
    // nobody is taken out of a draw: a winner cannot be said to have given up
    [text({ log: { ...drawn?.log, gone: [drawn?.log?.drawn[0]] } }), 'is no record of a draw'],
    [text({ algorithm: 'other' }), 'not an algorithm this program knows'],
    ['<!doctype html>', 'is not JSON'],
  ]
  for (const [content, message] of cases) {
    const { ok, said } = await verify(content)
    expect([ok, said], message).toEqual([false, expect.stringContaining(message)])
    // no stack of a program
    expect(said).not.toContain('    at ')
  }
  expect(await said(['いない.json'])).toEqual({ ok: false, said: expect.stringContaining('there is no such file') })
})

test('beside a file taken before the draw it tells what was changed, though it was hashed anew', async () => {
  const before = JSON.stringify(listed)
  expect(await verify(text(), { earlier: before })).toMatchObject({ ok: true })
  const other = changed({ places: 7 })
  const anew = text({ places: 7, listHash: announcementHash(announcementOf(other)) })
  const { ok, said } = await verify(anew, { earlier: before })
  expect([ok, said]).toEqual([false, expect.stringContaining('places: 7 was 5.')])
})
