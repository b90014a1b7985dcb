import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, shownForm } from '#app/http/forms.ts'
import { go, handle as handled } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { once } from '#app/journal/once.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, TextArea, TextField } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { takesPart } from '../../access.ts'
import { groupOf } from '../../member.ts'
import { newsForm, newsOf, writeNews } from '../../news.ts'
import { InTheNameOf, MyGroupPage } from '../../views/my-group-page.tsx'
import { NewsList } from '../../views/news-list.tsx'

export const handle = { script: true }

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const group = await groupOf(db, (await person(args)).id, args.params.group)
  const news = await newsOf(db, group.id)
  const head = { title: textOf(args.context)('members:news.title'), noindex: true }
  const done = new URL(args.request.url).searchParams.get('done')
  return { head, group, news, canWrite: takesPart(group), done, form: freshForm() }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const me = await person(args)
  const group = await groupOf(db, me.id, args.params.group)
  requireThat(takesPart(group), 'members:refused.notNow')
  const form = await readForm(args.context, newsForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(({ formKey, ...written }) =>
    once(db, formKey, async (trx) => {
      await writeNews(trx, me.id, { organisation: group.id, ...written })
      return href('/my/groups/:group/news', { group: group.slug }, { done: 'written' })
    }),
  )
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function News() {
  const { group, news, canWrite, done, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <MyGroupPage group={group} title={say('members:news.title')} lead={say('members:news.lead')}>
      {(done === 'written' || done === 'withdrawn') && (
        <Notice tone="good" role="status">
          <p>{say(`members:news.done.${done}`)}</p>
        </Notice>
      )}
      <ErrorSummary state={state} />
      {canWrite && (
        <Form state={state}>
          <TextField name="title" label={say('members:news.name')} maxLength={100} required />
          <TextArea name="body" label={say('members:news.body')} maxLength={4000} required />
          <InTheNameOf group={group} />
          <p className="actions">
            <Button>{say('members:news.button')}</Button>
            <A to={href('/groups/:group', { group: group.slug })}>{say('members:profile.public')}</A>
          </p>
        </Form>
      )}
      <h2>{say('members:news.written')}</h2>
      <NewsList
        news={news}
        withdrawal={(id) => href('/my/groups/:group/news/:news/withdrawal', { group: group.slug, news: id })}
      />
    </MyGroupPage>
  )
}
