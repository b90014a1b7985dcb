import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { maySort } from '#app/consultations/answers/answering-access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, type ReadForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { json, useActionData, useLoaderData } from '#app/remix.ts'
import { idOf } from '#app/text/asked.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, Notice } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { moderate } from '../../moderation.ts'
import { chosenValue, moderationForm } from '../../moderation-form.ts'
import { type ModeratedItem, moderatedItem } from '../../moderation-item.ts'
import type { PublicWording, RedactedFor } from '../../tables.ts'
import { ModerationHistory } from '../../views/discussion/history.tsx'
import { ItemToRead } from '../../views/discussion/item-to-read.tsx'
import { ModerationFields } from '../../views/discussion/moderation-fields.tsx'
import { ShownWording } from '../../views/discussion/pieces.tsx'
import { passagesOf, tracedPassages, wordingOf } from '../../wording.ts'

export const handle = { script: true }

async function sortedItem(db: Db, me: Staff, named: Named) {
  const item = await moderatedItem(db, idOf(named.item))
  requireThat(maySort(me, item.consultation))
  return { item }
}

/** What was taken out last time; before the first decision, what tells who wrote it. */
function suggested(item: ModeratedItem) {
  const last = item.history.find(({ decision }) => decision === 'shown')
  const hidden = last?.hidden ?? tracedPassages(item, item.traces)
  return {
    item: chosenValue(item),
    hide: hidden.join('\n'),
    redactedFor: last?.redactedFor ?? (hidden.length > 0 ? 'personal' : ''),
    decision: '',
    reason: '',
    alike: 'on',
  }
}

export const loader = atDesk(sortedItem, async ({ item }, args) => {
  const title = args.say('discussion:item.title')
  return { title, item, form: freshForm(suggested(item)) }
})

/** Only what is taken out matters to what it will look like: nothing is decided yet. */
async function previewed(item: ModeratedItem, form: ReadForm<unknown>) {
  const hide = String(form.state.values.hide ?? '').replaceAll('\r\n', '\n')
  const wording = () => Promise.resolve(wordingOf(item, passagesOf(hide)))
  const state = { ...form.state, errors: {} }
  if (!form.ok) return json({ state, wording: await wording().catch(() => null) })
  const seen = await form.attempt(wording)
  return seen instanceof Response ? seen : json({ state, wording: seen })
}

export const action = atDesk(sortedItem, async ({ actor, item }, args) =>
  act(
    args,
    moderationForm,
    async ({ hide, alike, confirmedNames, item: chosen, ...value }) => {
      const decision = { ...value, items: [{ ...chosen, item: item.id }], hide: passagesOf(hide) }
      const consultation = item.consultation.slug
      await moderate(db, actor, { ...decision, alike, confirmedNames, consultation })
      return href('/desk/consultations/:consultation/moderation', { consultation })
    },
    { before: (form) => (form.state.values.step === 'preview' ? previewed(item, form) : undefined) },
  ),
)

export default function Moderation() {
  const { me, item, form } = useLoaderData<typeof loader>()
  const sent = useActionData<{ wording?: PublicWording | null }>()
  const state = shownForm(sent, form)
  const { say } = useText()
  const queue = href('/desk/consultations/:consultation/moderation', { consultation: item.consultation.slug })
  return (
    <DeskPage
      title={say('discussion:item.title')}
      me={me}
      current="consultations"
      crumbs={[
        {
          to: href('/desk/consultations/:consultation', { consultation: item.consultation.slug }),
          label: item.consultation.title,
        },
        { to: queue, label: say('discussion:desk.title') },
        { label: say('discussion:item.title') },
      ]}
    >
      <ErrorSummary state={state} />
      <ItemToRead item={item} />
      {item.gone ? (
        <Notice tone="warn" title={say('discussion:item.gone')} />
      ) : (
        <Form state={state}>
          <Hidden name="item" value={String(state.values.item)} />
          {sent?.wording && (
            <section className="panel" aria-live="polite">
              <h2>{say('discussion:item.previewTitle')}</h2>
              <ShownWording
                wording={sent.wording}
                redactedFor={(state.values.redactedFor || null) as RedactedFor | null}
                lang="ja"
              />
              <p className="hint">{say('discussion:item.previewNext')}</p>
            </section>
          )}
          <ModerationFields state={state} standing={item.state} alike={item.alike} asksNames={item.traces.length > 0} />
          <p className="actions">
            <Button>{say('discussion:desk.button')}</Button>
            <A to={queue}>{say('discussion:item.back')}</A>
          </p>
        </Form>
      )}
      <ModerationHistory history={item.history} />
    </DeskPage>
  )
}
