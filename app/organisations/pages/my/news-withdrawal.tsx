import { z } from 'zod'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, shownForm } from '#app/http/forms.ts'
import { go, handle } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { groupOf } from '../../member.ts'
import { findNews, withdrawNews } from '../../news.ts'
import { InTheNameOf, MyGroupPage } from '../../views/my-group-page.tsx'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const group = await groupOf(db, (await person(args)).id, args.params.group)
  const { title } = await findNews(db, group.id, args.params.news)
  return {
    head: { title: textOf(args.context)('members:news.withdraw'), noindex: true },
    group,
    title,
    form: freshForm(),
  }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const me = await person(args)
  const group = await groupOf(db, me.id, args.params.group)
  const form = await readForm(args.context, z.object({}))
  if (!form.ok) return form.again()
  const done = await form.attempt(async () => {
    const withdrawn = { organisation: group.id, news: args.params.news ?? '' }
    await withdrawNews(db, { kind: 'person', id: me.id }, withdrawn)
    return href('/my/groups/:group/news', { group: group.slug }, { done: 'withdrawn' })
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function NewsWithdrawal() {
  const { group, title, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  const above = [{ to: href('/my/groups/:group/news', { group: group.slug }), label: say('members:news.title') }]
  return (
    <MyGroupPage
      group={group}
      above={above}
      title={say('members:news.withdraw')}
      lead={say('members:news.withdrawLead')}
    >
      <ErrorSummary state={state} />
      <p className="quote" lang="ja">
        {title}
      </p>
      <Form state={state}>
        <InTheNameOf group={group} />
        <p className="actions">
          <Button tone="danger">{say('members:news.withdrawButton')}</Button>
          <A to={href('/my/groups/:group/news', { group: group.slug })}>{say('members:back')}</A>
        </p>
      </Form>
    </MyGroupPage>
  )
}
