import { deskMe, isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { ButtonLink } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { SettingsPage } from '../../views/settings-page.tsx'
import { WordTable } from '../../views/word-table.tsx'
import { moveForm, moveWord } from '../../word.ts'
import { rulesOf, wordsOf } from '../../word-list.ts'

export const loader = atDesk(staffWho(isAdministrator), async ({ me }, args) => {
  const { name, grows, ordered } = rulesOf(args.params.list)
  const words = await wordsOf(db, name)
  const query = args.query
  const [moved, saved] = [words.find(({ code }) => code === query.get('moved'))?.label, query.has('saved')]
  const head = { title: args.say(`settings:nav.${name}`), noindex: true }
  return { head, me: deskMe(me), name, grows, ordered, words, moved, saved, form: freshForm() }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) => {
  const { name } = rulesOf(args.params.list)
  return act(args, moveForm, async (move) => {
    await moveWord(db, actor, name, move)
    return href('/desk/settings/lists/:list', { list: name }, { moved: move.code, '#': `w-${move.code}` })
  })
})

export default function WordList() {
  const { me, name, grows, ordered, words, moved, saved, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { say } = useText()
  const state = shownForm(sent, form)
  const done = sent ? null : moved ? say('settings:moved', { word: moved }) : saved && say('settings:saved')
  return (
    <SettingsPage wide me={me} title={say(`settings:nav.${name}`)} lead={say(`settings:where.${name}`)} done={done}>
      <ErrorSummary state={state} />
      {grows && (
        <p>
          <ButtonLink to={href('/desk/settings/lists/:list/new', { list: name })}>
            {say(`settings:add.${name}`)}
          </ButtonLink>
        </p>
      )}
      <WordTable list={name} words={words} ordered={ordered} state={state} />
    </SettingsPage>
  )
}
