import { href } from '#app/href.ts'
import type { FormState } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Icon } from '#app/ui/parts.tsx'
import type { ShownLine } from '../../shown-lines.ts'

/** Where a line stands in its document. */
export function LinePlace({ line: { where } }: { line: ShownLine }) {
  const { say } = useText()
  const { line, page, sheet, part } = where
  return (
    <span className="meta unbroken">
      {part ? say(`plan-import:part.${part}`) : page !== undefined ? say('plan-import:where.page', { page }) : null}
      {sheet && <span>{sheet}</span>} {say('plan-import:where.line', { line })}
    </span>
  )
}

export function LineSource({ line, to }: { line: ShownLine; to: { plan: string; import: string } }) {
  const { say } = useText()
  const { number, text, more, table, picture, comments } = line
  return (
    <div className="import-source" data-kind={line.kind}>
      {number && <b>{number} </b>}
      {text}
      {more > 0 && <small> {say('plan-import:preview.more', { count: more })}</small>}
      {table && (
        <>
          <small>{say('plan-import:preview.table', { rows: table.rows, columns: table.columns })}</small> {table.first}
        </>
      )}
      {picture && picture.number >= 0 && (
        <img
          src={href('/desk/plans/:plan/imports/:import/pictures/:number', { ...to, number: picture.number })}
          alt={picture.alt}
          loading="lazy"
        />
      )}
      {comments.map((comment, at) => (
        <p key={at} className="meta">
          {comment.by}: {comment.text}
        </p>
      ))}
    </div>
  )
}

/** One choice for a line, and whether it goes for all like it; below it what should be looked at. */
export function LineChoice({ line, row, state }: { line: ShownLine; row: number; state: FormState }) {
  const { say, t } = useText()
  const name = `lines[${row}]`
  const typed = state.values[`${name}.kind`]
  return (
    <div className="import-choice">
      <input type="hidden" name={`${name}.at`} value={line.at} />
      <select
        name={`${name}.kind`}
        defaultValue={typeof typed === 'string' ? typed : line.kind}
        aria-label={t('plan-import:preview.becomes', { line: line.where.line })}
      >
        {line.kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`plan-import:kind.${kind}`)}
          </option>
        ))}
      </select>
      {line.alike > 1 && line.kinds.length > 2 && (
        <label className="option">
          <input
            type="checkbox"
            name={`${name}.alike`}
            value="on"
            defaultChecked={state.values[`${name}.alike`] === 'on'}
          />
          <span>{say('plan-import:preview.alike', { count: line.alike })}</span>
        </label>
      )}
      {line.warnings.map(({ kind, values }, at) => (
        <p key={at} className="import-warning">
          <Icon name="warn" /> {say(`plan-import:warning.${kind}`, values)}
        </p>
      ))}
    </div>
  )
}
