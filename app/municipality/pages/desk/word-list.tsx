import { deskMe, isAdministrator, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, stateOf } from '#app/http/forms.ts'
import { go, handle } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { ButtonLink } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { SettingsPage } from '../../views/settings-page.tsx'
import { WordTable } from '../../views/word-table.tsx'
import { moveForm, moveWord } from '../../word.ts'
import { rulesOf, wordsOf } from '../../word-list.ts'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  requireThat(isAdministrator(me))
  const { name, grows, ordered } = rulesOf(args.params.list)
  const words = await wordsOf(db, name)
  const query = new URL(args.request.url).searchParams
  const [moved, saved] = [words.find(({ code }) => code === query.get('moved'))?.label, query.has('saved')]
  const head = { title: textOf(args.context)(`settings:nav.${name}`), noindex: true }
  return { head, me: deskMe(me), name, grows, ordered, words, moved, saved, form: freshForm() }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const me = await staff(args)
  requireThat(isAdministrator(me))
  const { name } = rulesOf(args.params.list)
  const form = await readForm(args.context, moveForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(async (move) => {
    await moveWord(db, { kind: 'staff', id: me.id }, name, move)
    return href('/desk/settings/lists/:list', { list: name }, { moved: move.code, '#': `w-${move.code}` })
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function WordList() {
  const { me, name, grows, ordered, words, moved, saved, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { say } = useText()
  const state = stateOf(sent, form)
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
