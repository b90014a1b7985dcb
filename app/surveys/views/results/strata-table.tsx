import { listed, useText } from '../../../ui/language.tsx'
import { DataTable, Definition } from '../../../ui/parts.tsx'
import type { Asked } from '../../figure.ts'
import type { Words } from '../../questionnaire.ts'
import { useWords } from './figure-table.tsx'

type Item = { asked: Asked; options: { code: number; words: Words }[] }
type Stratum = { stratum: string; population: number; sheets: number; weight: number | null }

/** The weights in force with their bounds, and which code of each attribute means what. */
export function StrataTable({
  strata,
  bounds,
  items,
}: {
  strata: Stratum[]
  bounds: { lowest: number; highest: number } | null
  items: Item[]
}) {
  const { say, t, lang } = useText()
  const words = useWords()
  return (
    <>
      {strata.length === 0 && <p>{say('survey-results:weights.none')}</p>}
      {bounds && (
        <p>
          {say('survey-results:weights.bounds', {
            lowest: bounds.lowest.toFixed(2),
            highest: bounds.highest.toFixed(2),
          })}
        </p>
      )}
      {strata.length > 0 && (
        <DataTable
          caption={t('survey-results:weights.table')}
          columns={[
            { key: 'stratum', label: t('survey-results:weights.stratum'), head: true },
            ...(['population', 'sheets', 'weight'] as const).map((key) => ({
              ...{ key, label: t(`survey-results:weights.${key}`), numeric: true },
            })),
          ]}
          rows={strata.map(({ stratum, population, sheets, weight }) => ({
            key: stratum,
            cells: { stratum, population, sheets, weight: weight?.toFixed(3) ?? '–' },
          }))}
        />
      )}
      <Definition
        items={items.map(({ asked, options }) => ({
          term: words(asked.words),
          detail: listed(
            lang,
            options.map(({ code, words: each }) => `${code} ${words(each)}`),
          ),
        }))}
      />
    </>
  )
}
