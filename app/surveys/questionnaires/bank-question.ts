import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { isId, newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { completed, type WrittenEntry } from './entry.ts'
import { asJson } from './json.ts'
import { type Entry, isQuestion, type Question } from './questionnaire.ts'

/** Every question of the bank, those that are closed last. */
export function wholeBank(db: Db) {
  return db
    .selectFrom('surveyBank')
    .select(['id', 'name', 'question', 'closedAt', 'version'])
    .orderBy((eb) => eb('closedAt', 'is not', null))
    .orderBy('sort')
    .orderBy('name')
    .execute()
}

/** A question of the bank with what it said before. */
export async function bankQuestion(db: Db, id: string | undefined) {
  if (!isId(id)) throw new NotFound()
  const found = await db
    .selectFrom('surveyBank')
    .select(['id', 'name', 'question', 'closedAt', 'version'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('surveyBankEarlier as e')
          .leftJoin('staff', 'staff.id', 'e.replacedBy')
          .select(['e.version', 'e.name', 'e.question', 'e.replacedAt', 'staff.name as by'])
          .whereRef('e.bankId', '=', 'surveyBank.id')
          .orderBy('e.version', 'desc'),
      ).as('earlier'),
    )
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}

type Written = { name: string; key: string | null; written: WrittenEntry }

function questionOf({ key, written }: Written, before: Question | null): Question {
  const made: Entry = completed(written, before?.key ?? key ?? 'q', before, new Map())
  if (!isQuestion(made)) throw new Invalid('surveys-desk:refused.bankNothing')
  return made
}

const told = (trx: Trx, actor: Actor, verb: string, id: string, name: string) =>
  record(trx, actor, { verb, about: { kind: 'survey_bank', id }, details: { label: name } })

const nameTaken = () => new Conflict('surveys-desk:refused.nameTaken', undefined, undefined, 'name')

export function addBankQuestion(db: Db, actor: Actor, input: Written): Promise<string> {
  return inTransaction(db, async (trx) => {
    const made = await trx
      .insertInto('surveyBank')
      .values({ id: newId(), name: input.name, question: asJson(questionOf(input, null)), sort: 1000 })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!made) throw nameTaken()
    await told(trx, actor, 'survey.bank_added', made.id, input.name)
    return made.id
  })
}

async function hold(trx: Trx, id: string) {
  await trx.selectFrom('surveyBank').select('id').where('id', '=', id).forUpdate().execute()
  return bankQuestion(trx, id)
}

/** Says a question anew for the surveys to come; its type, its key and the codes of its options stay. */
export function rewordBankQuestion(
  db: Db,
  actor: Actor,
  { id, version, ...input }: Written & { id: string; version: number },
) {
  return inTransaction(db, async (trx) => {
    const { question, name, ...now } = await hold(trx, id)
    if (now.version !== version)
      throw new Conflict('surveys-desk:refused.changedMeanwhile', undefined, { version: now.version })
    if (input.written.type !== question.type) throw new Invalid('surveys-desk:refused.bankNothing')
    const other = await trx
      .selectFrom('surveyBank')
      .select('id')
      .where('name', '=', input.name)
      .where('id', '<>', id)
      .executeTakeFirst()
    if (other) throw nameTaken()
    const replacedBy = actor.kind === 'staff' ? actor.id : null
    await trx
      .insertInto('surveyBankEarlier')
      .values({ bankId: id, version, name, question: asJson(question), replacedBy })
      .execute()
    await trx
      .updateTable('surveyBank')
      .set({ name: input.name, question: asJson(questionOf(input, question)), version: version + 1 })
      .where('id', '=', id)
      .execute()
    await told(trx, actor, 'survey.bank_reworded', id, input.name)
  })
}

/** A closed question is no longer offered; surveys that took it keep it. */
export function closeBankQuestion(db: Db, actor: Actor, { id, close }: { id: string; close: boolean }): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { name, closedAt } = await hold(trx, id)
    if ((closedAt !== null) === close) return
    await trx
      .updateTable('surveyBank')
      .set({ closedAt: close ? new Date() : null })
      .where('id', '=', id)
      .execute()
    await told(trx, actor, close ? 'survey.bank_closed' : 'survey.bank_reopened', id, name)
  })
}
