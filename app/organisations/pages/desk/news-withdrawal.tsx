import { z } from 'zod'
import { deskMe, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, stateOf } from '#app/http/forms.ts'
import { go, handle } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { text } from '#app/text/fields.ts'
import { ErrorSummary, Form, TextArea } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayDecide } from '../../access.ts'
import { deskGroup } from '../../desk-group.ts'
import { findNews, withdrawNews } from '../../news.ts'

const withdrawalForm = z.object({ reason: text({ max: 1000, required: 'members:refused.reasonMissing' }) })

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  requireThat(mayDecide(me))
  const group = await deskGroup(db, args.params.organisation)
  return { me, group, news: await findNews(db, group.id, args.params.news) }
}

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const { me, group, news } = await mine(args)
  const head = { title: textOf(args.context)('members:news.withdraw'), noindex: true }
  return { head, me: deskMe(me), group, news, form: freshForm() }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const { me, group, news } = await mine(args)
  const form = await readForm(args.context, withdrawalForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(async ({ reason }) => {
    await withdrawNews(db, { kind: 'staff', id: me.id }, { organisation: group.id, news: news.id, reason })
    return href('/desk/organisations/:organisation/news', { organisation: group.slug }, { done: '1' })
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function NewsWithdrawal() {
  const { me, group, news, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
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
