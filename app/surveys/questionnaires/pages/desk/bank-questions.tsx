import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { A } from '#app/ui/language.tsx'
import { ButtonLink, DataTable, Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayMakeSurvey } from '../../access.ts'
import { wholeBank } from '../../bank-question.ts'
import { BankDeskPage } from '../../views/desk/bank-desk-page.tsx'

export const loader = atDesk(staffWho(mayMakeSurvey), async () => {
  return { heading: 'surveys-desk:bank.all', questions: await wholeBank(db) }
})

export default function BankQuestions() {
  const { questions, say, written, ...page } = usePage<typeof loader>()
  const column = (key: string, more = {}) => ({ key, label: written(`surveys-desk:bank.column.${key}`), ...more })
  return (
    <BankDeskPage {...page} isTop lead={say('surveys-desk:bank.allLead')}>
      <p className="actions">
        <ButtonLink to={href('/desk/question-bank/new')}>{say('surveys-desk:bank.new')}</ButtonLink>
      </p>
      {questions.length === 0 ? (
        <Empty title={say('surveys-desk:bank.none')} />
      ) : (
        <DataTable
          caption={say('surveys-desk:bank.all')}
          isTitled
          cards
          columns={[column('name', { head: true }), column('words'), column('type'), column('state')]}
          rows={questions.map(({ id, name, question, closedAt, version }) => ({
            key: id,
            cells: {
              name: (
                <A to={href('/desk/question-bank/:question', { question: id })} lang="ja">
                  {name}
                </A>
              ),
              words: <span lang="ja">{question.words.ja}</span>,
              type: say(`surveys-desk:type.${question.type}`),
              state: closedAt ? say('surveys-desk:bank.closed') : say('surveys-desk:bank.version', { version }),
            },
          }))}
        />
      )}
    </BankDeskPage>
  )
}
