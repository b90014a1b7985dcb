import { isAdministrator } from '#app/accounts/access.ts'
import { roomForFiles } from '#app/files/room.ts'
import { RoomNotice } from '#app/files/views/room-notice.tsx'
import { atDesk, staffWho } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { db } from '#db/connection'
import { SettingsList } from '../../views/settings-list.tsx'

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const title = args.say('settings:title')
  return { title, room: await roomForFiles(db) }
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
