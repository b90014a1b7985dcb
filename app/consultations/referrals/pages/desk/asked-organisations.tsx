import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { groupWords } from '#app/organisations/groups/words.ts'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { Checkboxes, ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { Button, Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { referredReferral } from '../../desk-access.ts'
import { askOrganisations, groupsForm } from '../../referral.ts'
import { organisationsToAsk } from '../../referral-desk.ts'
import { ReferralPage } from '../../views/referral-page.tsx'

const names = ['type', 'field', 'district'] as const

export const loader = atDesk(referredReferral, async ({ referral }, args) => {
  const query = args.query
  const filter = Object.fromEntries(names.map((name) => [name, query.get(name) || undefined]))
  const [groups, words] = await Promise.all([organisationsToAsk(db, filter), groupWords(db)])
  const asked = referral.groups.map(({ id }) => id)
  const shown = new Set(groups.map((each) => each.id))
  return {
    heading: 'referrals:groups.title',
    ...{ groups, filter },
    // chosen before and filtered away now: they stay chosen
    also: asked.filter((each) => !shown.has(each)),
    lists: { type: words.types, field: words.fields, district: words.districts },
    fields: { groups: asked },
  }
})

export const action = atDesk(referredReferral, async ({ actor, referral }, args) =>
  act(args, groupsForm, async ({ groups, also }) => {
    await askOrganisations(db, actor, referral.id, [...groups, ...also])
    return href('/desk/referrals/:referral', { referral: referral.id })
  }),
)

export default function ReferralGroups() {
  const { referral, groups, also, filter, lists, state, say, written, ...page } = usePage<typeof loader>()
  return (
    <ReferralPage
      {...page}
      referral={referral}
      lead={say(referral.sentAt ? 'referrals:groups.sentLead' : 'referrals:groups.lead')}
    >
      <FilterForm
        to={href('/desk/referrals/:referral/groups', { referral: referral.id })}
        fields={names.map((name) => ({
          ...{ name, label: written(`referrals:groups.${name}`), empty: written('board:all'), value: filter[name] },
          options: lists[name].map(({ code, label }) => ({ value: code, label })),
        }))}
      />
      <ErrorSummary state={state} />
      <Form state={state}>
        {also.map((each) => (
          <input key={each} type="hidden" name="also" value={each} />
        ))}
        {groups.length === 0 && <Empty title={say('referrals:groups.noneSuch')} />}
        {also.length > 0 && <p className="hint">{say('referrals:groups.also', { count: also.length })}</p>}
        <Checkboxes
          name="groups"
          legend={say('referrals:groups.legend')}
          options={groups.map((each) => ({
            value: each.id,
            label: each.name,
            hint: [each.type, each.district].filter(Boolean).join(' / '),
          }))}
        />
        <Button>{say('referrals:save')}</Button>
      </Form>
    </ReferralPage>
  )
}
