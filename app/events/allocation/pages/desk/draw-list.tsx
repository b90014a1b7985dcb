import { momentWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { ErrorSummary, Hidden } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Definition, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedDraw, listToPublish } from '../../desk-draw.ts'
import { listForm } from '../../draw-form.ts'
import { publishList } from '../../list-publication.ts'
import { rounds } from '../../rounds.ts'
import { ChanceTable } from '../../views/desk/chance-table.tsx'
import { ChancesCounting } from '../../views/desk/chances-counting.tsx'
import { DrawFormPage, DrawPage, NotNow } from '../../views/desk/draw-page.tsx'
import { SourceFields, useSourceLabels } from '../../views/desk/source-fields.tsx'
import { Strata } from '../../views/desk/strata.tsx'
import { peopleOf } from '../../views/draw-facts.tsx'
import { DrawTable } from '../../views/draw-table.tsx'

export const handle = { script: true }

export const loader = atDesk(editedDraw, async ({ draw }, { query }) => {
  const { standing } = draw
  const heading = { heading: 'draws:desk.publish', standing, listedAt: draw.draw?.listedAt ?? null, fields: {} }
  if (standing !== 'toList') return { ...heading, found: null }
  const whole = query.get('whole') === '1'
  const { ids: _, ...found } = await listToPublish(db, draw, whole)
  return { ...heading, found: { ...found, whole, isParted: draw.strata.length > 0 } }
})

export const action = atDesk(editedDraw, async ({ actor, key, draw }, args) =>
  act(args, listForm, async (typed) => {
    await publishList(db, actor, { ...key, ...typed })
    return href('/desk/events/:event/draws/:draw', { event: draw.slug, draw: args.params.draw ?? '' })
  }),
)

export default function DrawList() {
  const { draw, standing, listedAt, found, say, lang, ...page } = usePage<typeof loader>()
  const labels = useSourceLabels()
  const listedMoment = momentWithReadings(listedAt ?? new Date(), lang)
  if (!found)
    return (
      <DrawPage {...page} draw={draw}>
        <ErrorSummary state={page.state} labels={labels} />
        <NotNow
          draw={draw}
          title={say(listedAt ? 'draws:desk.alreadyListed' : `draws:state.${standing}`, { moment: listedMoment })}
        />
      </DrawPage>
    )
  const { list, terms, strata, chances, whole, isParted } = found
  const here = { event: draw.event.slug, draw: draw.name }
  return (
    <DrawFormPage
      {...page}
      draw={draw}
      labels={labels}
      closed={!chances.found && <ChancesCounting rounds={chances.rounds} all={rounds} here={{ ...here, whole }} />}
      button={page.title}
      back={href('/desk/events/:event/draws/:draw', here)}
    >
      <p className="lead">{say('draws:desk.publishQuestion')}</p>
      <p>{say('draws:desk.publishLead')}</p>
      <Definition
        items={[
          {
            term: say('draws:about.list'),
            detail: say('draws:about.listOf', { count: list.length, people: peopleOf(list) }),
          },
          { term: say('draws:about.places'), detail: say('events:people', { count: terms.places }) },
          ...(strata.length > 1
            ? [{ term: say('draws:desk.strata'), detail: <Strata strata={strata} shares={terms.strata} /> }]
            : []),
        ]}
      />
      {peopleOf(list) <= terms.places && <Notice tone="info" title={say('draws:desk.enough')} />}
      <ChanceTable chances={chances.found ?? []} />
      {isParted && (
        <p>
          <A to={href('/desk/events/:event/draws/:draw/list', here, { whole: whole ? null : '1' })}>
            {say(`draws:desk.${whole ? 'parted' : 'whole'}`)}
          </A>
        </p>
      )}
      <details className="field">
        <summary>{say('draws:desk.preview')}</summary>
        <DrawTable list={list} log={null} />
      </details>
      <Hidden name="seen" value={found.seen} />
      <Hidden name="whole" value={whole ? '1' : ''} />
      <SourceFields />
    </DrawFormPage>
  )
}
