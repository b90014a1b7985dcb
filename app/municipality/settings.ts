import { z } from 'zod'
import { ticked, version, whole } from '#app/forms/carried.ts'
import { line, message, text } from '#app/forms/fields.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict } from '#app/refusal.ts'
import { type Db, inTransaction } from '#db/connection'
import { askedFields, type FieldChoice } from './asked-fields.ts'

const check = message('ui:field.check')
const name = line({ max: 60, required: 'settings:refused.nameMissing' })

const choice = z.enum(['required', 'optional', 'none'], check)

/** Letters of one submission in all: a form of more would be turned away at the door (http/server/body.ts), at nine bytes each. */
const mostAtOnce = 100_000

const fields = z.object({
  version,
  name,
  nameKana: line({ max: 100 }),
  nameEasy: name,
  nameEn: name,
  officialCode: line({ max: 6 }).refine((typed) => /^(\d{6})?$/.test(typed), message('settings:refused.codeWrong')),
  contact: text({ max: 1000 }),
  minPeriodDays: whole(0, 365),
  opinionLimit: whole(100, 20_000),
  opinionsPerSubmission: whole(1, 50),
  mailsKeptDays: whole(1, 3650),
  profileChangesApproved: ticked(),
  publicationByTwo: ticked(),
  ...(Object.fromEntries(askedFields.map((field) => [`ask_${field}`, choice])) as Record<
    `ask_${(typeof askedFields)[number]}`,
    typeof choice
  >),
})

export const settingsForm = fields.superRefine(({ opinionLimit, opinionsPerSubmission }, context) => {
  if (opinionLimit * opinionsPerSubmission <= mostAtOnce) return
  const max = Math.floor(mostAtOnce / opinionLimit)
  const refused = message('settings:refused.tooMuchAtOnce', { max, limit: opinionLimit })
  context.addIssue({ code: 'custom', path: ['opinionsPerSubmission'], message: refused })
})

type Settings = z.output<typeof settingsForm>

export async function settings(db: Db) {
  const row = await db.selectFrom('municipality').selectAll().executeTakeFirstOrThrow()
  const asked = Object.fromEntries(
    askedFields.map((field): [string, FieldChoice] => [
      `ask_${field}`,
      row.requiredFields.includes(field) ? 'required' : row.optionalFields.includes(field) ? 'optional' : 'none',
    ]),
  )
  return { ...row, asked }
}

/** Changes the municipality's names and rules; what is written under the old rules stays as it is. */
export function changeSettings(db: Db, actor: Actor, { version, ...input }: Settings): Promise<void> {
  return inTransaction(db, async (trx) => {
    const now = await trx.selectFrom('municipality').select('version').forUpdate().executeTakeFirstOrThrow()
    if (now.version !== version) throw new Conflict('settings:refused.changedMeanwhile', undefined, now)
    const fieldsThatAre = (choice: FieldChoice) => askedFields.filter((field) => input[`ask_${field}`] === choice)
    const { name, nameKana, nameEasy, nameEn, officialCode, contact } = input
    const { minPeriodDays, opinionLimit, opinionsPerSubmission, mailsKeptDays, profileChangesApproved } = input
    const { publicationByTwo } = input
    await trx
      .updateTable('municipality')
      .set({ name, nameKana, nameEasy, nameEn, officialCode, contact })
      .set({
        minPeriodDays,
        opinionLimit,
        opinionsPerSubmission,
        mailsKeptDays,
        profileChangesApproved,
        publicationByTwo,
      })
      .set({ requiredFields: fieldsThatAre('required'), optionalFields: fieldsThatAre('optional') })
      .set({ version: version + 1 })
      .execute()
    const about = { kind: 'municipality', id: null }
    await record(trx, actor, { verb: 'settings.changed', about, details: { minPeriodDays }, public: true })
  })
}
