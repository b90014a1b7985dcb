import { href } from '#app/href.ts'
import { useText } from '#app/ui/language.tsx'

/** What whoever has a place shows at the door; it prints with the page. */
export function CheckInCode({ number, secret }: { number: string; secret: string }) {
  const { say, t } = useText()
  return (
    <section className="check-in-code">
      <h2>{say('events-day:code.title')}</h2>
      <p>{say('events-day:code.lead')}</p>
      <figure>
        <img
          src={href('/signups/:number/:secret/code.svg', { number, secret })}
          alt={t('events-day:code.picture')}
          width="200"
          height="200"
        />
        <figcaption>{number}</figcaption>
      </figure>
    </section>
  )
}
