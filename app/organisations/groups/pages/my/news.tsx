import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { forPerson } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, TextArea, TextField } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { takesPart } from '../../access.ts'
import { newsForm, newsOf, writeNews } from '../../news.ts'
import { ownGroup } from '../../own-access.ts'
import { InTheNameOf, MyGroupPage } from '../../views/my-group-page.tsx'
import { NewsList } from '../../views/news-list.tsx'

export const handle = { script: true }

export const loader = forPerson(ownGroup, async ({ group }, args) => ({
  title: args.say('members:news.title'),
  group,
  news: await newsOf(db, group.id),
  canWrite: takesPart(group),
  done: args.query.get('done'),
  form: freshForm(),
}))

export const action = forPerson(ownGroup, async ({ me, group }, args) => {
  requireThat(takesPart(group), 'members:refused.notNow')
  return act(args, newsForm, ({ formKey, ...written }) =>
    once(db, formKey, async (trx) => {
      await writeNews(trx, me.id, { organisation: group.id, ...written })
      return href('/my/groups/:group/news', { group: group.slug }, { done: 'written' })
    }),
  )
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
