import { isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { Hidden } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { ButtonLink, Definition } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { SettingsFormPage } from '../../views/settings-page.tsx'
import { WordFields } from '../../views/word-fields.tsx'
import { Used } from '../../views/word-table.tsx'
import { changeWord, typedWord, wordForm } from '../../word.ts'
import { findWord, rulesOf } from '../../word-list.ts'

export const handle = { script: true }

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const { name, grows } = rulesOf(args.params.list)
  const word = await findWord(db, name, args.params.code ?? '')
  return { heading: { key: 'settings:change.title', word: word.label }, name, grows, word, fields: typedWord(word) }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) => {
  const { name } = rulesOf(args.params.list)
  const code = args.params.code ?? ''
  return act(
    args,
    wordForm,
    async (fields) => {
      await changeWord(db, actor, name, { ...fields, code })
      return href('/desk/settings/lists/:list', { list: name }, { '#': `w-${code}` })
    },
    { now: async () => typedWord(await findWord(db, name, code)) },
  )
})

export default function Word() {
  const { name, grows, word, say, ...page } = usePage<typeof loader>()
  const hasExtra = name === 'classes'
  const way = [{ to: href('/desk/settings/lists/:list', { list: name }), label: say(`settings:nav.${name}`) }]
  const meaning = { term: say('settings:word.meaning'), detail: say(`municipality:about.categories.${word.code}`) }
  const used = { term: say('settings:column.used'), detail: <Used used={word.used} /> }
  return (
    <SettingsFormPage
      {...page}
      way={way}
      lead={say(`settings:where.${name}`)}
      above={
        <div className="fields">
          <Definition items={name === 'categories' ? [meaning, used] : [used]} />
        </div>
      }
      button={say('settings:save')}
      back={
        <>
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
        </>
      }
    >
      <Hidden name="version" />
      <WordFields hasExtra={hasExtra} />
    </SettingsFormPage>
  )
}
