import { href } from '#app/href.ts'
import { ErrorSummary, Form, type FormState } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DataTable, Empty, Notice, Pagination } from '#app/ui/parts.tsx'
import type { Conservation } from '../../conservation.ts'
import type { MadeHeading } from '../../made-headings.ts'
import type { Show, ShownLine } from '../../shown-lines.ts'
import type { Warning } from '../../warnings.ts'
import { Conserved } from './conserved.tsx'
import { LineChoice, LinePlace, LineSource } from './preview-line.tsx'

type ToldWarning = Warning & { line: number }

export type Shown = {
  show: Show
  lines: ShownLine[]
  headings: MadeHeading[]
  /** Each with the number its line has in the document. */
  warnings: ToldWarning[]
  conservation: Conservation
  seen: string
  next: number | null
  previous: number | null
  counts: Record<Show, number>
}

type Given = { plan: string; document: { id: string; format: string | null }; preview: Shown; state: FormState }

/** Left the source, right what becomes of it: one choice for each line, saved page by page. */
export function Preview({ plan, document, preview, state }: Given) {
  const { say, t, written } = useText()
  const { show, lines, conservation, counts, next, previous } = preview
  const to = { plan, import: document.id }
  const isLast = show === 'all' && next === null
  const page = (from: number | null) =>
    from === null ? null : href('/desk/plans/:plan/imports/:import', to, { show, from: String(from) })
  return (
    <>
      <ErrorSummary state={state} />
      <Conserved counted={conservation} />
      {document.format === 'pdf' && (
        <Notice tone="warn">
          <p>{say('plan-import:preview.rough')}</p>
        </Notice>
      )}
      <Made headings={preview.headings} to={to} />
      <ToCheck warnings={preview.warnings} to={to} />
      <nav className="filters" aria-label={t('plan-import:preview.filter')}>
        {(Object.keys(counts) as Show[]).map((each) => (
          <A
            key={each}
            to={href('/desk/plans/:plan/imports/:import', to, { show: each })}
            aria-current={each === show ? 'true' : undefined}
          >
            {say(`plan-import:show.${each}`)} <b>{counts[each]}</b>
          </A>
        ))}
      </nav>
      {lines.length === 0 ? (
        <Empty title={say('plan-import:preview.none')} />
      ) : (
        <Form state={state}>
          <input type="hidden" name="seen" value={preview.seen} />
          <DataTable
            caption={say('plan-import:preview.caption')}
            cards
            columns={[
              { key: 'place', label: written('plan-import:preview.place') },
              { key: 'source', label: written('plan-import:preview.source') },
              { key: 'choice', label: written('plan-import:preview.choice') },
            ]}
            rows={lines.map((line, row) => ({
              id: `line-${line.at + 1}`,
              cells: {
                place: <LinePlace line={line} />,
                source: <LineSource line={line} to={to} />,
                choice: <LineChoice line={line} row={row} state={state} />,
              },
            }))}
          />
          <p className="actions">
            {isLast ? (
              <Go to="take" tone="main" />
            ) : (
              <>
                <Go to="next" tone="main" />
                <Go to="take" tone="quiet" />
              </>
            )}
            <Go to="stay" tone="quiet" />
          </p>
        </Form>
      )}
      <Pagination next={page(next)} previous={page(previous)} />
    </>
  )
}

/** Saves the choices of this page and goes on. */
function Go({ to, tone }: { to: 'next' | 'take' | 'stay'; tone: 'main' | 'quiet' }) {
  const { say } = useText()
  return (
    <button type="submit" name="go" value={to} className={tone === 'main' ? 'button main' : 'button quiet'}>
      {say(`plan-import:save.${to}`)}
    </button>
  )
}

/** What a person should look at, each leading to its line. */
function ToCheck({ warnings, to }: { warnings: ToldWarning[]; to: { plan: string; import: string } }) {
  const { say } = useText()
  if (warnings.length === 0) return null
  return (
    <details>
      <summary>{say('plan-import:preview.toCheck', { count: warnings.length })}</summary>
      <ul className="import-headings">
        {warnings.map(({ at, line, kind, values }, row) => (
          <li key={row}>
            <A to={href('/desk/plans/:plan/imports/:import', to, { from: String(at), '#': `line-${at + 1}` })}>
              {say('plan-import:where.line', { line })}
            </A>{' '}
            {say(`plan-import:warning.${kind}`, values)}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The headings as they would stand in the plan. */
export function Made({ headings, to }: { headings: MadeHeading[]; to?: { plan: string; import: string } }) {
  const { say } = useText()
  return (
    <details>
      <summary>{say('plan-import:preview.headings', { count: headings.length })}</summary>
      <ul className="import-headings">
        {headings.map(({ depth, at, number, title, blocks }, row) => (
          <li key={row} data-depth={depth + 1}>
            {to && at !== null ? (
              <A to={href('/desk/plans/:plan/imports/:import', to, { from: String(at), '#': `line-${at + 1}` })}>
                {number} {title}
              </A>
            ) : (
              <span>
                {number} {title}
              </span>
            )}{' '}
            <small>{say('plan-import:preview.blocks', { count: blocks })}</small>
          </li>
        ))}
      </ul>
    </details>
  )
}
