import type { Speaker } from '#app/documents/speaker.ts'
import type { TableDocument } from '#app/documents/table-document.ts'
import { href } from '#app/href.ts'
import { sectionNumber } from '#app/section-number.ts'
import { htmlLang } from '#app/text/language.ts'
import { pick } from '#app/wording.ts'
import type { WrittenText } from './edition-preview.ts'

/** The text of a plan, paragraph by paragraph, for those who read it on paper before it is published. */
export function textDocument({ slug, title, sections }: WrittenText, speaker: Speaker): TableDocument {
  const { lang, publisher, t, address } = speaker
  return {
    lang: htmlLang(lang),
    publisher,
    title: pick(lang, title),
    subtitle: t('plans:edition.number', { label: '1' }),
    publishedAt: new Date().toISOString(),
    source: { label: t('documents:source'), address: address(href('/plans/:plan', { plan: slug })) },
    facts: [],
    note: '',
    tallies: [],
    legend: '',
    about: t('documents:about'),
    empty: '',
    columns: [
      { label: t('plans:comparison.where'), width: 14 },
      { label: t('documents:text'), width: 60 },
    ],
    rows: sections.flatMap((section) => {
      const where = {
        text: [pick(lang, sectionNumber(section.number)), pick(lang, section.title)].filter(Boolean).join(' '),
        label: true,
      }
      return section.blocks.length === 0 ? [[[where], []]] : section.blocks.map((text) => [[where], [{ text }]])
    }),
  }
}
