import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { Conflict } from '#app/refusal.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { TextField } from '#app/ui/form/form.tsx'
import { DataTable } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { codedItem } from '../../desk-access.ts'
import { addTextCode } from '../../text-coding.ts'
import { codeForm } from '../../text-form.ts'
import { AskedWords } from '../../views/figure-table.tsx'
import { ResultsFormPage } from '../../views/results-frame.tsx'

export const loader = atDesk(codedItem, async ({ survey, item }) => {
  const codes = survey.codes.get(item.item) ?? []
  const { isPublished } = survey
  const fields = { code: String((codes.at(-1)?.code ?? 0) + 1) }
  return {
    heading: 'survey-results:codes.title',
    survey: { ...titled(survey), isPublished },
    item: item.asked,
    codes,
    fields,
  }
})

export const action = atDesk(codedItem, async ({ actor, survey, item }, args) => {
  if (!survey.isPublished) throw new Conflict('surveys-desk:refused.notPublished')
  return act(args, codeForm, async (code) => {
    await addTextCode(db, actor, { survey: survey.id, item: item.item, ...code })
    return href('/desk/surveys/:survey/texts/:item/codes', { survey: survey.slug, item: item.item })
  })
})

export default function TextCodes() {
  const { survey, item, codes, say, written, ...page } = usePage<typeof loader>()
  return (
    <ResultsFormPage
      {...page}
      survey={survey}
      place="figures"
      lead={<AskedWords asked={item} />}
      above={
        codes.length > 0 && (
          <div className="code-table">
            <DataTable
              caption={say('survey-results:codes.table')}
              columns={[
                { key: 'code', label: written('survey-results:codes.code') },
                { key: 'label', label: written('survey-results:codes.label'), head: true },
              ]}
              rows={codes.map(({ code, label }) => ({ key: String(code), cells: { code, label } }))}
            />
          </div>
        )
      }
      button={say('survey-results:codes.button')}
      back={href('/desk/surveys/:survey/texts/:item', { survey: survey.slug, item: item.item })}
    >
      <TextField
        name="code"
        label={say('survey-results:codes.code')}
        hint={say('survey-results:codes.codeHint')}
        required
      />
      <TextField name="label" label={say('survey-results:codes.label')} maxLength={60} required />
      <TextField name="labelEasy" label={say('survey-results:codes.easy')} />
      <TextField name="labelEn" label={say('survey-results:codes.english')} />
    </ResultsFormPage>
  )
}
