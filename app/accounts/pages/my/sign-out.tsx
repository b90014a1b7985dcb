import { z } from 'zod'
import { ticked } from '#app/forms/carried.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { go } from '#app/http/handle.ts'
import { anyPerson, forPerson, inPublic } from '#app/http/page.ts'
import { isSecure } from '#app/http/session.ts'
import { Form } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { endPerson, endPersonEverywhere } from '../../session.ts'

export const loader = forPerson(anyPerson, (_, args) => ({ title: args.say('people:signOut.title') }))

/** For everybody: whoever has no session any more is signed out. */
export const action = inPublic((args) =>
  act(args, z.object({ everywhere: ticked() }), async ({ everywhere }) => {
    const end = everywhere ? endPersonEverywhere : endPerson
    const answer = go(args.context, href('/'))
    answer.headers.append('Set-Cookie', await end(db, args.context.cookies(), isSecure))
    return answer
  }),
)

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
