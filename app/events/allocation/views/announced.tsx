import { momentWithReadings } from '#app/calendar.ts'
import { useText } from '#app/ui/language.tsx'
import type { UsedSource } from '../draw-record.ts'
import type { PlannedSource } from '../tables.ts'

/** What the number will be or was, how it is written, and where another one came to be used, why. */
export function Announced({ source, used }: { source: PlannedSource; used: UsedSource | undefined }) {
  const { say, lang } = useText()
  const { kind, named, knownFrom } = source
  return (
    <div>
      {kind === 'chance' ? say('draws:about.chance') : <span lang="ja">{named}</span>}
      {kind === 'public_number' && knownFrom && (
        <div className="hint">
          {say('draws:about.knownFrom', { moment: momentWithReadings(knownFrom, lang) })}{' '}
          {say(
            `draws:about.form.${source.digits === 0 ? 'free' : 'fixed'}${source.decimals === 0 ? 'Whole' : 'Decimals'}`,
            {
              digits: source.digits,
              decimals: source.decimals,
            },
          )}
        </div>
      )}
      {used?.reason && (
        <div className="hint">
          {say('draws:about.instead', { moment: momentWithReadings(used.announcedAt, lang) })}{' '}
          <span lang="ja">{used.reason}</span>
        </div>
      )}
    </div>
  )
}
