import { deskMe, isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button, ButtonLink, Definition } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { SettingsPage } from '../../views/settings-page.tsx'
import { WordFields } from '../../views/word-fields.tsx'
import { Used } from '../../views/word-table.tsx'
import { changeWord, typedWord, wordForm } from '../../word.ts'
import { findWord, rulesOf } from '../../word-list.ts'

export const handle = { script: true }

export const loader = atDesk(staffWho(isAdministrator), async ({ me }, args) => {
  const { name, grows } = rulesOf(args.params.list)
  const word = await findWord(db, name, args.params.code ?? '')
  const head = { title: args.say('settings:change.title', { word: word.label }), noindex: true }
  return { head, me: deskMe(me), name, grows, word, form: freshForm(typedWord(word)) }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) => {
  const { name } = rulesOf(args.params.list)
  const code = args.params.code ?? ''
  return act(
    args,
    wordForm,
    async (fields) => {
      await changeWord(db, actor, name, { ...fields, code })
      return href('/desk/settings/lists/:list', { list: name }, { saved: true, '#': `w-${code}` })
    },
    { now: async () => typedWord(await findWord(db, name, code)) },
  )
})

export default function Word() {
  const { me, name, grows, word, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { say } = useText()
  const state = shownForm(sent, form)
  const hasExtra = name === 'classes'
  const above = [{ to: href('/desk/settings/lists/:list', { list: name }), label: say(`settings:nav.${name}`) }]
  const meaning = { term: say('settings:word.meaning'), detail: say(`municipality:about.categories.${word.code}`) }
  const used = { term: say('settings:column.used'), detail: <Used used={word.used} /> }
  return (
    <SettingsPage
      me={me}
      above={above}
      title={say('settings:change.title', { word: word.label })}
      lead={say(`settings:where.${name}`)}
    >
      <ErrorSummary state={state} />
      <div className="fields">
        <Definition items={name === 'categories' ? [meaning, used] : [used]} />
      </div>
      <Form state={state}>
        <Hidden name="version" value={String(state.values.version ?? '')} />
        <WordFields hasExtra={hasExtra} />
        <p className="actions">
          <Button>{say('settings:save')}</Button>
          <ButtonLink to={href('/desk/settings/lists/:list', { list: name })} tone="quiet">
            {say('settings:back')}
          </ButtonLink>
          {name === 'group-types' && (
            <A to={href('/desk/settings/group-types/:code', { code: word.code })}>{say('settings:groupType.link')}</A>
          )}
          {grows && (
            <A to={href('/desk/settings/lists/:list/:code/availability', { list: name, code: word.code })}>
              {say(word.closedAt ? 'settings:reopen.link' : 'settings:close.link')}
            </A>
          )}
        </p>
      </Form>
    </SettingsPage>
  )
}
