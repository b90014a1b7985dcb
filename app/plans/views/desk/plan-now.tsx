import { useText } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/parts.tsx'

type Values = Record<string, string | string[]>

/** Somebody saved the same form meanwhile: their values beside those typed, field by field where they differ. */
export function PlanNow({ now, typed }: { now: Values; typed: Values }) {
  const { t, say } = useText()
  const differing = Object.keys(now).filter(
    (name) => name !== 'formKey' && String(now[name]) !== String(typed[name] ?? ''),
  )
  return (
    <section aria-labelledby="conflict-title">
      <Notice tone="warn" title={<span id="conflict-title">{say('plans-desk:conflict.title')}</span>}>
        <p>{say('plans-desk:conflict.lead')}</p>
      </Notice>
      <table className="comparison">
        <thead>
          <tr>
            <th scope="col">{say('plans-desk:conflict.now')}</th>
            <th scope="col">{say('plans-desk:conflict.yours')}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map((name) => (
            <tr key={name}>
              <td data-label={t('plans-desk:conflict.now')}>{String(now[name])}</td>
              <td data-label={t('plans-desk:conflict.yours')}>{String(typed[name] ?? '')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
