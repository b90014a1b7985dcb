import { useText } from '#app/ui/language.tsx'
import { Difference, Notice } from '#app/ui/parts.tsx'
import type { CurrentBlock } from '../../working-blocks.ts'

const fields = ['body', 'easy', 'en'] as const

/** Two people saved the same block: what stands now beside what was typed, and the way from one to the other. */
export function BlockConflict({ current, typed }: { current: CurrentBlock; typed: (name: string) => string }) {
  const { t, say } = useText()
  const changed = fields.filter((name) => current.parts[name])
  return (
    <section aria-labelledby="conflict-title">
      <Notice tone="warn" title={<span id="conflict-title">{say('plans-desk:conflict.title')}</span>}>
        <p>{say('plans-desk:conflict.lead')}</p>
      </Notice>
      {changed.length === 0 && <p>{say('plans-desk:conflict.same')}</p>}
      {changed.map((name) => (
        <div key={name}>
          <h3>{say(`plans-desk:block.${name}`)}</h3>
          <table className="comparison">
            <thead>
              <tr>
                <th scope="col">{say('plans-desk:conflict.now')}</th>
                <th scope="col">{say('plans-desk:conflict.yours')}</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td data-label={t('plans-desk:conflict.now')} className="text">
                  {current[name]}
                </td>
                <td data-label={t('plans-desk:conflict.yours')} className="text">
                  {typed(name)}
                </td>
              </tr>
              <tr>
                <td colSpan={2} data-label={t('plans-desk:conflict.difference')}>
                  <Difference parts={current.parts[name] ?? []} />
                </td>
              </tr>
            </tbody>
          </table>
        </div>
      ))}
    </section>
  )
}
