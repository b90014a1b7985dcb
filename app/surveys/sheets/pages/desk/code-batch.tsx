import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { framed } from '#app/surveys/questionnaires/desk-access.ts'
import { useSurveyCrumbs } from '#app/surveys/questionnaires/views/desk/survey-crumbs.tsx'
import { DateField, ErrorSummary, Form } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { findBatch, markSent } from '../../code-batch.ts'
import { editedPaper } from '../../edited-paper.ts'
import { sentForm } from '../../sheet-form.ts'
import { LetterParts } from '../../views/desk/letter-parts.tsx'

async function openedBatch(db: Db, me: Staff, named: Named) {
  const own = await editedPaper(db, me, named)
  return { ...own, batch: await findBatch(db, own.survey.id, named.batch) }
}

export const loader = atDesk(openedBatch, ({ batch, ...own }, args) => ({
  title: args.say('survey-paper:codes.title'),
  ...framed(own),
  batch,
  form: freshForm({ sentOn: batch.sentOn }),
}))

export const action = atDesk(openedBatch, async ({ actor, survey, batch }, args) =>
  act(args, sentForm, async ({ sentOn }) => {
    await markSent(db, actor, { survey: survey.id, batch: batch.id, sentOn: sentOn || null })
    return href('/desk/surveys/:survey/codes/:batch', { survey: survey.slug, batch: batch.id })
  }),
)

export default function CodeBatch() {
  const { me, survey, batch, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say, t } = useText()
  const { slug } = survey
  return (
    <DeskPage
      title={batch.label}
      lead={say('survey-paper:batch.lead', { count: batch.count, district: batch.district })}
      me={me}
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
