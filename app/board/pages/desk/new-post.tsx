import { isoDay } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { listDepartments } from '#app/municipality/departments.ts'
import { groupWords } from '#app/organisations/words.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { db } from '#db/connection'
import { postForm, putUp } from '../../board.ts'
import { mayKeepBoard } from '../../board-access.ts'
import { PostForm } from '../../views/board-fields.tsx'

export const loader = atDesk(staffWho(mayKeepBoard), async (_, args) => {
  const title = args.say('board:desk.new')
  const [words, departments] = await Promise.all([groupWords(db), listDepartments(db)])
  const expiresOn = isoDay(new Date(Date.now() + 30 * 86_400_000))
  return { title, words, departments, form: freshForm({ expiresOn }) }
})

export const action = atDesk(staffWho(mayKeepBoard), async ({ me }, args) =>
  act(args, postForm, ({ formKey, departmentId, ...post }) =>
    once(db, formKey, async (trx) =>
      href('/desk/board/:post', { post: await putUp(trx, { kind: 'staff', staff: me.id, departmentId }, post) }),
    ),
  ),
)

export default function NewDeskPost() {
  const { me, words, departments, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say, cityName } = useText()
  const crumbs = [{ to: href('/desk/board'), label: say('board:title') }, { label: say('board:desk.new') }]
  return (
    <DeskPage me={me} current="board" title={say('board:desk.new')} crumbs={crumbs}>
      <PostForm state={state} words={words} departments={departments} by={cityName} />
    </DeskPage>
  )
}
