import { momentWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { ErrorSummary, TextArea } from '#app/ui/form/form.tsx'
import { Definition } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedDraw, fallbackOf } from '../../desk-draw.ts'
import { fallbackForm } from '../../draw-form.ts'
import { useFallback } from '../../draw-source.ts'
import { Announced } from '../../views/announced.tsx'
import { DrawFormPage, DrawPage, NotNow } from '../../views/desk/draw-page.tsx'

export const handle = { script: true }

export const loader = atDesk(editedDraw, async ({ draw }) => {
  return { heading: 'draws:desk.change', standing: draw.standing, ...fallbackOf(draw), fields: {} }
})

export const action = atDesk(editedDraw, async ({ actor, key, draw }, args) =>
  act(args, fallbackForm, async ({ reason }) => {
    await useFallback(db, actor, { ...key, reason })
    return href('/desk/events/:event/draws/:draw', { event: draw.slug, draw: args.params.draw ?? '' })
  }),
)

export default function DrawSource() {
  const { draw, standing, source, used, next, say, t, lang, ...page } = usePage<typeof loader>()
  const moment = momentWithReadings(source?.knownFrom ?? new Date(), lang)
  if (standing !== 'toDraw' || !source || !next)
    return (
      <DrawPage {...page} draw={draw}>
        <ErrorSummary state={page.state} labels={{}} />
        <NotNow draw={draw} title={say(notNow(standing), { moment })} />
      </DrawPage>
    )
  return (
    <DrawFormPage
      {...page}
      draw={draw}
      labels={{ reason: t('draws:desk.reason') }}
      button={page.title}
      back={href('/desk/events/:event/draws/:draw', { event: draw.event.slug, draw: draw.name })}
    >
      <p>{say('draws:desk.changeLead')}</p>
      <Definition
        items={[
          { term: say('draws:desk.changeFrom'), detail: <Announced source={source} used={used} /> },
          { term: say('draws:desk.changeTo'), detail: <Announced source={next} used={undefined} /> },
        ]}
      />
      <TextArea
        name="reason"
        label={say('draws:desk.reason')}
        hint={say('draws:desk.reasonHint')}
        rows={3}
        maxLength={500}
        required
      />
    </DrawFormPage>
  )
}

const notNow = (standing: string) =>
  standing === 'waits'
    ? 'draws:desk.changeWaits'
    : standing === 'toDraw'
      ? 'draws:refused.noFallback'
      : `draws:state.${standing}`
