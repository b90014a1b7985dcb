import { deskMe } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, TextArea } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { editedDraw } from '../../desk-draw.ts'
import { sourceForm } from '../../draw-form.ts'
import { changeSource } from '../../draw-source.ts'
import { DrawPage, NotNow } from '../../views/desk/draw-page.tsx'
import { SourceFields, useSourceLabels } from '../../views/desk/source-fields.tsx'
import { Announced } from '../../views/draw-facts.tsx'

export const handle = { script: true }

export const loader = atDesk(editedDraw, async ({ me, draw }, args) => {
  const { slug, title, session, standing } = draw
  return {
    head: { title: args.say('draws:desk.change'), noindex: true },
    frame: { me: deskMe(me), slug, title: title.ja, session, name: args.params.draw ?? '' },
    standing,
    sources: draw.draw?.sources ?? [],
    form: freshForm(),
  }
})

export const action = atDesk(editedDraw, async ({ actor, key, draw }, args) =>
  act(args, sourceForm, async (typed) => {
    await changeSource(db, actor, { ...key, ...typed })
    return href('/desk/events/:event/draws/:draw', { event: draw.slug, draw: args.params.draw ?? '' })
  }),
)

export default function DrawSource() {
  const { frame, standing, sources, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const labels = useSourceLabels()
  const { say } = useText()
  return (
    <DrawPage {...frame} page={say('draws:desk.change')}>
      <ErrorSummary state={state} labels={labels} />
      {standing !== 'waits' && standing !== 'toDraw' ? (
        <NotNow {...frame} title={say(`draws:state.${standing}`)} />
      ) : (
        <Form state={state}>
          <p>{say('draws:desk.changeLead')}</p>
          {sources.map((source, at) => (
            <Announced key={at} source={source} />
          ))}
          <TextArea name="reason" label={say('draws:desk.reason')} rows={3} maxLength={500} required />
          <SourceFields />
          <p className="actions">
            <Button>{say('draws:desk.change')}</Button>
            <ButtonLink
              to={href('/desk/events/:event/draws/:draw', { event: frame.slug, draw: frame.name })}
              tone="quiet"
            >
              {say('events-desk:back')}
            </ButtonLink>
          </p>
        </Form>
      )}
    </DrawPage>
  )
}
