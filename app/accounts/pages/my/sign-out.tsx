import { z } from 'zod'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { readForm } from '#app/http/forms.ts'
import { go, handle } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { isSecure } from '#app/http/session.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/remix.ts'
import { ticked } from '#app/text/carried.ts'
import { Form } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { endPerson, endPersonEverywhere } from '../../session.ts'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  await person(args)
  return { head: { title: textOf(args.context)('people:signOut.title'), noindex: true } }
})

export const action = handle(async ({ context }: ActionFunctionArgs) => {
  const form = await readForm(context, z.object({ everywhere: ticked() }))
  if (!form.ok) return form.again()
  const end = form.value.everywhere ? endPersonEverywhere : endPerson
  const cookie = await end(db, context.cookies(), isSecure)
  const answer = go(context, href('/'))
  answer.headers.append('Set-Cookie', cookie)
  return answer
})

export default function SignOut() {
  const { say } = useText()
  return (
    <Page title={say('people:signOut.title')} lead={say('people:signOut.lead')}>
      <Form>
        <p className="actions">
          <Button>{say('people:signOut.button')}</Button>
          <Button name="everywhere" value="yes" tone="quiet">
            {say('people:signOut.everywhere')}
          </Button>
          <A to={href('/my')}>{say('people:signOut.stay')}</A>
        </p>
      </Form>
    </Page>
  )
}
