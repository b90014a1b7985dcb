import { useText } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/parts.tsx'

type Values = Record<string, string | string[]>
const notText = ['formKey', 'was', 'version', 'step']

/** Somebody saved the same meanwhile: what stands now beside what was typed, field by field where they differ. */
export function NowAndYours({ now, typed }: { now: Values; typed: Values }) {
  const { t, say } = useText()
  const names = [...new Set([...Object.keys(now), ...Object.keys(typed)])]
  const differing = names.filter(
    (name) => !notText.includes(name) && String(now[name] ?? '') !== String(typed[name] ?? ''),
  )
  return (
    <section aria-labelledby="conflict-title">
      <Notice tone="warn" title={<span id="conflict-title">{say('surveys-desk:conflict.title')}</span>}>
        <p>{say('surveys-desk:conflict.lead')}</p>
      </Notice>
      <table className="comparison">
        <thead>
          <tr>
            <th scope="col">{say('surveys-desk:conflict.now')}</th>
            <th scope="col">{say('surveys-desk:conflict.yours')}</th>
          </tr>
        </thead>
        <tbody lang="ja">
          {differing.map((name) => (
            <tr key={name}>
              <td data-label={t('surveys-desk:conflict.now')}>{String(now[name] ?? '')}</td>
              <td data-label={t('surveys-desk:conflict.yours')}>{String(typed[name] ?? '')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
