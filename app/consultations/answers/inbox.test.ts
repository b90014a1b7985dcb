import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { countSubmissions, listSubmissions } from '#app/consultations/comments/submission-list.ts'
import { viewSubmitter } from '#app/consultations/comments/submitter.ts'
import { newId } from '#app/text/ids.ts'
import { pageSize } from '#db/paging'
import { withDb } from '#db/testing'
import { answer, answeringSample, draftOf, group, send } from './answering.fixture.ts'
import { excludeSubmission } from './exclusion.ts'
import { groupPage, membersOf } from './group-page.ts'
import { countOpinions, listOpinions } from './inbox.ts'
import { moveOpinion, opinionPage } from './opinion.ts'
import { saveResponse } from './response.ts'
import { countGroups, listGroups } from './response-list.ts'
import { whatWaits } from './waiting.ts'

test('lists and counts by state, section, department, category and words', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    const pool = await send(trx, '市民プールの料金を下げてください。')
    const bus = await send(trx, '夜のﾊﾞｽを増やして。', { items: [{ section: 'c1-1', body: '夜のﾊﾞｽを増やして。' }] })
    const trees = await send(trx, '街路樹を守って。', { items: [{ section: 'c2', body: '街路樹を守って。' }] })
    const outsider = await send(trx, '市外からです。')
    await excludeSubmission(trx, sample.author, { submission: outsider.id, reason: '市外の方' })
    const first = await group(trx, sample, pool.opinions)
    const second = await group(trx, sample, bus.opinions, 'c1-1')
    await answer(trx, sample, first, 'not_reflected')
    await saveResponse(trx, sample.author, draftOf(second))
    const ids = async (filter: object) =>
      (await listOpinions(trx, { state: 'all', ...filter })).rows.map(({ id }) => id)
    expect(await ids({ state: 'unsorted' })).toEqual(trees.opinions)
    expect(await ids({ state: 'waiting' })).toEqual(bus.opinions)
    expect(await ids({ state: 'approved' })).toEqual(pool.opinions)
    expect(await ids({ category: 'not_reflected' })).toEqual(pool.opinions)
    expect(await ids({ q: 'プール' })).toEqual(pool.opinions)
    expect(await ids({ q: 'バス' })).toEqual(bus.opinions)
    expect(await ids({ q: '料金を増やして' })).toEqual([])
    expect(await ids({ consultation: 'iken', section: sample.section('c1') })).toEqual([
      ...pool.opinions,
      ...bus.opinions,
      ...outsider.opinions,
    ])
    expect(await ids({ consultation: 'iken', section: 'whole' })).toEqual([])
    expect(await ids({ department: sample.plan.departmentId })).toEqual([...pool.opinions, ...bus.opinions])
    expect(await countOpinions(trx, { state: 'all', consultation: 'iken' })).toEqual({
      ...{ all: 4, unsorted: 1, waiting: 1, deciding: 0, approved: 1, overdue: 0, published: 0 },
    })
    expect(await countGroups(trx, { state: 'all' })).toMatchObject({ all: 2, waiting: 1, approved: 1 })
    expect((await listGroups(trx, { state: 'approved' })).rows).toMatchObject([{ id: first, opinions: 1 }])
    expect(await countSubmissions(trx, { state: 'all' })).toEqual({ all: 4, withdrawn: 0, late: 0, excluded: 1 })
    expect((await listSubmissions(trx, { state: 'excluded' })).rows).toMatchObject([
      { id: outsider.id, excluded: true },
    ])
    expect(await whatWaits(trx, null)).toMatchObject([{ slug: 'iken', unsorted: 1, waiting: 1, approved: 1 }])
    expect(await whatWaits(trx, [])).toMatchObject([{ slug: 'iken', waiting: 0 }])
  }))

test('groups stand by what is due, those published last, page after page each once', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    const sent = await send(
      trx,
      Array.from({ length: 16 }, (_, at) => `意見その${at}`),
    )
    const made: string[] = []
    for (const opinion of sent.opinions) made.push(await group(trx, sample, [opinion]))
    for (const [at, id] of made.entries()) {
      const due = at === 3 ? null : `2027-01-${String(28 - at).padStart(2, '0')}`
      await sql`update opinion_groups set due_on = ${due}::date, state = ${at < 2 ? 'published' : 'unanswered'}
        where id = ${id}`.execute(trx)
    }
    const waits = [...made.slice(4).reverse(), made[2], made[3]]
    const inOrder = [...waits, made[1], made[0]]
    expect((await listGroups(trx, { state: 'all' })).rows.map(({ id }) => id)).toEqual(inOrder)
    for (const at of [0, 5, 12, 13, 14]) {
      const ids = async (cursor: object) => (await listGroups(trx, { state: 'all' }, cursor)).rows.map(({ id }) => id)
      expect(await ids({ after: inOrder[at] })).toEqual(inOrder.slice(at + 1))
      expect(await ids({ before: inOrder[at] })).toEqual(inOrder.slice(0, at))
    }
  }))

