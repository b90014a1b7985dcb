import { z } from 'zod'
import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { mayEditSurvey } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { line, text } from '#app/text/fields.ts'
import { isId } from '#app/text/ids.ts'
import { ErrorSummary, Form, TextArea, TextField } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { countedSurvey, itemOf } from '../../counted-survey.ts'
import { redactText } from '../../text-coding.ts'
import { listTexts } from '../../texts.ts'
import { ResultsFrame } from '../../views/results-frame.tsx'

const redactionForm = z.object({
  words: text({ max: 5000 }),
  reason: line({ max: 300, required: 'survey-results:refused.reasonMissing' }),
})

async function editedSurvey(db: Db, me: Staff, named: Named) {
  const survey = await countedSurvey(db, named.survey ?? '')
  requireThat(mayEditSurvey(me, survey))
  const item = itemOf(survey, named.item)
  const { sheet } = named
  if (!isId(sheet)) throw new NotFound()
  const { rows } = await listTexts(db, survey.id, item.item, { sheet })
  const [given] = rows
  if (!given) throw new NotFound()
  return { survey, item, given }
}

export const loader = atDesk(editedSurvey, async ({ survey, item, given }, args) => {
  const { isPublished } = survey
  const title = args.say('survey-results:redaction.title')
  const form = freshForm({ words: given.redaction?.words ?? given.words, reason: given.redaction?.reason })
  return {
    title,
    survey: { ...titled(survey), isPublished },
    item: item.item,
    original: given.words,
    form,
  }
})

export const action = atDesk(editedSurvey, async ({ actor, survey, item, given }, args) =>
  act(args, redactionForm, async (value) => {
    const about = { survey: survey.id, item: item.item, sheet: given.sheet }
    await redactText(db, actor, { ...about, ...value })
    return href('/desk/surveys/:survey/texts/:item', { survey: survey.slug, item: item.item })
  }),
)

export default function Redaction() {
  const { me, survey, item, original, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say } = useText()
  return (
    <ResultsFrame
      me={me}
      survey={survey}
      place="figures"
      title={say('survey-results:redaction.title')}
      lead={say('survey-results:redaction.lead')}
    >
      <ErrorSummary state={state} />
      <h2>{say('survey-results:redaction.original')}</h2>
      <p lang="ja" className="text quote">
        {original}
      </p>
      <Form state={state}>
        <TextArea
          name="words"
          label={say('survey-results:redaction.words')}
          hint={say('survey-results:redaction.wordsHint')}
          rows={6}
        />
        <TextField name="reason" label={say('survey-results:redaction.reason')} required />
        <p className="actions">
          <Button>{say('survey-results:redaction.button')}</Button>
          <A to={href('/desk/surveys/:survey/texts/:item', { survey: survey.slug, item })}>
            {say('survey-results:texts.back')}
          </A>
        </p>
      </Form>
    </ResultsFrame>
  )
}
