import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { Hidden, Select } from '#app/ui/form/form.tsx'
import { DeskFormPage } from '#app/ui/form/form-page.tsx'
import { A } from '#app/ui/language.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { choicesOf } from '../../answering-choices.ts'
import { placeForm, typedPlace } from '../../answering-form.ts'
import { sortedOpinion } from '../../desk-access.ts'
import { moveOpinion, opinionPage } from '../../opinion.ts'
import { PublishedNotice } from '../../views/published-notice.tsx'

export const loader = atDesk(sortedOpinion, async ({ opinion }) => {
  const { sections } = await choicesOf(db, opinion.consultation.slug)
  return {
    heading: 'answers:opinion.toPlace',
    id: opinion.id,
    number: opinion.submission.receiptNumber,
    text: opinion.text,
    authors: opinion.item.section,
    sections,
    published: opinion.consultation.published,
    fields: typedPlace(opinion),
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
  const { id, number, text, authors, sections, published, say, t, ...page } = usePage<typeof loader>()
  const options = sections.map(({ id, label, depth }) => ({ value: id, label: '\u3000'.repeat(depth) + label }))
  return (
    <DeskFormPage
      {...page}
      closed={published && !page.sent && <PublishedNotice />}
      current="opinions"
      way={[
        { to: href('/desk/opinions'), label: say('answers:opinions.title') },
        { to: href('/desk/opinions/:opinion', { opinion: id }), label: number },
      ]}
      above={
        <div className="original" lang="ja">
          {text}
        </div>
      }
      button={say('answers:opinion.move')}
      back={<A to={href('/desk/opinions/:opinion', { opinion: id })}>{say('answers:back')}</A>}
    >
      <Hidden name="expectedVersion" />
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
    </DeskFormPage>
  )
}
