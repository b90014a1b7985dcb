import { Moment } from '#app/ui/dates.tsx'
import { useText } from '#app/ui/language.tsx'
import { Definition } from '#app/ui/parts.tsx'
import type { PublicDraw } from '../draw-record.ts'
import type { DrawEntry } from '../tables.ts'
import { Announced } from './announced.tsx'

type Draw = NonNullable<PublicDraw['draw']>

export const peopleOf = (list: DrawEntry[]) => list.reduce((sum, { people }) => sum + people, 0)

/** What is on record of a draw: the list, where its number comes from, the number, what was drawn. */
export function DrawFacts({ draw }: { draw: Draw }) {
  const { say } = useText()
  const { list, sources, used } = draw
  const first = list.filter(({ priority }) => priority).length
  const applications = Map.groupBy(list, ({ stratum }) => stratum)
  const planned = sources.map((source, at) => ({ source, used: used.find(({ number }) => number === at + 1) }))
  const items = [
    {
      term: say('draws:about.list'),
      detail: say('draws:about.listOf', { count: list.length, people: peopleOf(list) }),
    },
    { term: say('draws:about.priority'), detail: first > 0 && say('draws:about.priorityOf', { count: first }) },
    { term: say('draws:about.places'), detail: say('events:people', { count: draw.places }) },
    {
      term: say('draws:about.strata'),
      detail: draw.strata.length > 0 && (
        <ul className="plain">
          {draw.strata.map(({ label, people, places }) => (
            <li key={label}>
              {say('draws:about.stratum', { number: Number(label) })}{' '}
              {say('draws:about.stratumOf', { count: applications.get(label)?.length ?? 0, people, places })}
            </li>
          ))}
        </ul>
      ),
    },
    { term: say('draws:about.listedAt'), detail: <Moment value={draw.listedAt} /> },
    { term: say('draws:about.hash'), detail: <code className="hash">{draw.listHash}</code> },
    { term: say('draws:about.source'), detail: <Announced {...(planned[0] as (typeof planned)[number])} /> },
    {
      term: say('draws:about.fallback'),
      detail: planned.length > 1 && planned.slice(1).map((each) => <Announced key={each.source.kind} {...each} />),
    },
    { term: say('draws:about.seed'), detail: draw.seed && <code className="hash">{draw.seed}</code> },
    { term: say('draws:about.drawnAt'), detail: draw.drawnAt && <Moment value={draw.drawnAt} /> },
  ]
  return <Definition items={items.filter(({ detail }) => detail)} />
}
