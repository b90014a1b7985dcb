import { useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'

type Asked = { prefix: string; kind: 'number' | 'date'; width: string; bounds: string; refused: string | null }

const nameOf = (prefix: string, part: 'Width' | 'Bounds') => (prefix === '' ? part.toLowerCase() : `${prefix}${part}`)

/** How a number or a date is cut: by a width, or where each band begins. `legend` says which of two questions is meant. */
export function BandFields({ asked, widths, legend }: { asked: Asked; widths: string[]; legend?: string }) {
  const { t } = useText()
  const { prefix, kind, width, bounds } = asked
  const label = (part: string) => (legend ? `${legend}: ${t(part)}` : t(part))
  return (
    <>
      {kind === 'date' ? (
        <label>
          {label('survey-results:bands.width')}
          <select name={nameOf(prefix, 'Width')} defaultValue={width}>
            <option value="">{t('survey-results:bands.auto')}</option>
            {widths.map((months) => (
              <option key={months} value={months}>
                {t(`survey-results:bands.months.${months}`)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <label>
          {label('survey-results:bands.width')}
          <input
            type="text"
            inputMode="decimal"
            name={nameOf(prefix, 'Width')}
            defaultValue={width}
            placeholder={t('survey-results:bands.auto')}
          />
        </label>
      )}
      <label>
        {label(`survey-results:bands.bounds.${kind}`)}
        <input type="text" name={nameOf(prefix, 'Bounds')} defaultValue={bounds} />
      </label>
    </>
  )
}

/** Where what was typed cannot be read. */
export function BandsRefused({ asked }: { asked: (Asked | null)[] }) {
  const { say } = useText()
  const refused = asked.flatMap((each) => each?.refused ?? [])
  if (refused.length === 0) return null
  return (
    <Notice tone="warn" role="status">
      {[...new Set(refused)].map((each) => (
        <p key={each}>{say(`survey-results:refused.${each}`)}</p>
      ))}
    </Notice>
  )
}
