import { sql } from 'kysely'
import { type Actor, record, signer } from '#app/journal/journal.ts'
import { once } from '#app/journal/once.ts'
import { Conflict, Forbidden, Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { newId } from '#app/text/ids.ts'
import type { Translation } from '#app/wording.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { type AnswerWords, answerTranslatedFrom, answerWords } from './answer-words.ts'
import { type Group, holdGroup } from './group.ts'
import type { Category } from './tables.ts'

export type Draft = {
  group: string
  expectedVersion: number
  category: Category
  formKey: string
  /** Translations that stay as they are and still say what the new text says. */
  fits?: Translation[]
} & AnswerWords

async function newestVersion(trx: Trx, groupId: string) {
  return trx
    .selectFrom('responses')
    .innerJoin('responseVersions as version', 'version.responseId', 'responses.id')
    .innerJoin('staff', 'staff.id', 'version.madeBy')
    .select([
      'version.id',
      'version.responseId',
      'version.number',
      'version.summary',
      'version.summaryEasy',
      'version.summaryEn',
      'version.category',
      'version.body',
      'version.bodyEasy',
      'version.bodyEn',
      'version.translatedFrom',
      'version.madeBy',
      'version.madeAt',
      'staff.name as author',
    ])
    .where('responses.groupId', '=', groupId)
    .orderBy('version.number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The response of a group; made when first something is written or linked. */
export async function responseOf(trx: Trx, groupId: string): Promise<string> {
  await trx
    .insertInto('responses')
    .values({ id: newId(), groupId })
    .onConflict((conflict) => conflict.column('groupId').doNothing())
    .execute()
  const { id } = await trx.selectFrom('responses').select('id').where('groupId', '=', groupId).executeTakeFirstOrThrow()
  return id
}

/**
 * Keeps a new wording beside the earlier ones and returns its number. Whoever began from an older one gets a Conflict
 * that carries the newest, so that both texts can be shown. Saving what was submitted takes it back into drafting.
 */
export async function saveResponse(db: Db, actor: Actor, input: Draft): Promise<number> {
  const number = await once(db, input.formKey, async (trx) => {
    const group = await holdGroup(trx, input.group)
    if (group.state === 'approved') throw new Conflict('answers:refused.approved')
    const newest = await newestVersion(trx, group.id)
    if ((newest?.number ?? 0) !== input.expectedVersion) {
      throw new Conflict(
        'answers:refused.savedMeanwhile',
        { name: newest?.author ?? '', number: newest?.number ?? 0 },
        newest,
      )
    }
    const { category, fits = [] } = input
    const words = answerWords(input)
    const translatedFrom = answerTranslatedFrom(newest, words, fits)
    const isSame = newest && JSON.stringify(answerWords(newest)) === JSON.stringify(words)
    if (isSame && newest.category === category && fits.length === 0) return String(newest.number)
    const next = (newest?.number ?? 0) + 1
    const responseId = newest?.responseId ?? (await responseOf(trx, group.id))
    await trx
      .insertInto('responseVersions')
      .values({ id: newId(), responseId, number: next, ...words, translatedFrom, category, madeBy: signer(actor) })
      .execute()
    await trx
      .updateTable('opinionGroups')
      .set((eb) => ({ summary: words.summary, version: eb('version', '+', 1) }))
      .where('id', '=', group.id)
      .execute()
    await tell(trx, actor, 'response.saved', group, { number: next, category })
    return String(next)
  })
  return Number(number)
}

const tell = (trx: Trx, actor: Actor, verb: string, group: Group, details: Record<string, unknown>) =>
  record(trx, actor, { verb, about: { kind: 'group', id: group.id }, details })

type Step = 'submitted' | 'returned' | 'approved' | 'reopened'
type StepInput = {
  group: string
  version: number
  reason?: string
  /** The last step that the person saw: what was put forward after it may be another answer in the same words. */
  after?: string
}
const from: Record<Step, { states: Group['state'][]; refused: string }> = {
  submitted: { states: ['draft', 'returned'], refused: 'answers:refused.notDraft' },
  returned: { states: ['submitted'], refused: 'answers:refused.notSubmitted' },
  approved: { states: ['submitted'], refused: 'answers:refused.notSubmitted' },
  reopened: { states: ['approved'], refused: 'answers:refused.notApproved' },
}

/** One step of a response, about the wording that the person saw (`version`). */
function take(db: Db, actor: Actor, step: Step, input: StepInput): Promise<void> {
  return inTransaction(db, async (trx) => {
    const group = await holdGroup(trx, input.group)
    const newest = await newestVersion(trx, group.id)
    const last = newest && (await lastStep(trx, newest.responseId))
    if (newest?.number === input.version && hasJustTaken(last, newest, signer(actor), step)) return
    if (!newest || !from[step].states.includes(group.state)) throw new Conflict(from[step].refused)
    if (newest.number !== input.version) {
      throw new Conflict('answers:refused.savedMeanwhile', { name: newest.author, number: newest.number }, newest)
    }
    if (input.after && input.after !== last?.id) throw new Conflict('answers:refused.changedSince', {}, newest)
    if (step === 'submitted') requireWhole(newest)
    if (step === 'approved') await requireAnother(trx, newest, signer(actor))
    const reason = isBlank(input.reason) ? null : input.reason
    if ((step === 'returned' || step === 'reopened') && !reason)
      throw new Invalid('answers:refused.reasonMissing', 'reason')
    await trx
      .insertInto('responseSteps')
      .values({
        id: newId(),
        responseId: newest.responseId,
        versionId: newest.id,
        step,
        reason,
        authorId: newest.madeBy,
        madeBy: signer(actor),
        madeAt: sql<Date>`clock_timestamp()`,
      })
      .execute()
    await tell(trx, actor, `response.${step}`, group, { number: newest.number })
  })
}

const lastStep = (trx: Trx, responseId: string) =>
  trx
    .selectFrom('responseSteps')
    .leftJoin('responseLapses', 'responseLapses.stepId', 'responseSteps.id')
    .select(['responseSteps.id', 'step', 'versionId', 'madeBy', 'responseLapses.cause as lapsed'])
    .where('responseId', '=', responseId)
    .orderBy('responseSteps.id', 'desc')
    .limit(1)
    .executeTakeFirst()

type Last = Awaited<ReturnType<typeof lastStep>>

/** Whether it was the last step, by the same person about the same answer: their form came twice, or its answer was lost. */
const hasJustTaken = (last: Last, version: { id: string }, me: string, step: Step): boolean =>
  last?.step === step && last.versionId === version.id && last.madeBy === me && last.lapsed === null

/** A draft may have gaps; what is put before the approver may not. */
function requireWhole({ summary, body }: { summary: string; body: string }): void {
  if (isBlank(summary)) throw new Invalid('answers:refused.summaryMissing')
  if (isBlank(body)) throw new Invalid('answers:refused.bodyMissing')
}

/** Nobody approves what they wrote or put forward themselves. */
async function requireAnother(trx: Trx, version: { id: string; madeBy: string }, me: string): Promise<void> {
  const submitter = await trx
    .selectFrom('responseSteps')
    .select('madeBy')
    .where('versionId', '=', version.id)
    .where('step', '=', 'submitted')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (version.madeBy === me || submitter?.madeBy === me) throw new Forbidden('answers:refused.own')
}

export const submitResponse = (db: Db, actor: Actor, input: Omit<StepInput, 'reason'>) =>
  take(db, actor, 'submitted', input)

export const returnResponse = (db: Db, actor: Actor, input: StepInput & { reason: string }) =>
  take(db, actor, 'returned', input)

export const approveResponse = (db: Db, actor: Actor, input: Omit<StepInput, 'reason'>) =>
  take(db, actor, 'approved', input)

/** Back into drafting, while nothing is published. */
export const reopenResponse = (db: Db, actor: Actor, input: StepInput & { reason: string }) =>
  take(db, actor, 'reopened', input)
