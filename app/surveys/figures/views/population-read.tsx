import { useText } from '#app/ui/language.tsx'
import { DataTable, Notice } from '#app/ui/parts.tsx'
import type { Wording } from '#app/wording.ts'
import type { Asked } from '../figure.ts'
import { countText, useWords } from './figure-table.tsx'

type Item = { asked: Asked; options: { code: number; words: Wording }[] }
type Read = {
  cells: { codes: number[]; population: number; stratum: string }[]
  strata: { stratum: string; sheets: number; weight: number | null }[]
}

/** What stood in a file, in words, with the weights it would give. Nothing is set yet. */
export function PopulationRead({ read, items }: { read: Read; items: Item[] }) {
  const { say, written } = useText()
  const words = useWords()
  const { cells, strata } = read
  const ofStratum = new Map(strata.map((each) => [each.stratum, each]))
  const people = cells.reduce((sum, { population }) => sum + population, 0)
  const nameOf = (at: number, code: number) => {
    const option = items[at]?.options.find((each) => each.code === code)
    return option ? words(option.words) : String(code)
  }
  return (
    <>
      <Notice tone="info" role="status" title={say('survey-results:weights.read')}>
        <p>{say('survey-results:weights.readLead', { cells: cells.length, people: countText(people) })}</p>
      </Notice>
      <DataTable
        caption={say('survey-results:weights.readTable')}
        columns={[
          ...items.map(({ asked }, at) => ({ key: asked.item, label: words(asked.words), head: at === 0 })),
          { key: 'population', label: written('survey-results:weights.population'), numeric: true },
          { key: 'stratum', label: written('survey-results:weights.stratum') },
          { key: 'sheets', label: written('survey-results:weights.stratumSheets'), numeric: true },
          { key: 'weight', label: written('survey-results:weights.weight'), numeric: true },
        ]}
        rows={cells.map(({ codes, population, stratum }) => ({
          key: codes.join('-'),
          cells: {
            ...Object.fromEntries(codes.map((code, at) => [items[at]?.asked.item ?? '', nameOf(at, code)])),
            population: countText(population),
            // A name that only repeats the codes says nothing more.
            stratum: stratum === codes.join('-') ? '' : stratum,
            sheets: countText(ofStratum.get(stratum)?.sheets ?? 0),
            weight: ofStratum.get(stratum)?.weight?.toFixed(3) ?? '–',
          },
        }))}
      />
    </>
  )
}
