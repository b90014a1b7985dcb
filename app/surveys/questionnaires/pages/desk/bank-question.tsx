import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { typedEntry } from '#app/surveys/sheets/typed-entry.ts'
import { ErrorSummary } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { bankQuestion, rewordBankQuestion } from '../../bank-question.ts'
import { keptQuestion } from '../../desk-access.ts'
import { bankQuestionForm } from '../../entry-form.ts'
import { rowCount, rowStep } from '../../typed-rows.ts'
import { BankDeskPage } from '../../views/desk/bank-desk-page.tsx'
import { BankFields } from '../../views/desk/bank-fields.tsx'
import { EarlierWordings } from '../../views/desk/earlier-wordings.tsx'

export const handle = { script: true }

const typed = ({ name, version, question }: Awaited<ReturnType<typeof bankQuestion>>) => ({
  ...typedEntry(question),
  name,
  version: String(version),
})

export const loader = atDesk(keptQuestion, async ({ kept }) => {
  const { id, name, closedAt, question, earlier } = kept
  return {
    heading: 'surveys-desk:bank.edit',
    kept: { id, name, type: question.type, isClosed: closedAt !== null },
    earlier: earlier.map((each) => ({ ...each, question: each.question.words.ja })),
    fields: typed(kept),
  }
})

export const action = atDesk(keptQuestion, async ({ actor, kept }, args) =>
  act(
    args,
    bankQuestionForm,
    async ({ name, key, version, written }) => {
      await rewordBankQuestion(db, actor, { id: kept.id, version, name, key, written })
      return href('/desk/question-bank')
    },
    { now: async () => typed(await bankQuestion(db, kept.id)), before: rowStep },
  ),
)

export default function BankQuestion() {
  const { kept, earlier, state, sent, say, ...page } = usePage<typeof loader, { focus?: string }>()
  const fields = { ...state.standing, ...state.values }
  const rows = { options: rowCount(fields, 'options'), rows: rowCount(fields, 'rows') }
  return (
    <BankDeskPage
      {...page}
      lead={
        <>
          {say(`surveys-desk:type.${kept.type}`)} – {say('surveys-desk:bank.editLead')}
        </>
      }
    >
      <ErrorSummary state={state} />
      {kept.isClosed && <Notice tone="info" title={say('surveys-desk:bank.closed')} />}
      <BankFields state={state} type={kept.type} rows={{ ...rows, focus: sent?.focus ?? '' }} isNew={false} />
      <p>
        <A to={href('/desk/question-bank/:question/closure', { question: kept.id })}>
          {say(kept.isClosed ? 'surveys-desk:bank.reopen' : 'surveys-desk:bank.close')}
        </A>
      </p>
      <EarlierWordings earlier={earlier} />
    </BankDeskPage>
  )
}
