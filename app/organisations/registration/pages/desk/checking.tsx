import { z } from 'zod'
import { chosen } from '#app/forms/carried.ts'
import { message } from '#app/forms/fields.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { decidedGroup } from '#app/organisations/groups/desk-access.ts'
import { OrganisationFormPage } from '#app/organisations/groups/views/desk/organisation-page.tsx'
import { groupWords } from '#app/organisations/groups/words.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { checkedDistricts, setChecked } from '../../checking.ts'
import { DistrictChoice } from '../../views/desk/district-choice.tsx'

const everywhere = '*'

export const loader = atDesk(decidedGroup, async ({ group }) => {
  const [now, { districts }] = await Promise.all([checkedDistricts(db, group.id), groupWords(db)])
  return {
    heading: 'groups-desk:checking.title',
    districts,
    fields: { districts: now.map((district) => district ?? everywhere) },
  }
})

export const action = atDesk(decidedGroup, async ({ actor, group }, args) => {
  const known = new Set([everywhere, ...(await groupWords(db)).districts.map(({ code }) => code)])
  const districts = chosen().refine((codes) => codes.every((code) => known.has(code)), message('ui:field.check'))
  return act(args, z.object({ districts }), async ({ districts }) => {
    await setChecked(db, actor, group.id, districts.includes(everywhere) ? [null] : districts)
    return href('/desk/organisations/:organisation', { organisation: group.slug })
  })
})

export default function Checking() {
  const { group, districts, say, ...page } = usePage<typeof loader>()
  return (
    <OrganisationFormPage
      {...page}
      group={group}
      lead={say('groups-desk:checking.lead', { name: group.name })}
      button={say('groups-desk:save')}
      back={href('/desk/organisations/:organisation', { organisation: group.slug })}
    >
      <DistrictChoice districts={districts} everywhere={everywhere} />
    </OrganisationFormPage>
  )
}
