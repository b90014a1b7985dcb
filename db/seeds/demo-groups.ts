import { sql } from 'kysely'
import { personOf } from '#app/accounts/person.ts'
import { putUp } from '#app/board/board.ts'
import type { Actor } from '#app/journal/journal.ts'
import { groupOf } from '#app/organisations/groups/member.ts'
import { organisationTypes } from '#app/organisations/groups/type.ts'
import { beginRegistration, newestApplication } from '#app/organisations/registration/application.ts'
import { emptyFile, type ProfileDraft } from '#app/organisations/registration/application-form.ts'
import { setChecked } from '#app/organisations/registration/checking.ts'
import { askCorrection, register } from '#app/organisations/registration/decision.ts'
import { saveFile, saveProfile } from '#app/organisations/registration/draft.ts'
import { handIn } from '#app/organisations/registration/handing-in.ts'
import { addPaper } from '#app/organisations/registration/paper.ts'
import { announceRenewals } from '#app/organisations/registration/renewal.ts'
import type { Trx } from '#db/connection'
import { posts } from './content/board.ts'
import { type DemoGroup, districts, groups } from './content/groups.ts'
import { dayFromNow } from './demo-time.ts'

const paper = (title: string) =>
  new TextEncoder().encode(`%PDF-1.4\n% ${title}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>\n%%EOF\n`)

function profileOf(group: DemoGroup): ProfileDraft {
  const { name, nameKana, nameEn, type, fields, district, purpose, activities, founded, members, fee } = group
  const reach = {
    person: group.representative,
    phone: '0900-000-0000',
    email: `${group.key}@group.example`,
    address: '',
  }
  const shown = (field: keyof typeof reach) => ({ text: reach[field], isPublic: group.public.includes(field) })
  return {
    ...{ name, nameKana, nameEasy: '', nameEn, type, fields, district, purpose, activities, founded, members, fee },
    web: '',
    contact: { person: shown('person'), phone: shown('phone'), email: shown('email'), address: shown('address') },
  }
}

/** The groups of the demo city, each with what it did to be where it stands; by key their addresses in the portal. */
export async function seedGroups(db: Trx, clerk: Actor & { kind: 'staff' }, departmentId: string): Promise<void> {
  await db
    .insertInto('districts')
    .values(
      Object.entries(districts).map(([code, [label, labelEasy, labelEn]], sort) => ({
        ...{ code, label, labelEasy, labelEn, sort },
      })),
    )
    .execute()
  const types = await organisationTypes(db)
  for (const group of groups) await seedGroup(db, clerk, group, types)
  await announceRenewals(db)
  await seedBoard(db, clerk.id, departmentId)
}

async function seedBoard(db: Trx, staff: string, departmentId: string): Promise<void> {
  for (const { group, days, ...post } of posts) {
    const by = group
      ? {
          kind: 'person' as const,
          person: await personOf(db, { email: `${group}@group.example`, language: 'ja' }),
          group,
        }
      : { kind: 'staff' as const, staff, departmentId }
    await putUp(db, by, { ...post, expiresOn: dayFromNow(days) })
  }
}

async function seedGroup(
  db: Trx,
  clerk: Actor & { kind: 'staff' },
  group: DemoGroup,
  types: Awaited<ReturnType<typeof organisationTypes>>,
): Promise<void> {
  const person = await personOf(db, { email: `${group.key}@group.example`, language: 'ja' })
  const begun = await beginRegistration(db, person)
  const { id } = await groupOf(db, person, begun)
  const asked = async () => ({ person, group: begun, version: (await newestApplication(db, id)).version })
  const seen = async () => ({ organisation: id, version: (await newestApplication(db, id)).version })
  const file = {
    ...{ ...emptyFile, representative: group.representative, phone: '0900-000-0000' },
    ...{
      officers: `代表 ${group.representative}`,
      budget: '会費と助成金で活動しています。',
      memberPlaces: '全員が市内',
    },
  }
  await saveProfile(db, { ...(await asked()), profile: profileOf(group) })
  await saveFile(db, { ...(await asked()), file })
  for (const kind of types.find(({ code }) => code === group.type)?.papers ?? []) {
    await addPaper(db, { ...(await asked()), kind, name: `${kind}.pdf`, bytes: paper(`${group.key} ${kind}`) })
  }
  await handIn(db, await asked())
  if (group.stands === 'applied') return
  if (group.stands === 'correction_asked') {
    const reason = '会費の集め方と使い道を、「予算と決算のあらまし」に書いてください。'
    return askCorrection(db, clerk, { ...(await seen()), reason })
  }
  await register(db, clerk, await seen())
  if (group.checks) await setChecked(db, clerk, id, group.checks)
  const slug = sql`update organisations set slug = ${group.key} where id = ${id}`
  await slug.execute(db)
  if (group.stands === 'renewal_due') {
    await sql`update organisations set valid_until = current_date + 40 where id = ${id}`.execute(db)
  }
}
