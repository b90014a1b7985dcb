import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { PlanFormPage } from '#app/plans/writing/views/desk/plan-desk-page.tsx'
import { workingTree } from '#app/plans/writing/working.ts'
import { Hidden, Radios } from '#app/ui/form/form.tsx'
import { ButtonLink, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedImport } from '../../desk-access.ts'
import { judged, linesOf } from '../../found.ts'
import { takingForm } from '../../import-form.ts'
import { headingsOf } from '../../made-headings.ts'
import { takeIn } from '../../taking-in.ts'
import { Conserved } from '../../views/desk/conserved.tsx'
import { Made } from '../../views/desk/preview.tsx'

export const loader = atDesk(editedImport, async ({ plan, found }) => {
  const [rows, standing] = await Promise.all([linesOf(db, found.id), workingTree(db, plan.slug)])
  const { tree, warnings, conservation, mark } = judged(rows, found.entries, plan.title)
  const headings = headingsOf(tree)
  return {
    heading: 'plan-import:taking.title',
    ...{ headings, conservation, warnings: warnings.length, document: found.id },
    blocks: headings.reduce((sum, { blocks }) => sum + blocks, 0),
    hasText: standing.length > 0,
    fields: { seen: mark, way: 'after' },
  }
})

export const action = atDesk(editedImport, async ({ actor, plan, found }, args) =>
  act(args, takingForm, ({ formKey, way, seen }) =>
    once(db, formKey, async (trx) => {
      await takeIn(trx, actor, { plan: plan.slug, import: found.id, way, seen })
      return href('/desk/plans/:plan/imports/:import', { plan: plan.slug, import: found.id })
    }),
  ),
)

export default function Taking() {
  const { headings, blocks, conservation, warnings, hasText, document, say, ...page } = usePage<typeof loader>()
  const to = { plan: page.plan.slug, import: document }
  return (
    <PlanFormPage
      {...page}
      above={
        <>
          <p className="lead">{say('plan-import:taking.lead', { sections: headings.length, blocks })}</p>
          <Conserved counted={conservation} />
          {warnings > 0 && (
            <Notice tone="warn">
              <p>{say('plan-import:taking.warnings', { count: warnings })}</p>
            </Notice>
          )}
          <Made headings={headings} to={to} />
        </>
      }
      button={say('plan-import:taking.button')}
      back={
        <ButtonLink to={href('/desk/plans/:plan/imports/:import', to)} tone="quiet">
          {say('plan-import:taking.back')}
        </ButtonLink>
      }
    >
      <Hidden name="seen" />
      {hasText ? (
        <Radios
          name="way"
          legend={say('plan-import:taking.way')}
          options={[
            { value: 'after', label: say('plan-import:way.after') },
            { value: 'instead', label: say('plan-import:way.instead'), hint: say('plan-import:way.insteadHint') },
          ]}
        />
      ) : (
        <Hidden name="way" value="after" />
      )}
    </PlanFormPage>
  )
}
