import { href } from '#app/href.ts'
import { ErrorSummary, Form, type FormState } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button, ButtonLink, DataTable, Empty, Notice, Pagination } from '#app/ui/parts.tsx'
import type { Conservation } from '../../conservation.ts'
import type { MadeHeading } from '../../made-headings.ts'
import type { Show, ShownLine } from '../../shown-lines.ts'
import { Conserved } from './conserved.tsx'
import { LineChoice, LinePlace, LineSource } from './preview-line.tsx'

export type Shown = {
  show: Show
  lines: ShownLine[]
  headings: MadeHeading[]
  conservation: Conservation
  seen: string
  next: number | null
  previous: number | null
  counts: Record<Show, number>
}

type Given = { plan: string; document: { id: string; format: string | null }; preview: Shown; state: FormState }

/** Left the source, right what becomes of it: one choice for each line, saved page by page. */
export function Preview({ plan, document, preview, state }: Given) {
  const { say, t } = useText()
  const { show, lines, conservation, counts, next, previous } = preview
  const to = { plan, import: document.id }
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
              { key: 'place', label: t('plan-import:preview.place') },
              { key: 'source', label: t('plan-import:preview.source') },
              { key: 'choice', label: t('plan-import:preview.choice') },
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
            <button type="submit" name="go" value="next" className="button main">
              {say(next !== null || show !== 'all' ? 'plan-import:preview.saveNext' : 'plan-import:preview.saveTake')}
            </button>
            <Button tone="quiet">{say('plan-import:preview.save')}</Button>
          </p>
        </Form>
      )}
      <Pagination next={page(next)} previous={page(previous)} />
      <p className="actions">
        <ButtonLink to={href('/desk/plans/:plan/imports/:import/taking', to)} tone="quiet">
          {say('plan-import:taking.title')}
        </ButtonLink>
      </p>
    </>
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
