import { Fragment } from 'react'
import { pick, RubyText, useText } from '#app/ui/language.tsx'

/** A text of several lines as staff wrote it, in the page's language where it was written. */
export function Lines({ value, easy, en }: { value: string; easy?: string | null; en?: string | null }) {
  const { lang } = useText()
  const text = pick(lang, { value, easy, en })
  return (
    <span lang={lang === 'en' && !en ? 'ja' : undefined}>
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
