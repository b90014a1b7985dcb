import { Day } from '#app/ui/dates.tsx'
import { useText } from '#app/ui/language.tsx'

/** Whether and when a group's body decided what it says. */
export function Decided({ bodyDecided, bodyDecidedOn }: { bodyDecided: boolean; bodyDecidedOn: string | null }) {
  const { say } = useText()
  if (!bodyDecided) return say('speaking:decided.no')
  return (
    <>
      {say('speaking:decided.yes')} {bodyDecidedOn && <Day value={bodyDecidedOn} />}
    </>
  )
}

/** For how many a group says it speaks: told beside the counts, added to none. */
export function SpeaksFor({ count }: { count: number | null }) {
  const { say, lang } = useText()
  if (count === null) return say('speaking:speaksFor.unsaid')
  return say('speaking:speaksFor.count', { figure: count.toLocaleString(lang === 'en' ? 'en' : 'ja') })
}
