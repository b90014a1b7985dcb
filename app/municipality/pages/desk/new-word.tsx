import { isAdministrator, requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { NotFound } from '#app/refusal.ts'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { type Db, db } from '#db/connection'
import { SettingsPage } from '../../views/settings-page.tsx'
import { WordFields } from '../../views/word-fields.tsx'
import { addWord, newWordForm } from '../../word.ts'
import { rulesOf } from '../../word-list.ts'

export const handle = { script: true }

function grownList(_db: Db, me: Staff, named: Named) {
  requireThat(isAdministrator(me))
  const { name, grows } = rulesOf(named.list)
  if (!grows) throw new NotFound()
  return { name }
}

export const loader = atDesk(grownList, ({ name }) => {
  return { heading: `settings:add.${name}`, name, fields: {} }
})

export const action = atDesk(grownList, async ({ actor, name }, args) =>
  act(args, newWordForm, ({ formKey, ...fields }) =>
    once(db, formKey, async (trx) => {
      const code = await addWord(trx, actor, name, fields)
      return href('/desk/settings/lists/:list', { list: name }, { '#': `w-${code}` })
    }),
  ),
)

export default function NewWord() {
  const { me, name, state, say } = usePage<typeof loader>()
  const above = [{ to: href('/desk/settings/lists/:list', { list: name }), label: say(`settings:nav.${name}`) }]
  return (
    <SettingsPage me={me} way={above} title={say(`settings:add.${name}`)} lead={say(`settings:where.${name}`)}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <WordFields hasExtra={name === 'classes'} />
        <p className="actions">
          <Button>{say('settings:add.button')}</Button>
          <ButtonLink to={href('/desk/settings/lists/:list', { list: name })} tone="quiet">
            {say('settings:back')}
          </ButtonLink>
        </p>
      </Form>
    </SettingsPage>
  )
}
