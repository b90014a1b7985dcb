import type { Person } from '#app/accounts/lucia-adapter.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { forPerson, type Named } from '#app/http/page.ts'
import { ownGroup } from '#app/organisations/groups/own-access.ts'
import { MyGroupPage } from '#app/organisations/groups/views/my-group-page.tsx'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { Day } from '#app/ui/dates.tsx'
import { DateField, ErrorSummary, Form, Hidden, Radios, TextArea } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button, Tag } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { giveStatement, referralTo, statementForm } from '../../statement.ts'
import { Statements } from '../../views/statement.tsx'

async function askedReferral(db: Db, me: Person, named: Named) {
  const { group } = await ownGroup(db, me, named)
  return { group, referral: await referralTo(db, group.id, named.referral) }
}

export const loader = forPerson(askedReferral, ({ group, referral }, _args) => {
  const [last] = referral.statements
  const typed = last && {
    body: last.body,
    bodyDecided: last.bodyDecided ? 'yes' : 'no',
    bodyDecidedOn: last.bodyDecidedOn ?? '',
  }
  const form = freshForm({ ...typed, number: String(last?.number ?? 0) })
  return { title: referral.title, group, referral, form }
})

export const action = forPerson(askedReferral, async ({ me, group, referral }, args) =>
  act(
    args,
    statementForm,
    async (value) => {
      await giveStatement(db, { person: me.id, group: group.slug, referral: referral.id, ...value })
      return href('/my/groups/:group/referrals/:referral', { group: group.slug, referral: referral.id })
    },
    {
      now: async () => {
        const [last] = (await referralTo(db, group.id, referral.id)).statements
        return { body: last?.body ?? '', number: String(last?.number ?? 0) }
      },
    },
  ),
)

/** What the group is asked, and its statement: anew until the statements are published. */
export default function Referral() {
  const { group, referral, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say } = useText()
  const title = <span lang="ja">{referral.title}</span>
  const above = [
    { to: href('/my/groups/:group/voice', { group: group.slug }), label: say('speaking:voice.title') },
    { label: title },
  ]
  return (
    <MyGroupPage group={group} title={title} above={above}>
      <p className="meta">
        <A to={href('/plans/:plan', { plan: referral.plan.slug })}>{referral.plan.title}</A>
        <span lang="ja">{referral.department}</span>
        <span>
          {say('referrals:due')} <Day value={referral.dueOn} />
        </span>
        {referral.over && !referral.publishedAt && <Tag tone="act">{say('referrals:over')}</Tag>}
      </p>
      <div className="typed" lang="ja">
        {referral.body}
      </div>
      <h2>{say('referrals:my.own')}</h2>
      <Statements statements={referral.statements} />
      {referral.publishedAt ? (
        <p>
          <A to={href('/plans/:plan/statements/:referral', { plan: referral.plan.slug, referral: referral.id })}>
            {say('referrals:toPublic')}
          </A>
        </p>
      ) : (
        <>
          <p>{say(referral.over ? 'referrals:my.lateLead' : 'referrals:my.lead')}</p>
          <ErrorSummary state={state} />
          <Form state={state}>
            <Hidden name="number" value={String(state.values.number ?? '0')} />
            <TextArea name="body" label={say('referrals:my.body')} rows={12} maxLength={20_000} required />
            <Radios
              name="bodyDecided"
              legend={say('speaking:comment.decided')}
              required
              options={[
                {
                  value: 'yes',
                  label: say('speaking:decided.yes'),
                  extra: <DateField name="bodyDecidedOn" label={say('speaking:comment.decidedOn')} required />,
                },
                { value: 'no', label: say('speaking:decided.no') },
              ]}
            />
            <p className="actions">
              <Button>{say('referrals:my.button')}</Button>
              <span className="hint">
                {say('speaking:as')} <b>{group.name}</b>
              </span>
            </p>
          </Form>
        </>
      )}
    </MyGroupPage>
  )
}
