import { momentWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { ErrorSummary, Form } from '#app/ui/form.tsx'
import { ButtonLink, Definition } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedDraw } from '../../desk-draw.ts'
import { drawingForm } from '../../draw-form.ts'
import { drawPlaces, seedAsPrinted } from '../../drawing.ts'
import { DrawPage, NotNow } from '../../views/desk/draw-page.tsx'
import { DrawingQuestion } from '../../views/desk/drawing-question.tsx'
import { Announced } from '../../views/draw-facts.tsx'

export const loader = atDesk(editedDraw, async ({ draw }) => {
  return {
    heading: 'draws:desk.draw',
    standing: draw.standing,
    drawnAt: draw.draw?.drawnAt ?? null,
    source: draw.draw?.sources.at(-1) ?? null,
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
        const printed = seedAsPrinted(seed)
        const isAsked = draw.draw?.sources.at(-1)?.kind === 'public_number'
        if (isAsked && step !== 'draw' && printed) return { state: form.state, current: null, checked: printed }
      },
    },
  ),
)

export default function Drawing() {
  const { draw, standing, drawnAt, source, state, sent, say, t, lang, ...page } = usePage<
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
          <Definition items={[{ term: say('draws:about.source'), detail: <Announced source={source} /> }]} />
          <DrawingQuestion isChance={source.kind === 'chance'} checked={sent?.checked} state={state}>
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
