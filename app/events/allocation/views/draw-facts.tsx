import { momentWithReadings } from '#app/calendar.ts'
import { Moment } from '#app/ui/dates.tsx'
import { listed, useText } from '#app/ui/language.tsx'
import { Definition } from '#app/ui/parts.tsx'
import type { PublishedSource } from '../draw-record.ts'
import type { DrawEntry, DrawLog } from '../tables.ts'

type Draw = {
  list: DrawEntry[]
  listHash: string
  listedAt: string
  sources: PublishedSource[]
  seed: string | null
  drawnAt: string | null
  log: DrawLog | null
}

export const peopleOf = (list: DrawEntry[]) => list.reduce((sum, { people }) => sum + people, 0)

/** What is on record of a draw: the list, where its number comes from, the number, what was drawn. */
export function DrawFacts({ draw }: { draw: Draw }) {
  const { say, lang } = useText()
  const { list, log } = draw
  const first = list.filter(({ priority }) => priority).length
  const strata = Map.groupBy(list, ({ stratum }) => stratum)
  const items = [
    {
      term: say('draws:about.list'),
      detail: say('draws:about.listOf', { count: list.length, people: peopleOf(list) }),
    },
    { term: say('draws:about.priority'), detail: first > 0 && say('draws:about.priorityOf', { count: first }) },
    {
      term: say('draws:about.strata'),
      detail: strata.size > 1 && (
        <ul className="plain">
          {[...strata].sort().map(([label, all]) => (
            <li key={label}>
              {say('draws:about.stratum', { number: Number(label) })} {say('draws:about.count', { count: all.length })}
            </li>
          ))}
        </ul>
      ),
    },
    { term: say('draws:about.listedAt'), detail: <Moment value={draw.listedAt} /> },
    { term: say('draws:about.hash'), detail: <code className="hash">{draw.listHash}</code> },
    { term: say('draws:about.source'), detail: draw.sources.map((each, at) => <Announced key={at} source={each} />) },
    { term: say('draws:about.seed'), detail: draw.seed && <code className="hash">{draw.seed}</code> },
    { term: say('draws:about.drawnAt'), detail: draw.drawnAt && <Moment value={draw.drawnAt} /> },
    { term: say('draws:about.places'), detail: log && say('events:people', { count: log.places }) },
    { term: say('draws:about.gone'), detail: log && log.gone.length > 0 && listed(lang, log.gone) },
  ]
  return <Definition items={items.filter(({ detail }) => detail)} />
}

/** What the number will be or was; with the reason where it took the place of another. */
export function Announced({ source }: { source: PublishedSource }) {
  const { say, lang } = useText()
  const { kind, named, knownFrom, reason, announcedAt } = source
  return (
    <div>
      {kind === 'chance' ? say('draws:about.chance') : <span lang="ja">{named}</span>}
      <div className="hint">
        {knownFrom && <>{say('draws:about.knownFrom', { moment: momentWithReadings(knownFrom, lang) })} – </>}
        {say('draws:about.announced', { moment: momentWithReadings(announcedAt, lang) })}
        {reason && (
          <>
            {' – '}
            {say('draws:about.instead')} <span lang="ja">{reason}</span>
          </>
        )}
      </div>
    </div>
  )
}
