import { expect, test } from 'vitest'
import { applicant, sampleEvent, signupInput } from '#app/events/programme/event.fixture.ts'
import { csv } from '#app/text/csv.ts'
import { translator } from '#app/text/translation.ts'
import { withDb } from '#db/testing'
import { signUp } from './signup.ts'
import { signupTable } from './signup-csv.ts'
import { allSignups, listSignups, readSignupFilter, signupPageSize } from './signup-list.ts'
import { searchPeople, takeOutPeople } from './signup-people.ts'

const visitor = { kind: 'visitor' } as const
const desk = { kind: 'system' } as const
const t = translator('ja')

test('somebody is found by a part of a name, a mail address or a number, and that it was done is on record', () =>
  withDb(async (db) => {
    const { id: event } = await sampleEvent(db)
    const one = applicant({
      name: '神田 みなみ',
      nameKana: 'かんだ みなみ',
      phone: '0900-111-222',
      email: 'Kanda@post.internal',
    })
    const { number } = await signUp(db, visitor, signupInput({ applicant: one }))
    await signUp(db, visitor, signupInput())
    const find = async (wanted: string) =>
      (await searchPeople(db, desk, { event, wanted, reason: '電話' })).map((found) => found.number)
    // as some write 神 (U+FA19), with a space, in wide letters, figures without hyphens
    for (const wanted of ['神田', '\uFA19田', '神 田', 'かんだみ', 'ｋａｎｄａ＠', '0900111']) {
      expect(await find(wanted), wanted).toEqual([number])
    }
    expect(await find('留守番')).toEqual([])
    const { number: other } = await signUp(
      db,
      visitor,
      signupInput({ applicant: applicant({ name: '髙橋 𠮷郎', nameKana: 'タカハシ ヨシロウ' }) }),
    )
    for (const wanted of ['高橋', '髙橋', '吉郎', 'たかはし']) expect(await find(wanted), wanted).toEqual([other])
    const entries = await db.selectFrom('journal').select('details').where('verb', '=', 'signup.searched').execute()
    expect(entries[0]?.details).toEqual({ reason: '電話', signups: [number] })
    expect(JSON.stringify(entries)).not.toContain('神田')
    await expect(searchPeople(db, desk, { event, wanted: '神田', reason: ' ' })).rejects.toMatchObject({
      field: 'reason',
    })
    await expect(searchPeople(db, desk, { event, wanted: '神', reason: '電話' })).rejects.toMatchObject({
      field: 'wanted',
    })
  }))

test('the table: without names nobody asks why; with names a reason, on record, and no cell is a formula', () =>
  withDb(async (db) => {
    const { id: event } = await sampleEvent(db, { services: [{ kind: 'childcare', quota: 3, ages: [1, 6] }] })
    const care = [{ session: 1, kind: 'childcare' as const, people: 2, ages: [2, 4] }]
    const hostile = applicant({
      name: '=HYPERLINK("x")',
      needs: '@SUM(1)',
      phone: '09011112222',
      email: 'a@post.internal',
    })
    await signUp(db, visitor, signupInput({ applicant: hostile, services: care }))
    const plain = csv(signupTable(await allSignups(db, event, {}), t, false))
    expect(plain).toContain('2 4')
    expect(plain).not.toContain('HYPERLINK')
    await expect(takeOutPeople(db, desk, { event, filter: {}, reason: '' })).rejects.toMatchObject({ field: 'reason' })
    const rows = await takeOutPeople(db, desk, { event, filter: {}, reason: '名簿づくり' })
    const whole = csv(signupTable(rows, t, true))
    expect(whole).toContain(`"'=HYPERLINK(""x"")"`)
    expect(whole).toContain("'@SUM(1)")
    expect(whole).toContain(',090-1111-2222,')
    const [entry] = await db.selectFrom('journal').select('details').where('verb', '=', 'signup.taken_out').execute()
    expect(entry?.details).toEqual({ reason: '名簿づくり', count: 1 })
  }))

test('the list is filtered and read page by page, there and back', () =>
  withDb(async (db) => {
    const { id: event } = await sampleEvent(db, { quotas: [3, 3], changes: { sessionsChosen: true } })
    const numbers: string[] = []
    for (let at = 0; at < signupPageSize + 2; at++) {
      numbers.push((await signUp(db, visitor, signupInput({ sessions: [1 + (at % 2)] }))).number)
    }
    const seen = (page: { rows: { number: string }[] }) => page.rows.map(({ number }) => number)
    const first = await listSignups(db, event, {})
    expect([seen(first), first.previous, first.count]).toEqual([numbers.slice(0, -2), null, numbers.length])
    const second = await listSignups(db, event, { after: first.next ?? 0 })
    expect([seen(second), second.next]).toEqual([numbers.slice(-2), null])
    expect(seen(await listSignups(db, event, { before: second.previous ?? 0 }))).toEqual(seen(first))
    const waiting = readSignupFilter(new URLSearchParams('session=2&state=waiting&channel=nonsense'))
    expect((await listSignups(db, event, waiting)).count).toBe(numbers.length / 2 - 3)
    const typed = readSignupFilter(new URLSearchParams({ number: (numbers[4] ?? '').toLowerCase().replace('-', '') }))
    expect(seen(await listSignups(db, event, typed))).toEqual([numbers[4]])
    expect(readSignupFilter(new URLSearchParams('session=0&after=x&number=%00'))).toEqual({})
  }))
