import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { Day, Moment } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Definition, Notice } from '#app/ui/parts.tsx'
import type { SheetPage } from '../../sheet-page.ts'
import { nameOf } from './sheet-table.tsx'

type When = string | Date
export type ShownSheet = Pick<
  SheetPage,
  | ('id' | 'number' | 'receiptNumber' | 'channel' | 'target' | 'counted' | 'code' | 'edition' | 'second')
  | ('receivedOn' | 'lateReason')
> & {
  finishedAt: When | null
  entries: { round: number; operator: string | null; typedAt: When }[]
  settlements: { by: string | null; madeAt: When }[]
  mendings: { reason: string | null; by: string | null; madeAt: When }[]
  restorations: { void: string | null; wasBlank: boolean; reason: string | null; by: string | null; madeAt: When }[]
  voids: { reason: string | null; wasBlank: boolean; by: string | null; madeAt: When }[]
  choices: { sheetId: string | null; reason: string | null; by: string | null; madeAt: When }[]
  others: { id: string; number: number | null; receiptNumber: string | null; channel: string; counted: boolean }[]
}

/** What staff wrote, or in the page's language what the portal wrote itself of a blank sheet. */
function VoidReason({ reason, wasBlank }: { reason: string | null; wasBlank: boolean }) {
  const { say } = useText()
  return <>{wasBlank ? say('survey-paper:sheet.blank') : reason}</>
}

/** Where a sheet comes from, whether it counts, and everything that was done with it. */
export function SheetFacts({ survey, sheet }: { survey: string; sheet: ShownSheet }) {
  const { say, t } = useText()
  const by = (name: string | null, at: When): ReactNode => (
    <>
      <Moment value={at} /> {name}
    </>
  )
  const row = (key: string, detail: ReactNode) => ({ term: say(`survey-paper:sheet.fact.${key}`), detail })
  const [gone] = sheet.voids
  return (
    <>
      {gone && (
        <Notice tone="bad" title={say('survey-paper:tag.void')}>
          <p>
            <VoidReason {...gone} /> — {by(gone.by, gone.madeAt)}
          </p>
        </Notice>
      )}
      {sheet.others.map((other) => (
        <Notice key={other.id} tone="warn" title={say('survey-paper:tag.both')}>
          <p>
            {say(sheet.counted ? 'survey-paper:sheet.thisCounts' : 'survey-paper:sheet.otherCounts')}{' '}
            <A to={href('/desk/surveys/:survey/sheets/:sheet', { survey, sheet: other.id })}>
              {say(`survey-paper:channel.${other.channel}`)} {nameOf(other, t)}
            </A>
          </p>
          {sheet.choices.map(({ sheetId, reason, by: who, madeAt }, at) => (
            <p key={at}>
              {say(sheetId === sheet.id ? 'survey-paper:sheet.choseThis' : 'survey-paper:sheet.choseOther')} {reason} —{' '}
              {by(who, madeAt)}
            </p>
          ))}
        </Notice>
      ))}
      <Definition
        items={[
          row('channel', say(`survey-paper:channel.${sheet.channel}`)),
          row('target', say(`survey-paper:target.${sheet.target}`)),
          row('counted', say(sheet.counted ? 'survey-paper:sheet.yes' : 'survey-paper:sheet.no')),
          ...(sheet.code === null ? [] : [row('code', `No. ${sheet.code}`)]),
          ...(sheet.finishedAt && sheet.channel === 'web' ? [row('sent', <Moment value={sheet.finishedAt} />)] : []),
          ...(sheet.receivedOn ? [row('received', <Day value={sheet.receivedOn} />)] : []),
          ...(sheet.lateReason ? [row('late', sheet.lateReason)] : []),
          ...sheet.entries.map(({ round, operator, typedAt }) =>
            row(round === 1 ? 'typed' : 'again', by(operator, typedAt)),
          ),
          ...sheet.settlements.map((each) => row('settled', by(each.by, each.madeAt))),
          ...sheet.mendings.map((each) =>
            row(
              'mended',
              <>
                {each.reason} — {by(each.by, each.madeAt)}
              </>,
            ),
          ),
          ...sheet.restorations.map((each) =>
            row(
              'restored',
              <>
                {each.reason}（{say('survey-paper:sheet.voidBefore')}{' '}
                <VoidReason reason={each.void} wasBlank={each.wasBlank} />
                ）— {by(each.by, each.madeAt)}
              </>,
            ),
          ),
          ...(sheet.second && sheet.second !== 'none'
            ? [row('second', say(`survey-paper:second.state.${sheet.second}`))]
            : []),
        ]}
      />
    </>
  )
}
