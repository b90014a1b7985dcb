import { isAdministrator } from '#app/accounts/access.ts'
import { roomForFiles } from '#app/files/room.ts'
import { RoomNotice } from '#app/files/views/room-notice.tsx'
import { atDesk, staffWho } from '#app/http/page.ts'
import { DeskPage } from '#app/ui/page.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { SettingsList } from '../../views/settings-list.tsx'

export const loader = atDesk(staffWho(isAdministrator), async () => {
  return { heading: 'settings:title', room: await roomForFiles(db) }
})

export default function Settings() {
  const { room, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage {...page} current="settings" lead={say('settings:lead')}>
      <RoomNotice room={room} />
      <SettingsList />
    </DeskPage>
  )
}
