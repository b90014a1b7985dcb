import { z } from 'zod'
import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { text } from '#app/text/fields.ts'
import { ErrorSummary, Form, TextArea } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { mayDecide } from '../../access.ts'
import { deskGroup } from '../../desk-group.ts'
import { findNews, withdrawNews } from '../../news.ts'

const withdrawalForm = z.object({ reason: text({ max: 1000, required: 'members:refused.reasonMissing' }) })

async function groupWithNews(db: Db, me: Staff, named: Named) {
  requireThat(mayDecide(me))
  const group = await deskGroup(db, named.organisation)
  return { group, news: await findNews(db, group.id, named.news) }
}

export const loader = atDesk(groupWithNews, async ({ group, news }, args) => {
  const title = args.say('members:news.withdraw')
  return { title, group, news, form: freshForm() }
})

export const action = atDesk(groupWithNews, async ({ actor, group, news }, args) =>
  act(args, withdrawalForm, async ({ reason }) => {
    await withdrawNews(db, actor, { organisation: group.id, news: news.id, reason })
    return href('/desk/organisations/:organisation/news', { organisation: group.slug }, { done: '1' })
  }),
)

export default function NewsWithdrawal() {
  const { me, group, news, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  const crumbs = [
    {
      to: href('/desk/organisations/:organisation/news', { organisation: group.slug }),
      label: say('members:desk.news.title'),
    },
    { label: news.title },
  ]
  return (
    <DeskPage me={me} title={say('members:news.withdraw')} lead={say('members:desk.news.lead')} crumbs={crumbs}>
      <ErrorSummary state={state} />
      <div className="quote text" lang="ja">
        <strong>{news.title}</strong>
        {'\n'}
        {news.body}
      </div>
      <Form state={state}>
        <TextArea name="reason" label={say('members:desk.change.reason')} rows={3} maxLength={1000} required />
        <p className="actions">
          <Button tone="danger">{say('members:news.withdrawButton')}</Button>
          <A to={href('/desk/organisations/:organisation/news', { organisation: group.slug })}>{say('members:back')}</A>
        </p>
      </Form>
    </DeskPage>
  )
}
