import { href } from '#app/href.ts'
import { download } from '#app/http/download.ts'
import { fileInPublic } from '#app/http/page.ts'
import { contactFields } from '#app/organisations/groups/profile-form.ts'
import { csv, phoneCell } from '#app/text/csv.ts'
import { prefixOf } from '#app/text/language.ts'
import { config } from '#config'
import { db } from '#db/connection'
import { publicGroups } from '../public-groups.ts'

const plain = ['name', 'reading', 'type', 'fields', 'district', 'purpose', 'activities'] as const
const more = ['founded', 'members', 'fee', 'web'] as const

/** The groups as a table: of each what it consented to publish, and whether it is registered still. */
export const loader = fileInPublic(async ({ say, context }) => {
  const groups = await publicGroups(db)
  const columns = [...plain, ...more].map((column) => say(`directory:profile.${column}`))
  const header = [
    ...columns,
    ...contactFields.map((field) => say(`directory:profile.contact.${field}`)),
    say('groups:group.state'),
    'URL',
  ]
  const rows = groups.map((group) => [
    ...[group.name, group.nameKana, group.type.label, group.fields.map(({ label }) => label).join('、')],
    ...[group.district?.label ?? '', group.purpose, group.activities],
    ...[group.founded, group.members ?? '', group.fee, group.web],
    ...contactFields.map((field) =>
      field === 'phone' ? phoneCell(group.contact[field] ?? '') : (group.contact[field] ?? ''),
    ),
    say(`groups:state.${group.state}`),
    config.publicUrl + prefixOf(context.lang) + href('/groups/:group', { group: group.slug }),
  ])
  return download(csv([header, ...rows]), 'csv', { words: [say('directory:title')], plain: 'groups' })
})
