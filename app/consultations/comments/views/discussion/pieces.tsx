import { Fragment } from 'react'
import { useText } from '#app/ui/language.tsx'
import type { PublicWording, RedactedFor } from '../../tables.ts'

type Props = { pieces: string[]; redactedFor: RedactedFor | null }

/** A text as it was typed, with a mark in each place where words were taken out. */
function Pieces({ pieces, redactedFor }: Props) {
  const { say, lang } = useText()
  return pieces.map((piece, at) => (
    <Fragment key={at}>
      {at > 0 && (
        <span className="taken-out" lang={lang === 'en' ? 'en' : 'ja'}>
          {say(`discussion:taken.${redactedFor ?? 'other'}`)}
        </span>
      )}
      {piece}
    </Fragment>
  ))
}

/** What is shown of an opinion; `lang` is the language its author wrote in. */
export function ShownWording({
  wording,
  redactedFor,
  lang,
}: {
  wording: PublicWording
  redactedFor: RedactedFor | null
  lang: 'ja' | 'en'
}) {
  const { say } = useText()
  return (
    <>
      {wording.quote && (
        <blockquote className="quote typed" lang={lang}>
          <Pieces pieces={wording.quote} redactedFor={redactedFor} />
        </blockquote>
      )}
      <div className="typed" lang={lang}>
        <Pieces pieces={wording.body} redactedFor={redactedFor} />
      </div>
      {wording.reason && (
        <>
          <p className="label">{say('discussion:page.reason')}</p>
          <div className="typed" lang={lang}>
            <Pieces pieces={wording.reason} redactedFor={redactedFor} />
          </div>
        </>
      )}
    </>
  )
}
