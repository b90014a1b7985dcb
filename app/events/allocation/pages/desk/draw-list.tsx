import { momentWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { ErrorSummary, Hidden } from '#app/ui/form.tsx'
import { Definition, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedDraw } from '../../desk-draw.ts'
import { listForm } from '../../draw-form.ts'
import { publishList } from '../../drawing.ts'
import { DrawFormPage, DrawPage, NotNow } from '../../views/desk/draw-page.tsx'
import { SourceFields, useSourceLabels } from '../../views/desk/source-fields.tsx'
import { Strata } from '../../views/desk/strata.tsx'
import { peopleOf } from '../../views/draw-facts.tsx'
import { DrawTable } from '../../views/draw-table.tsx'

export const handle = { script: true }

export const loader = atDesk(editedDraw, async ({ draw }) => {
  const { standing, list, hash, strata, sessions } = draw
  return {
    heading: 'draws:desk.publish',
    standing,
    listedAt: draw.draw?.listedAt ?? null,
    places: Math.min(...sessions.filter(({ cancelled }) => !cancelled).map(({ quota }) => quota)),
    list,
    hash,
    strata,
    fields: {},
  }
})

export const action = atDesk(editedDraw, async ({ actor, key, draw }, args) =>
  act(args, listForm, async (typed) => {
    await publishList(db, actor, { ...key, ...typed })
    return href('/desk/events/:event/draws/:draw', { event: draw.slug, draw: args.params.draw ?? '' })
  }),
)

export default function DrawList() {
  const { draw, standing, listedAt, places, list, hash, strata, say, lang, ...page } = usePage<typeof loader>()
  const labels = useSourceLabels()
  const listedMoment = momentWithReadings(listedAt ?? new Date(), lang)
  if (standing !== 'toList')
    return (
      <DrawPage {...page} draw={draw}>
        <ErrorSummary state={page.state} labels={labels} />
        <NotNow
          draw={draw}
          title={say(listedAt ? 'draws:desk.alreadyListed' : `draws:state.${standing}`, { moment: listedMoment })}
        />
      </DrawPage>
    )
  return (
    <DrawFormPage
      {...page}
      draw={draw}
      labels={labels}
      button={page.title}
      back={href('/desk/events/:event/draws/:draw', { event: draw.event.slug, draw: draw.name })}
    >
      <p className="lead">{say('draws:desk.publishQuestion')}</p>
      <p>{say('draws:desk.publishLead')}</p>
      <Definition
        items={[
          {
            term: say('draws:about.list'),
            detail: say('draws:about.listOf', { count: list.length, people: peopleOf(list) }),
          },
          { term: say('draws:about.places'), detail: say('events:people', { count: places }) },
          { term: say('draws:about.hash'), detail: <code className="hash">{hash}</code> },
          ...(strata.length > 1 ? [{ term: say('draws:desk.strata'), detail: <Strata strata={strata} /> }] : []),
        ]}
      />
      {peopleOf(list) <= places && <Notice tone="info" title={say('draws:desk.enough')} />}
      <details className="field">
        <summary>{say('draws:desk.preview')}</summary>
        <DrawTable list={list} log={null} />
      </details>
      <Hidden name="seen" value={hash} />
      <SourceFields />
    </DrawFormPage>
  )
}
