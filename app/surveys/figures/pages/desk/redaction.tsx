import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { givenText } from '../../desk-access.ts'
import { redactText } from '../../text-coding.ts'
import { redactionForm } from '../../text-form.ts'
import { RedactionFields } from '../../views/redaction-fields.tsx'
import { ResultsFormPage } from '../../views/results-frame.tsx'

export const loader = atDesk(givenText, async ({ survey, item, given }) => {
  const { isPublished } = survey
  const fields = { words: given.redaction?.words ?? given.words, reason: given.redaction?.reason }
  return {
    heading: 'survey-results:redaction.title',
    survey: { ...titled(survey), isPublished },
    item: item.item,
    original: given.words,
    fields,
  }
})

export const action = atDesk(givenText, async ({ actor, survey, item, given }, args) =>
  act(args, redactionForm, async (value) => {
    const about = { survey: survey.id, item: item.item, sheet: given.sheet }
    await redactText(db, actor, { ...about, ...value })
    return href('/desk/surveys/:survey/texts/:item', { survey: survey.slug, item: item.item })
  }),
)

export default function Redaction() {
  const { survey, item, original, say, ...page } = usePage<typeof loader>()
  return (
    <ResultsFormPage
      {...page}
      survey={survey}
      place="figures"
      lead={say('survey-results:redaction.lead')}
      above={
        <>
          <h2>{say('survey-results:redaction.original')}</h2>
          <p lang="ja" className="text quote">
            {original}
          </p>
        </>
      }
      button={say('survey-results:redaction.button')}
      back={href('/desk/surveys/:survey/texts/:item', { survey: survey.slug, item })}
    >
      <RedactionFields />
    </ResultsFormPage>
  )
}
