import type { ReactNode } from 'react'
import { deskMe } from '#app/accounts/access.ts'
import { momentWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { type FormState, freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden, TextField } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink, Definition } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { editedDraw } from '../../desk-draw.ts'
import { drawingForm } from '../../draw-form.ts'
import { drawPlaces, seedAsPrinted } from '../../drawing.ts'
import { DrawPage, NotNow } from '../../views/desk/draw-page.tsx'
import { Announced } from '../../views/draw-facts.tsx'

export const loader = atDesk(editedDraw, async ({ me, draw }, args) => {
  const { slug, title, session, standing } = draw
  return {
    head: { title: args.say('draws:desk.draw'), noindex: true },
    frame: { me: deskMe(me), slug, title: title.ja, session, name: args.params.draw ?? '' },
    standing,
    drawnAt: draw.draw?.drawnAt ?? null,
    source: draw.draw?.sources.at(-1) ?? null,
    form: freshForm(),
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
  const { frame, standing, drawnAt, source, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as { checked?: string } | undefined
  const state = shownForm(sent, form)
  const { say, t, lang } = useText()
  const drawnMoment = momentWithReadings(drawnAt ?? new Date(), lang)
  return (
    <DrawPage {...frame} page={say('draws:desk.draw')}>
      <ErrorSummary state={state} labels={{ seed: t('draws:desk.seed') }} />
      {standing !== 'toDraw' || !source ? (
        <NotNow
          {...frame}
          title={say(drawnAt ? 'draws:desk.already' : `draws:state.${standing}`, { moment: drawnMoment })}
        />
      ) : (
        <Form state={state}>
          <p>{say('draws:desk.drawLead')}</p>
          <Definition items={[{ term: say('draws:about.source'), detail: <Announced source={source} /> }]} />
          <Question isChance={source.kind === 'chance'} checked={sent?.checked} state={state}>
            <ButtonLink
              to={href('/desk/events/:event/draws/:draw', { event: frame.slug, draw: frame.name })}
              tone="quiet"
            >
              {say('events-desk:back')}
            </ButtonLink>
          </Question>
        </Form>
      )}
    </DrawPage>
  )
}

type Asked = { isChance: boolean; checked?: string; state: FormState; children: ReactNode }

function Question({ isChance, checked, state, children }: Asked) {
  const { say } = useText()
  const draw = (
    <Button tone="danger" name="step" value="draw">
      {say('draws:desk.draw')}
    </Button>
  )
  if (isChance) {
    return (
      <>
        <p className="lead">{say('draws:desk.chanceQuestion')}</p>
        <p className="actions">
          {draw}
          {children}
        </p>
      </>
    )
  }
  if (!checked) {
    return (
      <>
        <TextField
          name="seed"
          label={say('draws:desk.seed')}
          hint={say('draws:desk.seedHint')}
          value={String(state.values.seed ?? '')}
          maxLength={200}
          required
        />
        <p className="actions">
          <Button name="step" value="check">
            {say('draws:desk.check')}
          </Button>
          {children}
        </p>
      </>
    )
  }
  return (
    <>
      <p className="lead">{say('draws:desk.checkQuestion')}</p>
      <p className="receipt-number">{checked}</p>
      <Hidden name="seed" value={checked} />
      <p className="actions">
        {draw}
        <Button tone="quiet" name="step" value="back">
          {say('draws:desk.edit')}
        </Button>
      </p>
    </>
  )
}
