import { sectionNumber } from '#app/section-number.ts'
import { type Lang, pick, plain, useText, Written } from '#app/ui/language.tsx'
import type { Wording } from '#app/wording.ts'
import type { EditionHead } from '../reading.ts'

type Named = { number: string; title: Wording }

/** As people write it: R-0047. */
export function revisionName(number: number): string {
  return `R-${String(number).padStart(4, '0')}`
}

/** A wording as plain text, for titles and attributes. */
export function wordsOf(lang: Lang, wording: Wording): string {
  return plain(pick(lang, wording))
}

export function sectionName(lang: Lang, { number, title }: Named): string {
  return [wordsOf(lang, sectionNumber(number)), wordsOf(lang, title)].filter(Boolean).join(' ')
}

export function SectionName({ section }: { section: Named }) {
  return (
    <span>
      {section.number && (
        <>
          <Written {...sectionNumber(section.number)} />{' '}
        </>
      )}
      <Written {...section.title} />
    </span>
  )
}

const between = (lang: Lang) => (lang === 'en' ? ', ' : ' ')

type Say = (key: string, values?: Record<string, unknown>) => string

export function editionName(t: Say, lang: Lang, { stage, label }: Pick<EditionHead, 'stage' | 'label'>): string {
  return wordsOf(lang, stage) + between(lang) + t('plans:edition.number', { label })
}

export function EditionName({ edition }: { edition: Pick<EditionHead, 'stage' | 'label'> }) {
  const { say, lang } = useText()
  return (
    <span>
      <Written {...edition.stage} />
      {between(lang)}
      {say('plans:edition.number', { label: edition.label })}
    </span>
  )
}

/** The tag of text that stands in Japanese on an English page. */
export function useOriginal(): 'ja' | undefined {
  const { lang } = useText()
  return lang === 'en' ? 'ja' : undefined
}
