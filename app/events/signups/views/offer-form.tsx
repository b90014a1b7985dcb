import { endWithReadings } from '#app/calendar.ts'
import { Form, Hidden } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, Notice } from '#app/ui/parts.tsx'

/** `session`: null where it is for all. */
type Props = { session: number | null; offer: { id: string; expiresAt: string }; formKey: string }

/** A place that has become free: taken or declined, until its deadline. */
export function OfferForm({ session, offer, formKey }: Props) {
  const { say, lang } = useText()
  return (
    <Notice
      tone="good"
      title={session === null ? say('draws:own.offer') : say('events:own.offer', { number: session })}
    >
      <p>{say('events:own.offerUntil', { moment: endWithReadings(offer.expiresAt, lang) })}</p>
      <Form formKey={formKey}>
        <Hidden name="offer" value={offer.id} />
        <div className="actions">
          <Button name="answer" value="take">
            {say('events:own.take')}
          </Button>
          <Button tone="quiet" name="answer" value="decline">
            {say('events:own.decline')}
          </Button>
        </div>
      </Form>
    </Notice>
  )
}
