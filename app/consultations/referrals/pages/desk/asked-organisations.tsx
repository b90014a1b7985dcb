import { z } from 'zod'
import { deskMe } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { groupWords } from '#app/organisations/words.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { chosen } from '#app/text/carried.ts'
import { FilterForm } from '#app/ui/filters.tsx'
import { Checkboxes, ErrorSummary, Form } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { referredReferral } from '../../desk-access.ts'
import { askOrganisations } from '../../referral.ts'
import { organisationsToAsk } from '../../referral-desk.ts'

const groupsForm = z.object({ groups: chosen(), also: chosen() })

const names = ['type', 'field', 'district'] as const

export const loader = atDesk(referredReferral, async ({ me, referral }, args) => {
  const query = args.query
  const filter = Object.fromEntries(names.map((name) => [name, query.get(name) || undefined]))
  const [groups, words] = await Promise.all([organisationsToAsk(db, filter), groupWords(db)])
  const asked = referral.groups.map(({ id }) => id)
  const { id, title, sentAt } = referral
  const head = { title: args.say('referrals:groups.title'), noindex: true }
  const shown = new Set(groups.map((each) => each.id))
  return {
    ...{ head, me: deskMe(me), id, title, isSent: sentAt !== null, groups, filter },
    // chosen before and filtered away now: they stay chosen
    also: asked.filter((each) => !shown.has(each)),
    lists: { type: words.types, field: words.fields, district: words.districts },
    form: freshForm({ groups: asked }),
  }
})

export const action = atDesk(referredReferral, async ({ actor, referral }, args) =>
  act(args, groupsForm, async ({ groups, also }) => {
    await askOrganisations(db, actor, referral.id, [...groups, ...also])
    return href('/desk/referrals/:referral', { referral: referral.id })
  }),
)

export default function ReferralGroups() {
  const { me, id, title, isSent, groups, also, filter, lists, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say, t } = useText()
  const crumbs = [
    { to: href('/desk/referrals'), label: say('referrals:title') },
    { to: href('/desk/referrals/:referral', { referral: id }), label: title },
    { label: say('referrals:groups.title') },
  ]
  return (
    <DeskPage
      me={me}
      current="referrals"
      title={say('referrals:groups.title')}
      lead={say(isSent ? 'referrals:groups.sentLead' : 'referrals:groups.lead')}
      crumbs={crumbs}
    >
      <FilterForm
        to={href('/desk/referrals/:referral/groups', { referral: id })}
        fields={names.map((name) => ({
          ...{ name, label: t(`referrals:groups.${name}`), empty: t('board:all'), value: filter[name] },
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
    </DeskPage>
  )
}
