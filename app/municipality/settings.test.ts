import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { withDb } from '#db/testing'
import { addDepartment, findDepartment, renameDepartment } from './department.ts'
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
  mailsKeptDays: '90',
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

test('no more letters at once than a form can carry', () => {
  const most = { ...typed, opinionLimit: '20000', opinionsPerSubmission: '5' }
  expect(settingsForm.safeParse(most).success).toBe(true)
  expect(settingsForm.safeParse({ ...most, opinionsPerSubmission: '6' }).error?.issues).toMatchObject([
    { path: ['opinionsPerSubmission'], message: 'settings:refused.tooMuchAtOnce?max=5&limit=20000' },
  ])
})

test('who began from an older list of words changes nothing and is shown the list of now', () =>
  withDb(async (trx) => {
    await setSynonyms(trx, system, '川、河')
    await setSynonyms(trx, system, '川、河\n山、岳', '川、河')
    const late = setSynonyms(trx, system, '', '川、河')
    await expect(late).rejects.toMatchObject({ status: 409, current: { lines: '川、河\n山、岳' } })
    expect(await synonymLines(trx)).toBe('川、河\n山、岳')
  }))

test('a department is renamed from the name that was seen', () =>
  withDb(async (trx) => {
    const fields = { name: '企画課', nameKana: 'きかくか', nameEasy: '', nameEn: '', sort: 0 }
    const key = await addDepartment(trx, system, fields)
    await renameDepartment(trx, system, key, { ...fields, name: '政策課', version: 1 })
    const late = renameDepartment(trx, system, key, { ...fields, nameEn: 'Planning', version: 1 })
    await expect(late).rejects.toMatchObject({ status: 409, current: { name: '政策課' } })
    expect(await findDepartment(trx, key)).toMatchObject({ name: '政策課', nameEn: null, version: 2 })
  }))

test('words of the same meaning come back line by line; a lone word is refused by its line', () =>
  withDb(async (trx) => {
    await setSynonyms(trx, system, 'パブコメ、意見募集, パブリックコメント\n\nバス，公共交通')
    expect(await synonymLines(trx)).toBe('パブコメ、意見募集、パブリックコメント\nバス、公共交通')
    await expect(setSynonyms(trx, system, '川、河\n山')).rejects.toMatchObject({ values: { line: 2 } })
  }))
