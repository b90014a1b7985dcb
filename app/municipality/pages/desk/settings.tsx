import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { deskMe, isAdministrator, requireThat } from '../../../accounts/access.ts'
import { roomForFiles } from '../../../files/room.ts'
import { RoomNotice } from '../../../files/views/room-notice.tsx'
import { textOf } from '../../../http/context.ts'
import { handle } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { useText } from '../../../ui/language.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { SettingsList } from '../../views/settings-list.tsx'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  requireThat(isAdministrator(me))
  const head = { title: textOf(args.context)('settings:title'), noindex: true }
  return { head, me: deskMe(me), room: await roomForFiles(db) }
})

export default function Settings() {
  const { me, room } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <DeskPage me={me} current="settings" title={say('settings:title')} lead={say('settings:lead')}>
      <RoomNotice room={room} />
      <SettingsList />
    </DeskPage>
  )
}
