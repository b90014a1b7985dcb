import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { useSurveyCrumbs } from '#app/surveys/questionnaires/views/desk/survey-crumbs.tsx'
import { DateField, ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { markSent } from '../../code-batch.ts'
import { openedBatch } from '../../desk-access.ts'
import { sentForm } from '../../sheet-form.ts'
import { LetterParts } from '../../views/desk/letter-parts.tsx'

export const loader = atDesk(openedBatch, ({ batch }, args) => {
  return { title: args.say('survey-paper:codes.title'), batch, fields: { sentOn: batch.sentOn } }
})

export const action = atDesk(openedBatch, async ({ actor, survey, batch }, args) =>
  act(args, sentForm, async ({ sentOn }) => {
    await markSent(db, actor, { survey: survey.id, batch: batch.id, sentOn: sentOn || null })
    return href('/desk/surveys/:survey/codes/:batch', { survey: survey.slug, batch: batch.id })
  }),
)

export default function CodeBatch() {
  const { survey, batch, state, say, t, ...page } = usePage<typeof loader>()
  const { slug } = survey
  return (
    <DeskPage
      {...page}
      title={batch.label}
      lead={say('survey-paper:batch.lead', { count: batch.count, district: batch.district })}
      current="surveys"
      crumbs={[
        ...useSurveyCrumbs(survey),
        { to: href('/desk/surveys/:survey/codes', { survey: slug }), label: say('survey-paper:codes.title') },
        { label: batch.label },
      ]}
    >
      <ErrorSummary state={state} />
      <h2>{say('survey-paper:batch.letters')}</h2>
      <p>{say('survey-paper:batch.lettersLead')}</p>
      <LetterParts
        parts={batch.parts}
        range={t('survey-paper:batch.range')}
        to={(form, { from }) =>
          href('/desk/surveys/:survey/codes/:batch/letters.pdf', { survey: slug, batch: batch.id }, { form, from })
        }
      />
      <h2>{say('survey-paper:batch.list')}</h2>
      <p>{say('survey-paper:batch.listLead')}</p>
      <p>
        <A to={href('/desk/surveys/:survey/codes/:batch/codes.csv', { survey: slug, batch: batch.id })}>
          {say('survey-paper:batch.csv')}
        </A>
      </p>
      <h2>{say('survey-paper:batch.sent')}</h2>
      <Form state={state}>
        <DateField name="sentOn" label={say('survey-paper:batch.sentOn')} hint={say('survey-paper:batch.sentHint')} />
        <p className="actions">
          <Button tone="quiet">{say('survey-paper:batch.save')}</Button>
        </p>
      </Form>
    </DeskPage>
  )
}
