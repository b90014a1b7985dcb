import { href } from '#app/href.ts'
import { useText } from '#app/ui/language.tsx'
import { ButtonLink, Notice } from '#app/ui/parts.tsx'

/** Nothing can be changed any more: why, what is kept, and what was typed last, to copy. */
export function RefusedAnswer({
  code,
  secret,
  written,
  kept = false,
}: {
  code: string
  secret: string
  written: string[]
  /** The page that was sent is kept too. */
  kept?: boolean
}) {
  const { say } = useText()
  return (
    <>
      <Notice tone="warn" role="alert" title={say(code)}>
        {kept && <p>{say('surveys:over.pageKept')}</p>}
        <p>{say(code === 'surveys:refused.sentAlready' ? 'surveys:over.sentKept' : 'surveys:over.kept')}</p>
      </Notice>
      {written.length > 0 && (
        <section>
          <h2>{say('surveys:over.written')}</h2>
          <p>{say('surveys:over.writtenHint')}</p>
          {written.map((text) => (
            <div key={text} className="original typed">
              {text}
            </div>
          ))}
        </section>
      )}
      <p className="actions">
        <ButtonLink to={href('/answers/:secret', { secret })}>{say('surveys:over.toAnswer')}</ButtonLink>
      </p>
    </>
  )
}
