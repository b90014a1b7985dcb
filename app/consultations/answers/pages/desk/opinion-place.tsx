import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { idOf } from '#app/text/asked.ts'
import { ErrorSummary, Form, Hidden, Select } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { maySort } from '../../answering-access.ts'
import { choicesOf } from '../../answering-choices.ts'
import { placeForm } from '../../answering-form.ts'
import { moveOpinion, opinionPage } from '../../opinion.ts'

async function sortedOpinion(db: Db, me: Staff, named: Named) {
  const opinion = await opinionPage(db, idOf(named.opinion))
  requireThat(maySort(me, opinion.consultation))
  return { opinion }
}

const typedPlace = ({ sectionId, version }: { sectionId: string | null; version: number }) => ({
  section: sectionId,
  expectedVersion: String(version),
})

export const loader = atDesk(sortedOpinion, async ({ opinion }, args) => {
  const { sections } = await choicesOf(db, opinion.consultation.slug)
  return {
    title: args.say('answers:opinion.toPlace'),
    id: opinion.id,
    number: opinion.submission.receiptNumber,
    text: opinion.text,
    authors: opinion.item.section,
    sections,
    form: freshForm(typedPlace(opinion)),
  }
})

export const action = atDesk(sortedOpinion, async ({ actor, opinion }, args) =>
  act(
    args,
    placeForm,
    async ({ section, expectedVersion }) => {
      await moveOpinion(db, actor, { opinion: opinion.id, expectedVersion, section })
      return href('/desk/opinions/:opinion', { opinion: opinion.id })
    },
    { now: async () => typedPlace(await opinionPage(db, opinion.id)) },
  ),
)

export default function OpinionPlace() {
  const { me, id, number, text, authors, sections, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const state = shownForm(sent, form)
  const { say, t } = useText()
  const options = sections.map(({ id, label, depth }) => ({ value: id, label: '\u3000'.repeat(depth) + label }))
  return (
    <DeskPage
      title={say('answers:opinion.toPlace')}
      me={me}
      current="opinions"
      crumbs={[
        { to: href('/desk/opinions'), label: say('answers:opinions.title') },
        { to: href('/desk/opinions/:opinion', { opinion: id }), label: number },
        { label: say('answers:opinion.toPlace') },
      ]}
    >
      <ErrorSummary state={state} />
      <div className="original" lang="ja">
        {text}
      </div>
      <Form state={state}>
        <Hidden name="expectedVersion" value={String(state.values.expectedVersion ?? '')} />
        <Select
          name="section"
          label={say('answers:opinion.place')}
          hint={
            <>
              {say('answers:opinion.authorsPlace')} {authors || say('answers:place.whole')}
            </>
          }
          empty={t('answers:place.whole')}
          options={options}
        />
        <p className="actions">
          <Button>{say('answers:opinion.move')}</Button>
          <A to={href('/desk/opinions/:opinion', { opinion: id })}>{say('answers:back')}</A>
        </p>
      </Form>
    </DeskPage>
  )
}
