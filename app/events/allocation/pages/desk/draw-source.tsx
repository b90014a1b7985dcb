import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { ErrorSummary, TextArea } from '#app/ui/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedDraw } from '../../desk-draw.ts'
import { sourceForm } from '../../draw-form.ts'
import { changeSource } from '../../draw-source.ts'
import { DrawFormPage, DrawPage, NotNow } from '../../views/desk/draw-page.tsx'
import { SourceFields, useSourceLabels } from '../../views/desk/source-fields.tsx'
import { Announced } from '../../views/draw-facts.tsx'

export const handle = { script: true }

export const loader = atDesk(editedDraw, async ({ draw }) => {
  return { heading: 'draws:desk.change', standing: draw.standing, sources: draw.draw?.sources ?? [], fields: {} }
})

export const action = atDesk(editedDraw, async ({ actor, key, draw }, args) =>
  act(args, sourceForm, async (typed) => {
    await changeSource(db, actor, { ...key, ...typed })
    return href('/desk/events/:event/draws/:draw', { event: draw.slug, draw: args.params.draw ?? '' })
  }),
)

export default function DrawSource() {
  const { draw, standing, sources, say, ...page } = usePage<typeof loader>()
  const labels = useSourceLabels()
  if (standing !== 'waits' && standing !== 'toDraw')
    return (
      <DrawPage {...page} draw={draw}>
        <ErrorSummary state={page.state} labels={labels} />
        <NotNow draw={draw} title={say(`draws:state.${standing}`)} />
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
      <p>{say('draws:desk.changeLead')}</p>
      {sources.map((source, at) => (
        <Announced key={at} source={source} />
      ))}
      <TextArea name="reason" label={say('draws:desk.reason')} rows={3} maxLength={500} required />
      <SourceFields />
    </DrawFormPage>
  )
}
