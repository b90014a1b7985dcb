import { expect, test } from 'vitest'
import { withDb } from '#db/testing'
import { system } from '../journal/journal.ts'
import { changeSettings, settings, settingsForm } from './settings.ts'
import { setSynonyms, synonymLines } from './synonyms.ts'

const typed = {
  version: '1',
  name: '青葉野市',
  nameKana: 'あおばのし',
  nameEasy: '{青葉野市|あおばのし}',
  nameEn: 'Aobano City',
  contact: '',
  minPeriodDays: '20',
  opinionLimit: '2000',
  opinionsPerSubmission: '10',
  ask_class: 'required',
  ask_name: 'required',
  ask_name_kana: 'none',
  ask_address: 'optional',
  ask_contact: 'required',
  ask_age_band: 'none',
}

test('rules are data: what is asked and the shortest period follow the settings', () =>
  withDb(async (trx) => {
    await trx.insertInto('municipality').values({ name: 'a', nameKana: '', nameEasy: 'a', nameEn: 'a' }).execute()
    await changeSettings(trx, system, settingsForm.parse(typed))
    const now = await settings(trx)
    expect(now).toMatchObject({ name: '青葉野市', minPeriodDays: 20, version: 2 })
    expect(now.requiredFields).toEqual(['class', 'name', 'contact'])
    expect(now.optionalFields).toEqual(['address'])
  }))

test('who began from older settings changes nothing', () =>
  withDb(async (trx) => {
    await trx.insertInto('municipality').values({ name: 'a', nameKana: '', nameEasy: 'a', nameEn: 'a' }).execute()
    await changeSettings(trx, system, settingsForm.parse(typed))
    await expect(changeSettings(trx, system, settingsForm.parse({ ...typed, name: 'x' }))).rejects.toMatchObject({
      code: 'settings:refused.changedMeanwhile',
    })
    expect((await settings(trx)).name).toBe('青葉野市')
  }))

test.each([{ minPeriodDays: '-1' }, { opinionLimit: '5' }, { name: ' ' }, { ask_name: 'maybe' }])(
  'refuses %j',
  (wrong) => {
    expect(settingsForm.safeParse({ ...typed, ...wrong }).success).toBe(false)
  },
)

test('words of the same meaning come back line by line; a lone word is refused by its line', () =>
  withDb(async (trx) => {
    await setSynonyms(trx, system, 'パブコメ、意見募集, パブリックコメント\n\nバス，公共交通')
    expect(await synonymLines(trx)).toBe('パブコメ、意見募集、パブリックコメント\nバス、公共交通')
    await expect(setSynonyms(trx, system, '川、河\n山')).rejects.toMatchObject({ values: { line: 2 } })
  }))
