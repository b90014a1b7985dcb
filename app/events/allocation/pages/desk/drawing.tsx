import { momentWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { ButtonLink, Definition } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedDraw } from '../../desk-draw.ts'
import { drawingForm } from '../../draw-form.ts'
import { sourceOf } from '../../draw-record.ts'
import { drawPlaces } from '../../drawing.ts'
import { exampleOf, numberAsUsed } from '../../public-number.ts'
import { Announced } from '../../views/announced.tsx'
import { DrawPage, NotNow } from '../../views/desk/draw-page.tsx'
import { DrawingQuestion } from '../../views/desk/drawing-question.tsx'

export const loader = atDesk(editedDraw, async ({ draw }) => {
  return {
    heading: 'draws:desk.draw',
    standing: draw.standing,
    drawnAt: draw.draw?.drawnAt ?? null,
    source: draw.draw && sourceOf(draw.draw),
    used: draw.draw?.used.at(-1),
    fields: {},
  }
})

/** A number is shown as it will be used before anything is drawn; where chance makes it there is nothing to check. */
export const action = atDesk(editedDraw, async ({ actor, key, draw }, args) =>
  act(
    args,
    drawingForm,
    async ({ seed }) => {
      await drawPlaces(db, actor, { ...key, seed })
      return href('/desk/events/:event/draws/:draw', { event: draw.slug, draw: args.params.draw ?? '' })
    },
    {
      before: (form) => {
        if (!form.ok) return
        const { step, seed } = form.value
        if (step === 'back') return { state: { ...form.state, errors: {} }, current: null }
        const source = draw.draw && sourceOf(draw.draw)
        const used = source?.kind === 'public_number' && step !== 'draw' ? numberAsUsed(seed, source) : null
        if (used !== null) return { state: form.state, current: null, checked: used }
      },
    },
  ),
)

export default function Drawing() {
  const { draw, standing, drawnAt, source, used, state, sent, say, t, lang, ...page } = usePage<
    typeof loader,
    typeof action
  >()
  const drawnMoment = momentWithReadings(drawnAt ?? new Date(), lang)
  return (
    <DrawPage {...page} draw={draw}>
      <ErrorSummary state={state} labels={{ seed: t('draws:desk.seed') }} />
      {standing !== 'toDraw' || !source ? (
        <NotNow
          draw={draw}
          title={say(drawnAt ? 'draws:desk.already' : `draws:state.${standing}`, { moment: drawnMoment })}
        />
      ) : (
        <Form state={state}>
          <p>{say('draws:desk.drawLead')}</p>
          <Definition
            items={[{ term: say('draws:about.source'), detail: <Announced source={source} used={used} /> }]}
          />
          <DrawingQuestion
            example={source.kind === 'chance' ? null : exampleOf(source)}
            checked={sent?.checked}
            state={state}
          >
            <ButtonLink
              to={href('/desk/events/:event/draws/:draw', { event: draw.event.slug, draw: draw.name })}
              tone="quiet"
            >
              {say('events-desk:back')}
            </ButtonLink>
          </DrawingQuestion>
        </Form>
      )}
    </DrawPage>
  )
}
