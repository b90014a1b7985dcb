import { href } from '#app/href.ts'
import { Moment, Until } from '#app/ui/dates.tsx'
import { KeepingTools } from '#app/ui/keeping.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { ButtonLink, Definition, Notice } from '#app/ui/parts.tsx'
import { AnswerProgress } from './answer-progress.tsx'

type Sheet = {
  survey: { contact: string; closesAt: string }
  secret: string
  state: 'open' | 'over' | 'sent'
  next: string | null
  progress: { at: number; of: number }
  isSaved: boolean
  byCode: boolean
  receipt: { number: string | null; at: string | null }
  link: string
}

/** Where an answer stands and what can be done with it. */
export function SheetState({ sheet }: { sheet: Sheet }) {
  if (sheet.state === 'sent') return <Sent sheet={sheet} />
  return sheet.state === 'over' ? <Over sheet={sheet} /> : <Unfinished sheet={sheet} />
}

function Unfinished({ sheet: { secret, next, progress, isSaved, byCode, link, survey } }: { sheet: Sheet }) {
  const { say } = useText()
  return (
    <>
      {isSaved && <Notice tone="good" role="status" title={say('surveys:sheet.saved')} />}
      <AnswerProgress {...progress} />
      <p className="actions">
        <ButtonLink
          to={
            next
              ? href('/answers/:secret/pages/:page', { secret, page: next })
              : href('/answers/:secret/confirmation', { secret })
          }
        >
          {say('surveys:sheet.goOn')}
        </ButtonLink>
      </p>
      <section className="panel receipt">
        <h2>{say('surveys:sheet.elsewhere')}</h2>
        <p>{say(byCode ? 'surveys:sheet.elsewhereCode' : 'surveys:sheet.elsewhereLink')}</p>
        <p>
          <a href={link}>{link}</a>
        </p>
        <p>{say('surveys:sheet.keep')}</p>
        <KeepingTools link={link} />
      </section>
      <Leave secret={secret} />
      <p>
        {say('surveys:sheet.until')} <Until value={survey.closesAt} />
      </p>
    </>
  )
}

function Over({ sheet: { survey } }: { sheet: Sheet }) {
  const { say } = useText()
  return (
    <Notice tone="warn" title={say('surveys:refused.closedMeanwhile')}>
      <p>{say('surveys:over.kept')}</p>
      <p>
        {say('surveys:sheet.until')} <Until value={survey.closesAt} />
      </p>
      {survey.contact && <p className="typed">{survey.contact}</p>}
    </Notice>
  )
}

function Sent({ sheet: { receipt, secret } }: { sheet: Sheet }) {
  const { say } = useText()
  return (
    <>
      <section className="panel receipt">
        <p>
          {say('surveys:sheet.number')}
          <span className="receipt-number">{receipt.number}</span>
        </p>
        <Definition
          items={[{ term: say('surveys:sheet.sentAt'), detail: receipt.at && <Moment value={receipt.at} /> }]}
        />
      </section>
      <p>{say('surveys:sheet.thanks')}</p>
      <KeepingTools />
      <Leave secret={secret} />
    </>
  )
}

/** For machines that others use as well. */
function Leave({ secret }: { secret: string }) {
  const { say } = useText()
  return (
    <p className="no-print">
      {say('surveys:leaving.shared')}{' '}
      <A to={href('/answers/:secret/leaving', { secret })}>{say('surveys:leaving.title')}</A>
    </p>
  )
}
