import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { areas } from '#app/journal/journal-list.ts'
import type { Trx } from '#db/connection'
import { seedReference } from '#db/seeds/reference'
import { withDb } from '#db/testing'
import { addWord, changeWord, moveWord, newWordForm, offerWord, orderOf, typedWord } from './word.ts'
import { findWord, type ListName, rulesOf, wordsOf } from './word-list.ts'

const names: ListName[] = ['classes', 'age-bands', 'categories', 'stages', 'group-types', 'activity-fields']
const fields = {
  label: '市を訪れる人',
  labelEasy: '{市|し}に　{来|く}る　{人|ひと}',
  labelEn: '',
  extraLabel: '',
  extraLabelEasy: '',
  extraLabelEn: '',
  extraRequired: false,
}
const inReference = <T>(run: (trx: Trx) => Promise<T>) =>
  withDb(async (trx) => {
    await seedReference(trx)
    return run(trx)
  })
const open = async (trx: Trx, list: ListName) => (await wordsOf(trx, list)).filter(({ closedAt }) => !closedAt)
const codes = async (trx: Trx, list: ListName) => (await open(trx, list)).map(({ code }) => code)
const lastEntry = (trx: Trx) =>
  trx.selectFrom('journal').select(['verb', 'details', 'public']).orderBy('id', 'desc').executeTakeFirstOrThrow()

test.each(names)('%s: every word can be said otherwise in three languages; visitors see it at once', (list) =>
  inReference(async (trx) => {
    const [word] = await wordsOf(trx, list)
    const { code = '', version = 0 } = word ?? {}
    const words = { ...fields, label: '別のことば', labelEn: 'Another word' }
    await changeWord(trx, system, list, { ...words, code, version })
    const now = await findWord(trx, list, code)
    expect(now).toMatchObject({ code, label: '別のことば', labelEn: 'Another word', version: version + 1 })
    expect(typedWord(now)).toMatchObject({ label: '別のことば', labelEasy: fields.labelEasy })
    expect(await lastEntry(trx)).toMatchObject({ public: true, details: { code, label: '別のことば' } })
  }),
)

test.each(names)('%s: who began from older words changes nothing and is shown those of now', (list) =>
  inReference(async (trx) => {
    const [{ code, version } = { code: '', version: 0 }] = await wordsOf(trx, list)
    await changeWord(trx, system, list, { ...fields, code, version })
    await expect(changeWord(trx, system, list, { ...fields, label: 'x', code, version })).rejects.toMatchObject({
      status: 409,
      code: 'settings:refused.changedMeanwhile',
      current: { label: fields.label },
    })
    await expect(changeWord(trx, system, list, { ...fields, code: 'nai', version })).rejects.toMatchObject({
      status: 404,
    })
  }),
)

describe('lists that grow', () => {
  test.each(['classes', 'age-bands'] as const)('%s: added at the end, closed, offered again', (list) =>
    inReference(async (trx) => {
      const before = await codes(trx, list)
      const code = await addWord(trx, system, list, fields)
      expect(await codes(trx, list)).toEqual([...before, code])
      await offerWord(trx, system, list, { code, version: 1, open: false })
      expect(await codes(trx, list)).toEqual(before)
      expect((await wordsOf(trx, list)).at(-1)).toMatchObject({ code, version: 2 })
      await expect(offerWord(trx, system, list, { code, version: 1, open: true })).rejects.toMatchObject({
        status: 409,
      })
      await offerWord(trx, system, list, { code, version: 2, open: true })
      expect(await codes(trx, list)).toEqual([...before, code])
    }),
  )

  test.each(['classes', 'age-bands'] as const)('%s: one word is always left to choose', (list) =>
    inReference(async (trx) => {
      const [last, ...others] = await open(trx, list)
      for (const { code, version } of others) await offerWord(trx, system, list, { code, version, open: false })
      const { code = '', version = 0 } = last ?? {}
      const refused = { code: 'settings:refused.lastWord' }
      await expect(offerWord(trx, system, list, { code, version, open: false })).rejects.toMatchObject(refused)
    }),
  )

  test.each(['categories', 'stages'] as const)(
    '%s: their codes are what the program knows, none more, none less',
    (list) =>
      inReference(async (trx) => {
        const [{ code, version } = { code: '', version: 0 }] = await wordsOf(trx, list)
        await expect(addWord(trx, system, list, fields)).rejects.toMatchObject({ status: 404 })
        await expect(offerWord(trx, system, list, { code, version, open: false })).rejects.toMatchObject({
          status: 404,
        })
      }),
  )
})

