import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { PlanDeskPage } from '#app/plans/writing/views/desk/plan-desk-page.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { decide } from '../../decision.ts'
import { editedImport } from '../../desk-access.ts'
import { judged, linesOf, markOf, picturesOf } from '../../found.ts'
import { decisionForm, linesAtOnce } from '../../import-form.ts'
import { headingsOf } from '../../made-headings.ts'
import { pageOf, shownLines, shows } from '../../shown-lines.ts'
import { ImportProgress, ImportRefused, ImportTaken } from '../../views/desk/import-states.tsx'
import { Preview } from '../../views/desk/preview.tsx'

/** Warnings listed at the top; the others are found by their filter. */
const mostTold = 200

const askedOf = (query: URLSearchParams) => ({
  show: shows.find((each) => each === query.get('show')) ?? ('all' as const),
  from: Number(/^\d{1,6}$/.exec(query.get('from') ?? '')?.[0] ?? 0),
})

export const loader = atDesk(editedImport, async ({ plan, found }, { query }) => {
  const { id, state, isPasted, fileName, format, progress, refusal, counted, remarks, takenAt } = found
  const document = { id, state, isPasted, fileName, format, progress, refusal, counted, remarks, takenAt }
  const heading = { key: isPasted ? 'plan-import:preview.ofPasted' : 'plan-import:preview.of', name: fileName }
  if (state !== 'ready' && state !== 'undone') return { heading, document, preview: null }
  const [rows, pictures] = await Promise.all([linesOf(db, id), picturesOf(db, id)])
  const { tree, warnings, conservation } = judged(rows, found.entries, plan.title)
  const { show, from } = askedOf(query)
  const names = pictures.map(({ name }) => name)
  const { lines, ...page } = pageOf(shownLines(rows, warnings, names), show, from, linesAtOnce)
  const headings = headingsOf(tree)
  const told = warnings.slice(0, mostTold).map((each) => ({ ...each, line: rows[each.at]?.line.where.line ?? 0 }))
  const seen = markOf(lines.map(({ kind }) => kind))
  return { heading, document, preview: { ...page, show, lines, headings, warnings: told, conservation, seen } }
})

export const action = atDesk(editedImport, async ({ actor, plan, found }, args) =>
  act(args, decisionForm, async ({ lines, seen, go }) => {
    const decided = lines.map(({ at, kind, alike }) => ({ at, kind, isForAlike: alike }))
    await decide(db, actor, { import: found.id, seen, lines: decided })
    const to = { plan: plan.slug, import: found.id }
    const { show, from } = askedOf(args.query)
    if (go === 'stay') return href('/desk/plans/:plan/imports/:import', to, { show, from: String(from) })
    const taking = href('/desk/plans/:plan/imports/:import/taking', to)
    if (go === 'take') return taking
    const last = lines.at(-1)?.at ?? from
    const rows = await linesOf(db, found.id)
    const { warnings } = judged(rows, found.entries, plan.title)
    const isMore = pageOf(shownLines(rows, warnings, []), show, last + 1, linesAtOnce).lines.some(({ at }) => at > last)
    if (isMore) return href('/desk/plans/:plan/imports/:import', to, { show, from: String(last + 1) })
    return show === 'all' ? taking : href('/desk/plans/:plan/imports/:import', to)
  }),
)

export default function Import() {
  const { plan, document, preview, state, say, ...page } = usePage<typeof loader>()
  return (
    <PlanDeskPage {...page} plan={plan} wide>
      {document.state === 'waiting' && <ImportProgress plan={plan.slug} document={document} />}
      {document.refusal && <ImportRefused plan={plan.slug} refusal={document.refusal} />}
      {document.state === 'forgotten' && <p className="lead">{say('plan-import:forgotten')}</p>}
      {document.state === 'taken' && <ImportTaken plan={plan.slug} document={document} />}
      {preview && <Preview plan={plan.slug} document={document} preview={preview} state={state} />}
    </PlanDeskPage>
  )
}
