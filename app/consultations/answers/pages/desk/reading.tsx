import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { Hidden } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { choicesOf } from '../../answering-choices.ts'
import { readingForm, wholePlan } from '../../answering-form.ts'
import { readItem } from '../../desk-access.ts'
import { readOpinions } from '../../reading.ts'
import { opinionsOf, readNow } from '../../reading-form.ts'
import { PublishedNotice } from '../../views/published-notice.tsx'
import { ReadingFields } from '../../views/reading-fields.tsx'
import { SubmissionFormPage } from '../../views/submission-page.tsx'

export const loader = atDesk(readItem, async ({ found, lines }) => {
  const { item } = found
  const choices = await choicesOf(db, found.consultation.slug)
  const fields = {
    expected: item.opinions.map(({ id }) => id),
    sentence: readNow(lines, item.opinions),
    section: Array.from({ length: 20 }, (_, at) => (item.opinions[at] ?? item).sectionId ?? wholePlan),
  }
  return {
    heading: 'answers:reading.split',
    submission: { id: found.id, number: found.receiptNumber },
    lines: lines.map(({ text }) => text),
    most: Math.min(Math.max(lines.length, 1, item.opinions.length), 9),
    published: found.consultation.published,
    sections: choices.sections,
    fields,
  }
})

export const action = atDesk(readItem, async ({ actor, found, lines }, args) =>
  act(args, readingForm, async ({ expected, sentence, section }) => {
    const opinions = opinionsOf(lines, sentence, section)
    await readOpinions(db, actor, { item: found.item.id, expected, opinions })
    return href('/desk/submissions/:submission', { submission: found.id })
  }),
)

export default function Reading() {
  const { lines, most, sections, published, state, say, ...page } = usePage<typeof loader>()
  return (
    <SubmissionFormPage
      {...page}
      closed={published && !page.sent && <PublishedNotice />}
      state={state}
      lead={say('answers:reading.lead')}
      button={say('answers:reading.button')}
    >
      {[state.values.expected ?? []].flat().map((id) => id && <Hidden key={id} name="expected" value={id} />)}
      <ReadingFields lines={lines} most={most} sections={sections} state={state} />
    </SubmissionFormPage>
  )
}