describe('order', () => {
  test.each(['classes', 'age-bands', 'categories'] as const)('%s: up and down, in the order that was seen', (list) =>
    inReference(async (trx) => {
      const [a = '', b = '', ...rest] = await codes(trx, list)
      const order = orderOf(await open(trx, list))
      await moveWord(trx, system, list, { code: b, by: -1, order })
      expect(await codes(trx, list)).toEqual([b, a, ...rest])
      await expect(moveWord(trx, system, list, { code: b, by: 1, order })).rejects.toMatchObject({
        code: 'settings:refused.orderChanged',
      })
      await moveWord(trx, system, list, { code: b, by: 1, order: orderOf(await open(trx, list)) })
      expect(await codes(trx, list)).toEqual([a, b, ...rest])
      await expect(moveWord(trx, system, list, { code: a, by: -1, order })).rejects.toMatchObject({ status: 422 })
    }),
  )

  test('stages keep theirs: it is the way of every plan', () =>
    inReference(async (trx) => {
      const order = orderOf(await wordsOf(trx, 'stages'))
      const move = moveWord(trx, system, 'stages', { code: 'draft', by: 1, order })
      await expect(move).rejects.toMatchObject({ status: 404 })
    }))

  test('closed words stand in nobody’s way', () =>
    inReference(async (trx) => {
      const [a, b, c] = await open(trx, 'classes')
      await offerWord(trx, system, 'classes', { code: b?.code ?? '', version: 1, open: false })
      const order = orderOf(await open(trx, 'classes'))
      await moveWord(trx, system, 'classes', { code: c?.code ?? '', by: -1, order })
      expect((await codes(trx, 'classes')).slice(0, 2)).toEqual([c?.code, a?.code])
    }))
})

test('an extra field is there as a whole or not at all', () =>
  inReference(async (trx) => {
    const extra = { extraLabel: '宿の名前', extraLabelEn: 'Where you stay', extraRequired: true }
    const code = await addWord(trx, system, 'classes', { ...fields, ...extra })
    expect(await findWord(trx, 'classes', code)).toMatchObject({ ...extra, extraLabelEasy: null })
    const half = { ...fields, extraLabelEn: 'Where you stay', code, version: 1 }
    await expect(changeWord(trx, system, 'classes', half)).rejects.toMatchObject({ status: 422, field: 'extraLabel' })
    await changeWord(trx, system, 'classes', { ...fields, code, version: 1 })
    expect(await findWord(trx, 'classes', code)).toMatchObject({ extraLabel: null, extraRequired: false })
  }))

test.each([{ label: ' ' }, { label: 'あ'.repeat(101) }, { labelEn: 'a\nb' }, { formKey: 'short' }])(
  'refuses %j',
  (wrong) => {
    const typed = { formKey: 'a-key-of-this-form', label: 'x', labelEasy: '', labelEn: '' }
    expect(newWordForm.safeParse(typed).success).toBe(true)
    expect(newWordForm.safeParse({ ...typed, ...wrong }).success).toBe(false)
  },
)

test('what is written in the journal has its words', () => {
  const { verb, about } = JSON.parse(readFileSync('locales/ja/journal.json', 'utf8'))
  for (const name of names) {
    const { kind, grows, ordered } = rulesOf(name)
    const done = ['changed', ...(ordered ? ['moved'] : []), ...(grows ? ['added', 'closed', 'reopened'] : [])]
    expect(Object.keys(verb[kind]).sort()).toEqual(done.sort())
    expect(areas.settings).toContain(kind)
    expect(about).toHaveProperty(kind)
  }
})
