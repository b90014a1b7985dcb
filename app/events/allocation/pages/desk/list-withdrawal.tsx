import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { ErrorSummary, TextArea } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedDraw, mayWithdraw } from '../../desk-draw.ts'
import { fallbackForm } from '../../draw-form.ts'
import { withdrawList } from '../../list-withdrawal.ts'
import { DrawFormPage, DrawPage, NotNow } from '../../views/desk/draw-page.tsx'

export const loader = atDesk(editedDraw, ({ draw }) => ({
  heading: 'draws:desk.withdraw',
  standing: draw.standing,
  isPossible: mayWithdraw(draw),
  fields: {},
}))

export const action = atDesk(editedDraw, ({ actor, key, draw }, args) =>
  act(args, fallbackForm, async ({ reason }) => {
    await withdrawList(db, actor, { ...key, reason })
    return href('/desk/events/:event/draws/:draw', { event: draw.slug, draw: args.params.draw ?? '' })
  }),
)

export default function ListWithdrawal() {
  const { draw, standing, isPossible, say, t, ...page } = usePage<typeof loader>()
  if (!isPossible) {
    const isKnown = standing === 'toDraw'
    return (
      <DrawPage {...page} draw={draw}>
        <ErrorSummary state={page.state} labels={{}} />
        <NotNow draw={draw} title={say(isKnown ? 'draws:refused.numberKnown' : `draws:state.${standing}`)} />
      </DrawPage>
    )
  }
  return (
    <DrawFormPage
      {...page}
      draw={draw}
      labels={{ reason: t('draws:desk.reason') }}
      button={page.title}
      back={href('/desk/events/:event/draws/:draw', { event: draw.event.slug, draw: draw.name })}
    >
      <p>{say('draws:desk.withdrawLead')}</p>
      <p>{say('draws:desk.withdrawLate')}</p>
      <TextArea
        name="reason"
        label={say('draws:desk.reason')}
        hint={say('draws:desk.withdrawReasonHint')}
        rows={3}
        maxLength={500}
        required
      />
    </DrawFormPage>
  )
}
