import { RubyText, useText } from '#app/ui/language.tsx'
import { Definition } from '#app/ui/parts.tsx'

/** Who runs the portal and where they are; what a plan is about, its own department knows. */
export function Contact({ contact }: { contact: string }) {
  const { say, lang, cityName } = useText()
  const address = {
    term: say('municipality:about.contact.address'),
    detail: <span lang={lang === 'en' ? 'ja' : undefined}>{contact}</span>,
  }
  return (
    <>
      <Definition
        items={[
          { term: say('municipality:about.contact.city'), detail: <RubyText text={cityName} /> },
          ...(contact ? [address] : []),
        ]}
      />
      <p>{say('municipality:about.contact.plans')}</p>
    </>
  )
}
