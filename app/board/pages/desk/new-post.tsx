import { isoDay } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { listDepartments } from '#app/municipality/departments.ts'
import { groupWords } from '#app/organisations/groups/words.ts'
import { DeskPage } from '#app/ui/page.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { postForm, putUp } from '../../board.ts'
import { mayKeepBoard } from '../../board-access.ts'
import { PostForm } from '../../views/board-fields.tsx'

export const loader = atDesk(staffWho(mayKeepBoard), async () => {
  const [words, departments] = await Promise.all([groupWords(db), listDepartments(db)])
  const expiresOn = isoDay(new Date(Date.now() + 30 * 86_400_000))
  return { heading: 'board:desk.new', words, departments, fields: { expiresOn } }
})

export const action = atDesk(staffWho(mayKeepBoard), async ({ me }, args) =>
  act(args, postForm, ({ formKey, departmentId, ...post }) =>
    once(db, formKey, async (trx) =>
      href('/desk/board/:post', { post: await putUp(trx, { kind: 'staff', staff: me.id, departmentId }, post) }),
    ),
  ),
)

export default function NewDeskPost() {
  const { words, departments, state, say, cityName, ...page } = usePage<typeof loader>()
  const way = [{ to: href('/desk/board'), label: say('board:title') }]
  return (
    <DeskPage {...page} current="board" way={way}>
      <PostForm state={state} words={words} departments={departments} by={cityName} />
    </DeskPage>
  )
}
