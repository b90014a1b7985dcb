import { z } from 'zod'
import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { mayTypeSheets } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { whole } from '#app/text/carried.ts'
import { line, orNull } from '#app/text/fields.ts'
import { ErrorSummary, Form, TextField } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button, DataTable } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { countedSurvey, itemOf } from '../../counted-survey.ts'
import { addTextCode } from '../../text-coding.ts'
import { AskedWords } from '../../views/figure-table.tsx'
import { ResultsFrame } from '../../views/results-frame.tsx'

const codeForm = z.object({
  code: whole(1, 999, 'survey-results:refused.codeNumber'),
  label: line({ max: 60, required: 'survey-results:refused.codeLabel' }),
  labelEasy: line({ max: 120 }).transform(orNull),
  labelEn: line({ max: 120 }).transform(orNull),
})

async function codedItem(db: Db, me: Staff, named: Named) {
  const survey = await countedSurvey(db, named.survey ?? '')
  requireThat(mayTypeSheets(me, survey))
  const item = itemOf(survey, named.item)
  if (item.kind !== 'text') throw new NotFound()
  return { survey, item }
}

export const loader = atDesk(codedItem, async ({ survey, item }, args) => {
  const codes = survey.codes.get(item.item) ?? []
  const { isPublished } = survey
  const title = args.say('survey-results:codes.title')
  const form = freshForm({ code: String((codes.at(-1)?.code ?? 0) + 1) })
  return { title, survey: { ...titled(survey), isPublished }, item: item.asked, codes, form }
})

export const action = atDesk(codedItem, async ({ actor, survey, item }, args) => {
  if (!survey.isPublished) throw new Conflict('surveys-desk:refused.notPublished')
  return act(args, codeForm, async (code) => {
    await addTextCode(db, actor, { survey: survey.id, item: item.item, ...code })
    return href('/desk/surveys/:survey/texts/:item/codes', { survey: survey.slug, item: item.item })
  })
})

export default function TextCodes() {
  const { me, survey, item, codes, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say, t } = useText()
  return (
    <ResultsFrame
      me={me}
      survey={survey}
      place="figures"
      title={say('survey-results:codes.title')}
      lead={<AskedWords asked={item} />}
    >
      <ErrorSummary state={state} />
      {codes.length > 0 && (
        <div className="code-table">
          <DataTable
            caption={t('survey-results:codes.table')}
            columns={[
              { key: 'code', label: t('survey-results:codes.code') },
              { key: 'label', label: t('survey-results:codes.label'), head: true },
            ]}
            rows={codes.map(({ code, label }) => ({ key: String(code), cells: { code, label } }))}
          />
        </div>
      )}
      <Form state={state}>
        <TextField
          name="code"
          label={say('survey-results:codes.code')}
          hint={say('survey-results:codes.codeHint')}
          required
        />
        <TextField name="label" label={say('survey-results:codes.label')} maxLength={60} required />
        <TextField name="labelEasy" label={say('survey-results:codes.easy')} />
        <TextField name="labelEn" label={say('survey-results:codes.english')} />
        <p className="actions">
          <Button>{say('survey-results:codes.button')}</Button>
          <A to={href('/desk/surveys/:survey/texts/:item', { survey: survey.slug, item: item.item })}>
            {say('survey-results:texts.back')}
          </A>
        </p>
      </Form>
    </ResultsFrame>
  )
}
