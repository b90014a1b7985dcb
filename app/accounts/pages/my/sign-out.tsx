import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { db } from '#db/connection'
import { textOf } from '../../../http/context.ts'
import { readForm } from '../../../http/forms.ts'
import { go, handle } from '../../../http/handle.ts'
import { person } from '../../../http/person.ts'
import { isSecure } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { ticked } from '../../../text/carried.ts'
import { Form } from '../../../ui/form.tsx'
import { A, useText } from '../../../ui/language.tsx'
import { Page } from '../../../ui/page.tsx'
import { Button } from '../../../ui/parts.tsx'
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
  const answer = go(context, paths.home())
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
          <A to={paths.my()}>{say('people:signOut.stay')}</A>
        </p>
      </Form>
    </Page>
  )
}