test('is searched as the portal is: signs, letters, okurigana, and the municipality’s synonyms', () =>
  withDb(async (trx) => {
    await answeringSample(trx)
    const places = await send(trx, '髙橋公園など３ヶ所での取り組みを。')
    await send(trx, '街路樹を守って。')
    const words = ['広場', '公園']
    await trx.insertInto('synonyms').values({ id: newId(), words }).execute()
    for (const q of ['高橋公園', '"公園"', '公園、取組', '3か所', '取組', '広場']) {
      const filter = { state: 'all', q } as const
      expect(
        (await listOpinions(trx, filter)).rows.map(({ id }) => id),
        q,
      ).toEqual(places.opinions)
      expect((await countOpinions(trx, filter)).all, q).toBe(1)
    }
  }))

test('pages go forth and back without losing or repeating anything', () =>
  withDb(async (trx) => {
    await answeringSample(trx)
    for (let n = 0; n < 4; n++)
      await send(
        trx,
        Array.from({ length: 16 }, (_, at) => `意見 ${n}-${at}`),
      )
    const first = await listOpinions(trx, { state: 'all' })
    const second = await listOpinions(trx, { state: 'all' }, { after: first.next ?? '' })
    const third = await listOpinions(trx, { state: 'all' }, { after: second.next ?? '' })
    expect([first, second, third].map(({ rows }) => rows.length)).toEqual([pageSize, pageSize, 4])
    expect(first.previous).toBeNull()
    expect(third.next).toBeNull()
    expect(new Set([first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(64)
    const back = await listOpinions(trx, { state: 'all' }, { before: third.previous ?? '' })
    expect(back.rows).toEqual(second.rows)
    const start = await listOpinions(trx, { state: 'all' }, { before: back.previous ?? '' })
    expect(start).toMatchObject({ previous: null, next: first.next })
    const newest = await listSubmissions(trx, { state: 'all' })
    expect(newest.rows).toHaveLength(4)
  }))

test('an opinion shows what its author saw, what stands there now, and who says the same', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    const text = '居場所を中学校区ごとに必ず一つ置いてください。使い方は地区で決めます。'
    const sent = await send(trx, text)
    await send(trx, text)
    await send(trx, text.replace('使い方は', '使い方も'))
    await send(trx, 'まったく別の話です。')
    const [opinion = ''] = sent.opinions
    const page = await opinionPage(trx, opinion)
    expect(page).toMatchObject({ same: 2, sameFree: 2, group: null, standing: { working: null, published: null } })
    expect(page.standing.seen?.html).toContain('a の文です。')
    expect(page.similar).toHaveLength(1)
    await moveOpinion(trx, sample.author, { opinion, expectedVersion: 1, section: sample.section('c2') })
    expect(await opinionPage(trx, opinion)).toMatchObject({ version: 2, sectionId: sample.section('c2') })
    await expect(moveOpinion(trx, sample.author, { opinion, expectedVersion: 1, section: null })).rejects.toMatchObject(
      {
        code: 'answers:refused.movedMeanwhile',
      },
    )
  }))

test('a group folds equal texts and pages through the others', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    const bodies = Array.from({ length: 16 }, (_, at) => `意見その${at}`)
    const sent = [
      await send(trx, [...bodies]),
      await send(
        trx,
        bodies.map((body) => `${body}です`),
      ),
      await send(trx, bodies),
    ]
    const id = await group(
      trx,
      sample,
      sent.slice(0, 2).flatMap(({ opinions }) => opinions),
    )
    const page = await groupPage(trx, id)
    expect(page).toMatchObject({ state: 'unanswered', opinions: 48, versions: [], linked: [] })
    const first = await membersOf(trx, id)
    const second = await membersOf(trx, id, first.next ?? '')
    expect([first.members.length, second.members.length, second.next]).toEqual([30, 2, null])
    expect([...first.members, ...second.members].reduce((sum, { count }) => sum + count, 0)).toBe(48)
  }))

test('whoever looks at a submitter says why, and the journal keeps it', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    const sent = await send(trx, '一言。')
    const ask = (reason: string) => viewSubmitter(trx, sample.author, { submission: sent.id, reason })
    await expect(ask(' ')).rejects.toMatchObject({ code: 'answers:refused.reasonMissing' })
    expect(await ask('内容を確かめるため')).toMatchObject({ name: '清水 𠮷郎' })
    const seen = await trx.selectFrom('journal').selectAll().where('verb', '=', 'submitter.viewed').execute()
    expect(seen).toMatchObject([
      { actorId: sample.author.id, aboutId: sent.id, details: { reason: '内容を確かめるため' } },
    ])
  }))
