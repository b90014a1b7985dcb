import { type Lang, languageTag, useText } from '#app/ui/language.tsx'
import { Definition, Notice } from '#app/ui/parts.tsx'

type Words = { to: string; subject: string; text: string }

/** What was written, as plain text: a mail's HTML is for letter boxes, not for the desk. */
export function MailWords({ words, lang }: { words: Words; lang: Lang }) {
  const { say } = useText()
  return (
    <>
      <Notice tone="info">
        <p>{say('mails:show.recorded')}</p>
      </Notice>
      <Definition
        items={[
          { term: say('mails:show.to'), detail: words.to },
          { term: say('mails:show.subject'), detail: <span lang={languageTag(lang)}>{words.subject}</span> },
        ]}
      />
      <p className="typed" lang={languageTag(lang)}>
        {words.text}
      </p>
    </>
  )
}
