import { href } from '#app/href.ts'
import { moment } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { StateTag } from '#app/ui/parts.tsx'
import type { ImportState } from '../../found.ts'

type Row = {
  id: string
  isPasted: boolean
  fileName: string
  madeAt: string | Date
  madeBy: string | null
  state: ImportState
}

/** What was brought in so far, the latest first. */
export function ImportRows({ plan, imports }: { plan: string; imports: Row[] }) {
  const { say, lang } = useText()
  return (
    <ul className="entries close">
      {imports.map(({ id, isPasted, fileName, madeAt, madeBy, state }) => (
        <li key={id}>
          <p className="entry-title">
            <A to={href('/desk/plans/:plan/imports/:import', { plan, import: id })}>
              {isPasted ? say('plan-import:pasted') : fileName}
            </A>{' '}
            <StateTag kind="import" state={state} />
          </p>
          <p className="meta">
            {moment(madeAt, lang)} {madeBy}
          </p>
        </li>
      ))}
    </ul>
  )
}
