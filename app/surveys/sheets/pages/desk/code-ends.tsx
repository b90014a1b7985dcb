import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { framed } from '#app/surveys/questionnaires/desk-access.ts'
import { Radios, TextArea, TextField } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { endCodes, readCodes } from '../../code-batch.ts'
import { editedPaper } from '../../edited-paper.ts'
import { endsForm } from '../../sheet-form.ts'
import { CodesFormPage } from '../../views/desk/codes-form-page.tsx'

export const loader = atDesk(editedPaper, async (own) => {
  return { heading: 'survey-paper:ends.title', ...framed(own), fields: { kind: 'undelivered' } }
})

export const action = atDesk(editedPaper, async ({ actor, survey }, args) =>
  act(args, endsForm, async ({ kind, reason, codes }, form) => {
    const { numbers, troubles } = await readCodes(db, survey.id, codes)
    const refused = form.refuse(troubles.length > 0 ? { codes: troubles.map(told) } : {})
    if (refused) return refused
    await endCodes(db, actor, { survey: survey.slug, numbers, kind, reason })
    return href('/desk/surveys/:survey/codes', { survey: survey.slug })
  }),
)

type Trouble = Awaited<ReturnType<typeof readCodes>>['troubles'][number]
const told = ({ kind, lines }: Trouble) => ({
  key: `survey-paper:ends.trouble.${kind}`,
  values: { codes: lines.join(', ') },
})

export default function CodeEnds() {
  const { say, ...page } = usePage<typeof loader>()
  return (
    <CodesFormPage {...page} lead={say('survey-paper:ends.lead')} button={say('survey-paper:ends.button')}>
      <Radios
        name="kind"
        legend={say('survey-paper:ends.kind')}
        required
        options={(['undelivered', 'void'] as const).map((kind) => ({
          value: kind,
          label: say(`survey-paper:codes.state.${kind}`),
          hint: say(`survey-paper:ends.hint.${kind}`),
        }))}
      />
      <TextArea
        name="codes"
        label={say('survey-paper:ends.codes')}
        hint={say('survey-paper:ends.codesHint')}
        rows={8}
        required
      />
      <TextField name="reason" label={say('survey-paper:reason.label')} maxLength={200} required />
    </CodesFormPage>
  )
}
