import { href } from '#app/href.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DataTable, Tag } from '#app/ui/parts.tsx'
import type { SheetRow } from '../../sheet-list.ts'

type Shown = Omit<SheetRow, 'finishedAt'> & { finishedAt: string | Date }

/** Sheets with what is to be known of each at a glance. */
export function SheetTable({ survey, sheets }: { survey: string; sheets: Shown[] }) {
  const { say, t, written } = useText()
  const column = (key: string, more = {}) => ({ key, label: written(`survey-paper:sheets.column.${key}`), ...more })
  return (
    <DataTable
      caption={say('survey-paper:sheets.title')}
      isTitled
      cards
      columns={[
        column('name', { head: true }),
        ...[column('channel'), column('target'), column('code', { numeric: true }), column('operator')],
        ...[column('at'), column('state')],
      ]}
      rows={sheets.map((sheet) => ({
        key: sheet.id,
        cells: {
          name: <A to={href('/desk/surveys/:survey/sheets/:sheet', { survey, sheet: sheet.id })}>{nameOf(sheet, t)}</A>,
          channel: say(`survey-paper:channel.${sheet.channel}`),
          target: say(`survey-paper:target.${sheet.target}`),
          code: sheet.code === null ? null : `No. ${sheet.code}`,
          operator: sheet.operator,
          at: <Moment value={sheet.finishedAt} />,
          state: <SheetTags sheet={sheet} />,
        },
      }))}
    />
  )
}

export const nameOf = (
  sheet: { number: number | null; receiptNumber: string | null },
  t: (key: string, values?: Record<string, unknown>) => string,
) => (sheet.number === null ? (sheet.receiptNumber ?? '') : t('survey-paper:sheet.named', { number: sheet.number }))

function SheetTags({ sheet }: { sheet: Shown }) {
  const { say } = useText()
  if (sheet.counted && !sheet.both && !sheet.same && sheet.second === 'none') return null
  return (
    <span className="tags">
      {sheet.void && <Tag tone="bad">{say('survey-paper:tag.void')}</Tag>}
      {!sheet.counted && !sheet.void && <Tag tone="neutral">{say('survey-paper:tag.notCounted')}</Tag>}
      {sheet.both && <Tag tone="act">{say('survey-paper:tag.both')}</Tag>}
      {sheet.same && <Tag tone="act">{say('survey-paper:tag.same')}</Tag>}
      {sheet.second !== 'none' && (
        <Tag tone={sheet.second === 'differs' ? 'act' : sheet.second === 'due' ? 'neutral' : 'good'}>
          {say(`survey-paper:second.state.${sheet.second}`)}
        </Tag>
      )}
    </span>
  )
}
