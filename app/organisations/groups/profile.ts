import { sql } from 'kysely'
import { orNull } from '#app/forms/fields.ts'
import { Invalid } from '#app/refusal.ts'
import { bigrams } from '#app/spelling/bigrams.ts'
import { searchFold } from '#app/spelling/fold.ts'
import { inHiragana } from '#app/spelling/kana.ts'
import { newId } from '#app/text/ids.ts'
import { stripRuby } from '#app/text/ruby.ts'
import { translatedFromOf } from '#app/text/wording.ts'
import { wasAfter, wordingOf } from '#app/wording.ts'
import type { Db, Trx } from '#db/connection'
import type { ProfileFields } from './profile-form.ts'
import type { Contact } from './tables.ts'

/** What the directory finds a group by. Contact fields are never part of it, published or not. */
function searched({ name, nameKana, nameEasy, nameEn, purpose, activities }: ProfileFields) {
  const all = [name, nameKana, stripRuby(nameEasy), nameEn, purpose, activities].join('\n')
  const folded = inHiragana(searchFold(all))
  return { folded, terms: sql<string>`array_to_tsvector(${bigrams(folded)}::text[])` }
}

type Version = {
  organisation: string
  type: string
  fields: ProfileFields
  by: { person: string } | { staff: string }
  /** Whether it is the public one from now on, or waits. */
  isShown: boolean
}

/** The next version of a group's public profile. The caller holds the group. */
export async function addProfile(trx: Trx, { organisation, type, fields, by, isShown }: Version): Promise<string> {
  await checkWords(trx, fields)
  const id = newId()
  const before = await trx
    .selectFrom('organisationProfiles')
    .select(['number', 'name', 'nameEasy', 'nameEn', 'translatedFrom'])
    .where('organisationId', '=', organisation)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  await trx
    .insertInto('organisationProfiles')
    .values({
      ...fields,
      ...searched(fields),
      ...{ id, organisationId: organisation, number: (before?.number ?? 0) + 1, type },
      translatedFrom: translatedFromOf({
        name: wasAfter(before && wordingOf(before, 'name'), wordingOf(fields, 'name')),
      }),
      nameEasy: orNull(fields.nameEasy),
      nameEn: orNull(fields.nameEn),
      contact: sql<Contact>`${JSON.stringify(fields.contact)}::text::jsonb`,
      district: orNull(fields.district),
      ...('person' in by ? { madeBy: by.person } : { madeByStaff: by.staff, decidedBy: isShown ? by.staff : null }),
      shownAt: isShown ? sql<Date>`now()` : null,
    })
    .execute()
  return id
}

/** What is chosen from the municipality's lists is on them; what was closed since stays with those who have it. */
async function checkWords(trx: Db, { fields, district }: ProfileFields): Promise<void> {
  const { rows } = await sql<{ fields: boolean; district: boolean }>`
    select ${fields}::text[] <@ (select coalesce(array_agg(code), '{}') from activity_fields) as fields,
      ${district} = '' or exists (select from districts where code = ${district}) as district`.execute(trx)
  if (!rows[0]?.fields) throw new Invalid('members:refused.unknownWord', 'fields')
  if (!rows[0]?.district) throw new Invalid('members:refused.unknownWord', 'district')
}
