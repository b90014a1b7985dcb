import { z } from 'zod'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { forPerson } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { findNews, withdrawNews } from '../../news.ts'
import { ownGroup } from '../../own-access.ts'
import { InTheNameOf, MyGroupPage } from '../../views/my-group-page.tsx'

export const loader = forPerson(ownGroup, async ({ group }, args) => {
  const news = await findNews(db, group.id, args.params.news)
  return { title: args.say('members:news.withdraw'), group, named: news.title, form: freshForm() }
})

export const action = forPerson(ownGroup, async ({ actor, group }, args) =>
  act(args, z.object({}), async () => {
    await withdrawNews(db, actor, { organisation: group.id, news: args.params.news ?? '' })
    return href('/my/groups/:group/news', { group: group.slug }, { done: 'withdrawn' })
  }),
)

export default function NewsWithdrawal() {
  const { group, named, form } = useLoaderData<typeof loader>()
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
        {named}
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
