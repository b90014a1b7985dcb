import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { deskMe, isAdministrator, requireThat } from '../../../accounts/access.ts'
import { textOf } from '../../../http/context.ts'
import { handle } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { useText } from '../../../ui/language.tsx'
import { ButtonLink, Empty } from '../../../ui/parts.tsx'
import { allTerms } from '../../glossary.ts'
import { SettingsPage } from '../../views/settings-page.tsx'
import { TermTable } from '../../views/term-table.tsx'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  requireThat(isAdministrator(me))
  const head = { title: textOf(args.context)('settings:nav.glossary'), noindex: true }
  const saved = new URL(args.request.url).searchParams.has('saved')
  return { head, me: deskMe(me), terms: await allTerms(db), saved }
})

export default function Glossary() {
  const { me, terms, saved } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <SettingsPage
      wide
      me={me}
      title={say('settings:nav.glossary')}
      lead={say('settings:where.glossary')}
      done={saved && say('settings:saved')}
    >
      <p>
        <ButtonLink to={paths.newTerm()}>{say('settings:term.add')}</ButtonLink>
      </p>
      {terms.length === 0 ? <Empty title={say('settings:term.none')} /> : <TermTable terms={terms} />}
    </SettingsPage>
  )
}
