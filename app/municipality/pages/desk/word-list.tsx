import { isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { ErrorSummary } from '#app/ui/form/form.tsx'
import { ButtonLink } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { SettingsPage } from '../../views/settings-page.tsx'
import { WordTable } from '../../views/word-table.tsx'
import { moveForm, moveWord } from '../../word.ts'
import { rulesOf, wordsOf } from '../../word-list.ts'

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const { name, grows, ordered } = rulesOf(args.params.list)
  const words = await wordsOf(db, name)
  const moved = words.find(({ code }) => code === args.query.get('moved'))?.label
  return { heading: `settings:nav.${name}`, name, grows, ordered, words, moved, fields: {} }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) => {
  const { name } = rulesOf(args.params.list)
  return act(args, moveForm, async (move) => {
    await moveWord(db, actor, name, move)
    return href('/desk/settings/lists/:list', { list: name }, { moved: move.code, '#': `w-${move.code}` })
  })
})

export default function WordList() {
  const { name, grows, ordered, words, moved, state, sent, say, ...page } = usePage<typeof loader>()
  const done = !sent && moved && say('settings:moved', { word: moved })
  return (
    <SettingsPage {...page} wide lead={say(`settings:where.${name}`)} done={done}>
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
