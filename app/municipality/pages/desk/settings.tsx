import { deskMe, isAdministrator, requireThat } from '#app/accounts/access.ts'
import { roomForFiles } from '#app/files/room.ts'
import { RoomNotice } from '#app/files/views/room-notice.tsx'
import { textOf } from '#app/http/context.ts'
import { handle } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type LoaderFunctionArgs, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { db } from '#db/connection'
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
