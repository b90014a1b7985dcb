import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { emptyFile } from '#app/organisations/registration/application-form.ts'
import { missingIn } from '#app/organisations/registration/missing.ts'
import { withDb } from '#db/testing'
import { sampleWords } from './organisation.fixture.ts'
import { organisationTypes } from './type.ts'
import { changeType, typeForm } from './type-form.ts'

test('what a type requires is data: changed at the desk, asked for at once, and not overwritten unseen', () =>
  withDb(async (db) => {
    await sampleWords(db)
    const asked = {
      requiredFields: ['web', 'budget', 'made-up'],
      papers: 'report',
      minimumMembers: '4',
      renewalMonths: '0',
    }
    await changeType(db, system, 'npo', typeForm.parse({ ...asked, version: '1' }))
    const type = (await organisationTypes(db)).find(({ code }) => code === 'npo')
    expect(type).toMatchObject({ requiredFields: ['web', 'budget'], papers: ['report'], minimumMembers: 4 })
    const profile = { name: 'a', nameKana: 'あ', purpose: 'b', members: 3 }
    expect(missingIn({ profile, file: emptyFile, unfinished: {}, papers: [], type })).toEqual([
      { page: 'profile', field: 'web' },
      { page: 'file', field: 'budget' },
      { page: 'papers', field: 'report' },
      { page: 'profile', field: 'members', minimum: 4 },
    ])
    for (const wrong of ['', '-1', '2.5', '121', 'x']) {
      const { error } = typeForm.safeParse({ ...asked, version: '2', renewalMonths: wrong })
      expect(error?.issues.map(({ message }) => message)).toEqual(['groups-desk:refused.numberWrong?max=120'])
    }
    const again = changeType(db, system, 'npo', typeForm.parse({ ...asked, version: '1' }))
    await expect(again).rejects.toMatchObject({ status: 409 })
  }))
