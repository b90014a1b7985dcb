import { checkSender, stampOf } from '#app/forms/sender.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { inPublic } from '#app/http/page.ts'
import { limit } from '#app/http/server/limits.ts'
import { Conflict } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden, TextArea, TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Button, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { contactForm, writeTo } from '../board-contact.ts'
import { publicPost } from '../board-list.ts'
import { PostOwner } from '../views/board-post.tsx'

export const loader = inPublic(async ({ say, query, params }) => {
  const sent = query.has('sent')
  const post = await publicPost(db, params.post)
  if (!post.isUp && !sent) throw new Conflict('board:refused.closed')
  return {
    title: say('board:contact.title'),
    sent,
    post: { ...post, messages: 0 },
    form: freshForm({ stamp: stampOf(new Date()) }),
  }
})

export const action = inPublic((args) =>
  act(args, contactForm, async ({ stamp, website, ...words }) => {
    const { post = '' } = args.params
    checkSender({ stamp, website })
    await limit('boardMessage', args.context.address)
    await writeTo(db, post, words)
    return href('/groups/board/:post/contact', { post }, { sent: true })
  }),
)

export default function BoardContact() {
  const { post, sent, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say } = useText()
  const title = <span lang="ja">{post.title}</span>
  return (
    <Page
      title={say('board:contact.title')}
      crumbs={[
        { to: href('/groups/board'), label: say('board:title') },
        { to: href('/groups/board/:post', { post: post.id }), label: title },
        { label: say('board:contact.title') },
      ]}
    >
      <p className="meta">
        {title} <PostOwner post={post} />
      </p>
      {sent ? (
        <Notice tone="good" role="status" title={say('board:contact.sent')}>
          <p>{say('board:contact.sentNext')}</p>
        </Notice>
      ) : (
        <>
          <p>{say('board:contact.lead')}</p>
          <ErrorSummary state={state} />
          <Form state={state} guard>
            <Hidden name="stamp" value={String(state.values.stamp ?? '')} />
            <TextField name="name" label={say('board:contact.name')} maxLength={100} autoComplete="name" required />
            <TextField name="email" type="email" label={say('board:contact.email')} autoComplete="email" required />
            <TextArea name="message" label={say('board:contact.message')} maxLength={2000} required />
            <Button>{say('board:contact.send')}</Button>
          </Form>
        </>
      )}
    </Page>
  )
}
