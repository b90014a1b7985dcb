import { useText } from '#app/ui/language.tsx'

type Session = { form: 'venue' | 'online' | 'both'; venue: string; venueEn: string | null; address?: string }

/** Where people meet: a place with its address, online, or both. */
export function SessionWhere({ session }: { session: Session }) {
  const { say, lang } = useText()
  const { form, venue, venueEn, address } = session
  if (form === 'online') return <span>{say('event-page:online.online')}</span>
  return (
    <>
      <span lang={lang === 'en' && venueEn ? 'en' : 'ja'}>{(lang === 'en' && venueEn) || venue}</span>
      {address && (
        <>
          {' '}
          <span lang="ja">{address}</span>
        </>
      )}
      {form === 'both' && <> – {say('event-page:online.both')}</>}
    </>
  )
}
