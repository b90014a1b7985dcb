import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { Invalid } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { idOf } from '#app/text/asked.ts'
import { sentences } from '#app/text/sentences.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { maySort } from '../../answering-access.ts'
import { choicesOf } from '../../answering-choices.ts'
import { noOpinion, readingForm, wholePlan } from '../../answering-form.ts'
import { type Passage, type ReadOpinion, readOpinions } from '../../reading.ts'
import { itemPage } from '../../submission-page.ts'
import { ReadingFields } from '../../views/reading-fields.tsx'

async function readItem(db: Db, me: Staff, named: Named) {
  const found = await itemPage(db, idOf(named.item))
  requireThat(maySort(me, found.consultation))
  return { found, lines: sentences(found.item.body) }
}

/** The opinion that a sentence belongs to now, counted from 1. */
function readNow(lines: { start: number; end: number }[], opinions: { passages: Passage[] | null }[]): string[] {
  return lines.map(({ start, end }) => {
    const at = opinions.findIndex(
      ({ passages }) => !passages || passages.some(([from, to]) => from < end && to > start),
    )
    return at < 0 ? noOpinion : String(at + 1)
  })
}

export const loader = atDesk(readItem, async ({ found, lines }, args) => {
  const { item } = found
  const choices = await choicesOf(db, found.consultation.slug)
  const form = freshForm({
    expected: item.opinions.map(({ id }) => id),
    sentence: readNow(lines, item.opinions),
    section: Array.from({ length: 20 }, (_, at) => (item.opinions[at] ?? item).sectionId ?? wholePlan),
  })
  return {
    title: args.say('answers:reading.split'),
    submission: { id: found.id, number: found.receiptNumber },
    lines: lines.map(({ text }) => text),
    most: Math.min(Math.max(lines.length, 1, item.opinions.length), 9),
    sections: choices.sections,
    form,
  }
})

/** Sentences by the opinion they were given to. */
function opinionsOf(lines: { start: number; end: number }[], sentence: string[], section: string[]): ReadOpinion[] {
  if (sentence.length !== lines.length) throw new Invalid('answers:refused.passages')
  const numbers = [...new Set(sentence.filter((number) => number !== noOpinion).map(Number))].sort((a, b) => a - b)
  return numbers.map((number) => ({
    passages: lines.filter((_, at) => Number(sentence[at]) === number).map(({ start, end }): Passage => [start, end]),
    section: section[number - 1] === wholePlan ? null : section[number - 1],
  }))
}

export const action = atDesk(readItem, async ({ actor, found, lines }, args) =>
  act(args, readingForm, async ({ expected, sentence, section }) => {
    const opinions = opinionsOf(lines, sentence, section)
    await readOpinions(db, actor, { item: found.item.id, expected, opinions })
    return href('/desk/submissions/:submission', { submission: found.id })
  }),
)

export default function Reading() {
  const { me, submission, lines, most, sections, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say } = useText()
  return (
    <DeskPage
      title={say('answers:reading.split')}
      lead={say('answers:reading.lead')}
      me={me}
      current="submissions"
      crumbs={[
        { to: href('/desk/submissions'), label: say('answers:submissions.title') },
        { to: href('/desk/submissions/:submission', { submission: submission.id }), label: submission.number },
        { label: say('answers:reading.split') },
      ]}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        {[state.values.expected ?? []].flat().map((id) => id && <Hidden key={id} name="expected" value={id} />)}
        <ReadingFields lines={lines} most={most} sections={sections} state={state} />
        <p className="actions">
          <Button>{say('answers:reading.button')}</Button>
          <A to={href('/desk/submissions/:submission', { submission: submission.id })}>{say('answers:back')}</A>
        </p>
      </Form>
    </DeskPage>
  )
}
