import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { deskMe, isAdministrator, requireThat } from '../../../accounts/access.ts'
import { textOf } from '../../../http/context.ts'
import { handle } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { useText } from '../../../ui/language.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { SettingsList } from '../../views/settings-list.tsx'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  requireThat(isAdministrator(me))
  return { head: { title: textOf(args.context)('settings:title'), noindex: true }, me: deskMe(me) }
})

export default function Settings() {
  const { me } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <DeskPage me={me} current="settings" title={say('settings:title')} lead={say('settings:lead')}>
      <SettingsList />
    </DeskPage>
  )
}
