import { useText } from '../../ui/language.tsx'
import { DataTable, Notice } from '../../ui/parts.tsx'

type Values = Record<string, string | string[]>

/** Whether what was sent was refused because somebody else had been faster. */
export function isConflict(sent: unknown): boolean {
  return Boolean((sent as { current?: unknown } | undefined)?.current)
}

/** Somebody saved the same form meanwhile: their words beside those typed, field by field where they differ. */
export function ChangedMeanwhile({ now, typed, labels }: { now: Values; typed: Values; labels: [string, string][] }) {
  const { t, say } = useText()
  const shown = (value: string | string[] | undefined) => (
    <div className="whitespace-pre-line">{String(value ?? '') || say('settings:now.empty')}</div>
  )
  const differing = labels.filter(([name]) => String(now[name] ?? '') !== String(typed[name] ?? ''))
  return (
    <>
      <Notice tone="warn" title={say('settings:now.title')}>
        <p>{say('settings:now.lead')}</p>
      </Notice>
      <DataTable
        caption={say('settings:now.caption')}
        cards
        columns={[
          { key: 'field', label: t('settings:now.field'), head: true },
          { key: 'now', label: t('settings:now.there') },
          { key: 'yours', label: t('settings:now.yours') },
        ]}
        rows={differing.map(([name, field]) => ({
          key: name,
          cells: { field, now: shown(now[name]), yours: shown(typed[name]) },
        }))}
      />
    </>
  )
}
