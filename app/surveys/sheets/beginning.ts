import { sql } from 'kysely'
import { faultOfSender } from '#app/forms/sender.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { badCharacters } from '#app/text/characters.ts'
import { lettersOf } from '#app/text/fours.ts'
import { newId } from '#app/text/ids.ts'
import type { Language } from '#app/text/language.ts'
import { hashCode, isWellFormed } from '#app/text/letter-code.ts'
import { momentOrNow } from '#db/clock'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { codeState } from './codes.ts'
import { hashSheetForm, hashSheetSecret, secretOfCode, secretOfForm } from './sheet-secret.ts'

type Begin = {
  /** Slug of the survey. */
  survey: string
  language: Language
  now?: Date
}

/** Turns away what no person sends, but not who is quick: there is nothing to read before a sheet is begun. */
export function checkBeginner(sender: { website: string; stamp: string }): void {
  const fault = faultOfSender(sender)
  if (fault && fault !== 'tooFast') throw new Invalid(`surveys:refused.${fault}`)
}

/**
 * Begins an answer of the public. The same form again, as by two clicks, leads to the same sheet as long as nothing was answered
 * on it: then whoever begins may be the next person at the machine, and sees nothing of it. Returns the secret of its address.
 */
export function beginOpen(db: Db, { formKey, ...input }: Begin & { formKey: string }): Promise<string> {
  return inTransaction(db, async (trx) => {
    const survey = await openSurvey(trx, input)
    if (!survey.open) throw new Conflict('surveys:refused.sampleOnly')
    if (formKey.length < 16) throw new Invalid('surveys:refused.formUnknown')
    for (let key = formKey; ; key = secretOfForm(key)) {
      const secret = secretOfForm(key)
      await trx
        .insertInto('surveySheets')
        .values({
          ...{ id: newId(), surveyId: survey.id, questionnaireId: survey.questionnaireId, target: 'open' },
          ...{ channel: 'web', secretHash: hashSheetSecret(secret), formKey: hashSheetForm(key) },
          ...{ language: input.language, begunAt: survey.now, savedAt: survey.now },
        })
        .onConflict((conflict) => conflict.column('formKey').doNothing())
        .execute()
      const isBlank = sql<boolean>`page = 0 and given = '{}' and turn = 0 and finished_at is null`
      const sheet = trx.selectFrom('surveySheets').select(isBlank.as('blank')).where('formKey', '=', hashSheetForm(key))
      if ((await sheet.executeTakeFirstOrThrow()).blank) return secret
    }
  })
}

/** Begins the answer of somebody who was sent a code, or leads back to the one begun. Returns the secret of its address. */
export function beginByCode(db: Db, { code: typed, ...input }: Begin & { code: string }): Promise<string> {
  const code = lettersOf(typed)
  if (code === '') return Promise.reject(new Invalid('surveys:code.missing', 'code'))
  return inTransaction(db, async (trx) => {
    const survey = await openSurvey(trx, input)
    if (!survey.sample) throw new Conflict('surveys:refused.openOnly')
    if (!isWellFormed(code)) throw new Invalid('surveys:code.mistyped', 'code')
    const { rows } = await sql<{ id: string; state: string }>`
      select c.id, ${codeState} as state from survey_codes c
      where c.survey_id = ${survey.id} and c.code_hash = ${hashCode(survey.id, code)}`.execute(trx)
    const found = rows[0]
    if (!found) throw new Invalid('surveys:code.unknown', 'code')
    if (found.state === 'void' || found.state === 'done' || found.state === 'paper') {
      throw new Conflict(`surveys:code.${found.state}`, {}, null, 'code')
    }
    const begun = { codeId: found.id, channel: 'web' } as const
    const turns = trx
      .selectFrom('surveySheets')
      .select('turn')
      .where('codeId', '=', found.id)
      .where('channel', '=', 'web')
    const secret = secretOfCode(survey.id, code, (await turns.executeTakeFirst())?.turn ?? 0)
    const secretHash = hashSheetSecret(secret)
    await trx
      .insertInto('surveySheets')
      .values({
        ...{ id: newId(), surveyId: survey.id, questionnaireId: survey.questionnaireId, target: 'sample' },
        ...{ ...begun, secretHash },
        ...{ language: input.language, begunAt: survey.now, savedAt: survey.now },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    // closed on another machine it has no address until its code is typed again
    const own = trx.updateTable('surveySheets').set({ secretHash }).where('secretHash', '<>', secretHash)
    await own.where('codeId', '=', found.id).where('channel', '=', 'web').execute()
    return secret
  })
}

/** The survey, where it is open by the database's own clock, with the questions as they stand after all corrections. */
async function openSurvey(trx: Trx, { survey: slug, now }: Begin) {
  if (badCharacters(slug)) throw new NotFound()
  const moment = momentOrNow(now)
  const survey = await trx
    .selectFrom('surveys')
    .innerJoin('surveyPublications', 'surveyPublications.surveyId', 'surveys.id')
    .select([
      'surveys.id',
      'sample',
      'open',
      moment.as('now'),
      sql<boolean>`${moment} < opens_at`.as('early'),
      sql<boolean>`${moment} >= closes_at`.as('over'),
      sql<string>`(select q.id from questionnaires q where q.survey_id = surveys.id order by q.number desc limit 1)`.as(
        'questionnaireId',
      ),
    ])
    .where('slug', '=', slug)
    .forShare('surveys')
    .executeTakeFirst()
  if (!survey) throw new NotFound()
  if (survey.early) throw new Conflict('surveys:refused.notYetOpen')
  if (survey.over) throw new Conflict('surveys:refused.closed')
  return survey
}
