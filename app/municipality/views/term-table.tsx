import { href } from '#app/href.ts'
import { A, useText, Written } from '#app/ui/language.tsx'
import { DataTable, Tag } from '#app/ui/parts.tsx'

type Term = {
  id: string
  term: string
  reading: string
  meaning: string
  meaningEasy: string | null
  meaningEn: string | null
  closedAt: string | null
  sections: number
}

/** The glossary by the reading of its words, with how many sections explain each. */
export function TermTable({ terms }: { terms: Term[] }) {
  const { say, written } = useText()
  return (
    <DataTable
      caption={say('settings:nav.glossary')}
      isTitled
      cards
      columns={[
        { key: 'term', label: written('settings:column.term'), head: true },
        { key: 'meaning', label: written('settings:column.explanation') },
        { key: 'sections', label: written('settings:column.sections') },
      ]}
      rows={terms.map(({ id, term, reading, meaning, meaningEasy, meaningEn, closedAt, sections }) => ({
        id: `w-${id}`,
        cells: {
          term: (
            <>
              <A to={href('/desk/settings/glossary/:term', { term: id })}>
                <span lang="ja">{term}</span>
              </A>{' '}
              <small lang="ja">{reading}</small> {closedAt && <Tag>{say('settings:closed')}</Tag>}
            </>
          ),
          meaning: <Written ja={meaning} easy={meaningEasy} en={meaningEn} />,
          sections:
            sections === 0 ? (
              say('settings:used.none')
            ) : (
              <span className="unbroken">{say('settings:used.sections', { count: sections })}</span>
            ),
        },
      }))}
    />
  )
}
