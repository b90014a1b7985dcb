import { paths } from '../../paths.ts'
import { useText } from '../../ui/language.tsx'
import { ButtonLink, Notice } from '../../ui/parts.tsx'

/** Nothing can be changed any more: why, what is kept, and what was typed last, to copy. */
export function RefusedAnswer({ code, secret, written }: { code: string; secret: string; written: string[] }) {
  const { say } = useText()
  return (
    <>
      <Notice tone="warn" role="alert" title={say(code)}>
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
        <ButtonLink to={paths.answer(secret)}>{say('surveys:over.toAnswer')}</ButtonLink>
      </p>
    </>
  )
}
