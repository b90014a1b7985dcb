import { isoDay } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { forPerson } from '#app/http/page.ts'
import { limit } from '#app/http/server/limits.ts'
import { once } from '#app/journal/once.ts'
import { speakingGroup } from '#app/organisations/groups/own-access.ts'
import { MyGroupPage } from '#app/organisations/groups/views/my-group-page.tsx'
import { groupWords } from '#app/organisations/groups/words.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { postForm, putUp } from '../../board.ts'
import { PostForm } from '../../views/board-fields.tsx'

const inAMonth = () => isoDay(new Date(Date.now() + 30 * 86_400_000))

export const loader = forPerson(speakingGroup, async ({ group }, args) => ({
  title: args.say('board:new'),
  group,
  words: await groupWords(db),
  form: freshForm({ expiresOn: inAMonth() }),
}))

export const action = forPerson(speakingGroup, async ({ me, group: { slug: group } }, args) =>
  act(args, postForm, async ({ formKey, departmentId: _, ...post }) => {
    await limit('boardPost', group)
    return once(db, formKey, async (trx) =>
      href('/my/groups/:group/board/:post', {
        group,
        post: await putUp(trx, { kind: 'person', person: me.id, group }, post),
      }),
    )
  }),
)

export default function NewPost() {
  const { group, words, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say } = useText()
  const above = [
    { to: href('/my/groups/:group/voice', { group: group.slug }), label: say('speaking:voice.title') },
    { label: say('board:new') },
  ]
  return (
    <MyGroupPage group={group} title={say('board:new')} lead={say('board:newLead')} above={above}>
      <PostForm state={state} words={words} by={group.name} />
    </MyGroupPage>
  )
}
