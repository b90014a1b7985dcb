import { Fragment } from 'react'
import { pick, RubyText, useText } from '#app/ui/language.tsx'
import type { Wording } from '#app/wording.ts'

/** A text of several lines as staff wrote it, in the page's language where it was written. */
export function Lines(wording: Wording) {
  const { lang } = useText()
  const text = pick(lang, wording)
  return (
    <span lang={lang === 'en' && !wording.en ? 'ja' : undefined}>
      {text
        .trim()
        .split('\n')
        .map((line, at) => (
          <Fragment key={at}>
            {at > 0 && <br />}
            <RubyText text={line} />
          </Fragment>
        ))}
    </span>
  )
}
