import { listed, useText } from '#app/ui/language.tsx'
import { DataTable, Definition } from '#app/ui/parts.tsx'
import type { Wording } from '#app/wording.ts'
import type { Asked } from '../figure.ts'
import { countText, useWords } from './figure-table.tsx'

type Item = { asked: Asked; options: { code: number; words: Wording }[] }
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
  const { say, lang, written } = useText()
  const words = useWords()
  const nameOf = (stratum: string) => {
    const codes = stratum.split('-').map(Number)
    const named = items.map(({ options }, at) => options.find(({ code }) => code === codes[at]))
    // A name given by staff stays; what only repeats the codes is said in words.
    if (codes.length !== items.length || named.some((each) => !each)) return stratum
    return listed(
      lang,
      named.flatMap((each) => (each ? [words(each.words)] : [])),
    )
  }
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
          caption={say('survey-results:weights.table')}
          columns={[
            { key: 'stratum', label: written('survey-results:weights.stratum'), head: true },
            ...(['population', 'sheets', 'weight'] as const).map((key) => ({
              ...{ key, label: written(`survey-results:weights.${key}`), numeric: true },
            })),
          ]}
          rows={strata.map(({ stratum, population, sheets, weight }) => ({
            key: stratum,
            cells: {
              stratum: nameOf(stratum),
              population: countText(population),
              sheets: countText(sheets),
              weight: weight?.toFixed(3) ?? '–',
            },
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
