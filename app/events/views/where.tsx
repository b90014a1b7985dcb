import { useText } from '../../ui/language.tsx'

type Place = { form: 'venue' | 'online' | 'both'; venue: string; venueEn: string | null }

/** The place of a session in a word or two. */
export function Where({ form, venue, venueEn }: Place) {
  const { say, lang } = useText()
  const own = lang === 'en' && venueEn ? venueEn : venue
  return (
    <span className="where">
      {form !== 'online' && <span lang={own === venue ? 'ja' : 'en'}>{own}</span>}
      {form === 'both' && say('events-list:and')}
      {form !== 'venue' && say('events-list:online')}
    </span>
  )
}
