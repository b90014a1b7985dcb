import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { anyPerson, forPerson } from '#app/http/page.ts'
import { limit } from '#app/http/server/limits.ts'
import { ErrorSummary, Form, TextField } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Button, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { askForAddress } from '../../address-change.ts'
import { linkForm } from '../../link-form.ts'
import { personWords } from '../../person.ts'

export const loader = forPerson(anyPerson, async ({ me }, { query }) => ({
  heading: 'people:address.title',
  email: (await personWords(db, me.id)).email,
  isSent: query.has('sent'),
  fields: {},
}))

export const action = forPerson(anyPerson, ({ me }, args) =>
  act(args, linkForm, async ({ email, website }) => {
    const { address: from } = args.context
    await limit('link', me.id)
    await limit('link', from)
    if (!website) await askForAddress(db, { person: me.id, email, from })
    return href('/my/address', { sent: 1 })
  }),
)

export default function Address() {
  const { email, isSent, state, title, say } = usePage<typeof loader>()
  const crumbs = [{ to: href('/my'), label: say('groups:my.title') }, { label: title }]
  if (isSent) {
    return (
      <Page title={say('people:address.sent')} lead={say('people:address.sentLead', { email })} crumbs={crumbs}>
        <Notice tone="info" title={say('people:sent.missing')}>
          <p>{say('people:address.missingHint')}</p>
        </Notice>
        <p>
          <A to={href('/my/address')}>{say('people:address.again')}</A>
        </p>
      </Page>
    )
  }
  return (
    <Page title={title} lead={say('people:address.lead', { email })} crumbs={crumbs}>
      <ErrorSummary state={state} />
      <Form state={state} guard>
        <TextField
          name="email"
          type="email"
          label={say('people:address.new')}
          hint={say('people:address.hint')}
          autoComplete="email"
          spellCheck={false}
          required
        />
        <p className="actions">
          <Button>{say('people:address.button')}</Button>
          <A to={href('/my')}>{say('people:address.back')}</A>
        </p>
      </Form>
    </Page>
  )
}
