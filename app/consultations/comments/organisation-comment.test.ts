import { expect, test } from 'vitest'
import { namePerson } from '#app/accounts/person.fixture.ts'
import { opinionsOfOrganisation } from '#app/consultations/answers/answered-opinions.ts'
import {
  answer,
  answeringSample,
  day,
  draftOf,
  group,
  resultInput,
  send,
} from '#app/consultations/answers/answering.fixture.ts'
import { checkNames } from '#app/consultations/answers/names-check.ts'
import { saveResponse } from '#app/consultations/answers/response.ts'
import { publishResult } from '#app/consultations/answers/result.ts'
import { resultPage } from '#app/consultations/answers/result-page.ts'
import { submissionPage } from '#app/consultations/answers/submission-page.ts'
import { sampleMember, sampleOrganisation } from '#app/organisations/groups/organisation.fixture.ts'
import { secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { organisationCommentForm, submitAsOrganisation } from './organisation-comment.ts'

const said = (person: string, slug: string, speaksFor: number | null = null) => ({
  ...{ person, group: slug, consultation: 'iken', formKey: secretToken(), language: 'ja' as const, now: day(-10) },
  ...{ bodyDecided: true, bodyDecidedOn: '2026-04-20', speaksFor },
  items: [{ section: 'c1', block: 'a', body: '川べりの道を広げてください。' }],
})

const opinionsIn = async (db: Db) =>
  (await db.selectFrom('opinions').select('id').where('groupId', 'is', null).execute()).map(({ id }) => id)

test('a group is counted once, whoever of it sends how often, and those it speaks for stand apart', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    const own = await sampleOrganisation(trx, { slug: 'kawabe' })
    const other = await sampleMember(trx, own.id, 'member')
    await submitAsOrganisation(trx, said(own.person, own.slug, 120))
    await submitAsOrganisation(trx, said(other, own.slug, 150))
    await send(trx, 'ひとりの意見です。')
    await answer(trx, sample, await group(trx, sample, await opinionsIn(trx)))
    await publishResult(trx, sample.approver, resultInput())
    expect(await resultPage(trx, 'iken')).toMatchObject({
      ...{ persons: 2, submissions: 3, opinions: 3, groups: 1, spokenFor: 150 },
      channels: [{ channel: 'web', count: 3 }],
    })
  }))

test('its public name may stand in an answer; whoever wrote for it may not', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    const own = await sampleOrganisation(trx, { slug: 'kawabe', email: 'otani@group.example' })
    await namePerson(trx, own.person, { name: '大谷 みどり', nameKana: '', phone: '' })
    await submitAsOrganisation(trx, said(own.person, own.slug))
    const id = await group(trx, sample, await opinionsIn(trx))
    const found = async (summary: string) => {
      const expectedVersion = (await trx.selectFrom('responseVersions').select('id').execute()).length
      await saveResponse(trx, sample.author, draftOf(id, { summary, expectedVersion }))
      return (await checkNames(trx, sample.author, sample.id)).findings.map(({ match }) => match)
    }
    expect(await found('川べりの会の意見')).toEqual([])
    expect(await found('川べりの会の大谷みどりさんの意見')).toEqual(['大谷みどり'])
  }))

test('its page shows what it said and the answer, only once the result is published', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    const own = await sampleOrganisation(trx, { slug: 'kawabe' })
    const stranger = await sampleOrganisation(trx, { slug: 'yama', name: '山の会' })
    await submitAsOrganisation(trx, said(own.person, own.slug))
    await answer(trx, sample, await group(trx, sample, await opinionsIn(trx)))
    expect(await opinionsOfOrganisation(trx, own.id)).toEqual([])
    await publishResult(trx, sample.approver, resultInput())
    expect(await opinionsOfOrganisation(trx, own.id)).toMatchObject([
      { consultation: 'iken', row: 1, category: 'reference' },
    ])
    expect(await opinionsOfOrganisation(trx, stranger.id)).toEqual([])
  }))

test('staff see whose it is, what its body decided, and nothing of the person', () =>
  withDb(async (trx) => {
    await answeringSample(trx)
    const own = await sampleOrganisation(trx, { slug: 'kawabe', email: 'otani@group.example' })
    await submitAsOrganisation(trx, said(own.person, own.slug, 80))
    const { id } = await trx.selectFrom('submissions').select('id').executeTakeFirstOrThrow()
    const page = await submissionPage(trx, id)
    expect(page.group).toEqual({
      ...{ slug: 'kawabe', name: '川べりの会', bodyDecided: true, bodyDecidedOn: '2026-04-20', speaksFor: 80 },
    })
    expect(JSON.stringify(page)).not.toContain('otani')
  }))

test.each(['dormant', 'struck_off'] as const)('a group that is %s does not comment', (state) =>
  withDb(async (trx) => {
    await answeringSample(trx)
    const own = await sampleOrganisation(trx, { slug: 'kawabe', state })
    await expect(submitAsOrganisation(trx, said(own.person, own.slug))).rejects.toMatchObject({ status: 403 })
  }),
)

test('nobody comments for a group they do not act for, or no longer', () =>
  withDb(async (trx) => {
    await answeringSample(trx)
    const own = await sampleOrganisation(trx, { slug: 'kawabe' })
    const stranger = await sampleOrganisation(trx, { slug: 'yama' })
    await expect(submitAsOrganisation(trx, said(stranger.person, own.slug))).rejects.toMatchObject({ status: 404 })
    await trx.updateTable('organisationMembers').set({ until: new Date() }).where('personId', '=', own.person).execute()
    await expect(submitAsOrganisation(trx, said(own.person, own.slug))).rejects.toMatchObject({ status: 404 })
    expect(await trx.selectFrom('submissions').select('id').execute()).toEqual([])
  }))

test('the form asks whether, and then when, its body decided', () => {
  const rules = { requiredFields: ['name', 'address'], optionalFields: [], opinionLimit: 100, opinionsPerSubmission: 3 }
  const form = organisationCommentForm({ ...rules, ageBands: [], classes: [] }, '2026-11-22')
  const typed = (more: object) => form.safeParse({ items: [{ body: 'はい' }], formKey: 'a-key-of-this-form', ...more })
  const wrong = (more: object) => typed(more).error?.issues.map(({ path }) => path.join('.'))
  expect(wrong({})).toEqual(['bodyDecided'])
  expect(wrong({ bodyDecided: 'yes' })).toEqual(['bodyDecidedOn'])
  expect(wrong({ bodyDecided: 'yes', bodyDecidedOn: '2026-11-23' })).toEqual(['bodyDecidedOn'])
  expect(wrong({ bodyDecided: 'yes', bodyDecidedOn: '2026-02-30' })).toEqual(['bodyDecidedOn'])
  expect(wrong({ bodyDecided: 'no', speaksFor: '0' })).toEqual(['speaksFor'])
  expect(typed({ bodyDecided: 'no', bodyDecidedOn: '2026-01-01', speaksFor: '１，２００' }).data).toMatchObject({
    ...{ bodyDecided: false, bodyDecidedOn: null, speaksFor: 1200 },
  })
})
