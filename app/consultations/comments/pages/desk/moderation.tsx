import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { maySort } from '#app/consultations/answers/answering-access.ts'
import { idOf } from '#app/forms/asked.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import type { ReadForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { type Db, db } from '#db/connection'
import { moderate } from '../../moderation.ts'
import { moderationForm, suggested } from '../../moderation-form.ts'
import { type ModeratedItem, moderatedItem } from '../../moderation-item.ts'
import type { PublicWording, RedactedFor } from '../../tables.ts'
import { ModerationHistory } from '../../views/discussion/history.tsx'
import { ItemToRead } from '../../views/discussion/item-to-read.tsx'
import { ModerationFields } from '../../views/discussion/moderation-fields.tsx'
import { ShownWording } from '../../views/discussion/pieces.tsx'
import { passagesOf, wordingOf } from '../../wording.ts'

export const handle = { script: true }

async function sortedItem(db: Db, me: Staff, named: Named) {
  const item = await moderatedItem(db, idOf(named.item))
  requireThat(maySort(me, item.consultation))
  return { item }
}

export const loader = atDesk(sortedItem, async ({ item }) => {
  return { heading: 'discussion:item.title', item, fields: suggested(item) }
})

/** Only what is taken out matters to what it will look like: nothing is decided yet. */
async function previewed(item: ModeratedItem, form: ReadForm<unknown>) {
  const hide = String(form.state.values.hide ?? '').replaceAll('\r\n', '\n')
  const wording = () => Promise.resolve(wordingOf(item, passagesOf(hide)))
  const state = { ...form.state, errors: {} }
  return { state, wording: form.ok ? await wording() : await wording().catch(() => null) }
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
  const { item, state, sent, say, ...page } = usePage<typeof loader, { wording?: PublicWording | null }>()
  const queue = href('/desk/consultations/:consultation/moderation', { consultation: item.consultation.slug })
  return (
    <DeskPage
      {...page}
      current="consultations"
      way={[
        {
          to: href('/desk/consultations/:consultation', { consultation: item.consultation.slug }),
          label: item.consultation.title,
        },
        { to: queue, label: say('discussion:desk.title') },
      ]}
    >
      <ErrorSummary state={state} />
      <ItemToRead item={item} />
      {item.gone ? (
        <Notice tone="warn" title={say('discussion:item.gone')} />
      ) : (
        <Form state={state}>
          <Hidden name="item" />
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
