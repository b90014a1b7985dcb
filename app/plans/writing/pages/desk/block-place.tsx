import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { sentFields } from '#app/http/typed.ts'
import { once } from '#app/journal/once.ts'
import { NotFound } from '#app/refusal.ts'
import { EnterSaves, ErrorSummary, Form, Hidden, Radios } from '#app/ui/form/form.tsx'
import { Button, Prose } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayEditSection } from '../../access.ts'
import { moveBlock } from '../../block.ts'
import { whyAtHand } from '../../chapter-reason.ts'
import { editedBlock } from '../../desk-access.ts'
import { placeForm, whyOf } from '../../desk-fields.ts'
import { atPlace, placeNamed, placeOfBlock } from '../../place.ts'
import { Chooser } from '../../views/desk/chooser.tsx'
import { beginning, heading } from '../../views/desk/desk-labels.tsx'
import { PlanDeskPage } from '../../views/desk/plan-desk-page.tsx'
import { ForResponse, ReasonFields } from '../../views/desk/reason-fields.tsx'
import { workingSection, workingTree } from '../../working.ts'
import { targetGone } from '../../working-sections.ts'

export { RemovedBoundary as ErrorBoundary } from '../../views/desk/removed.tsx'

export const loader = atDesk(editedBlock, async ({ me, plan, block, section }, args) => {
  const query = args.query
  const { step, section: picked, place } = sentFields(args.context)
  const asked =
    step === 'show' ? String(picked) : place === undefined ? query.get('section') : placeNamed(String(place)).within
  const [tree, wanted, now, { why, typed }] = await Promise.all([
    workingTree(db, plan.slug),
    workingSection(db, plan.slug, asked ?? section.key),
    placeOfBlock(db, block.id),
    whyAtHand(db, me, plan, section.key, query.get('response')),
  ])
  // Where the form finds its section gone it comes back with the one the block lies in, and with all the others.
  const isLost = !wanted && args.context.form !== undefined
  const chosen = isLost ? await workingSection(db, plan.slug, section.key) : wanted
  if (!chosen) throw new NotFound()
  const reachable = tree.filter(({ departmentId }) => mayEditSection(me, plan.departmentId, departmentId))
  const places = chosen.blocks.filter(({ key }) => key !== block.key).map(({ key, plain }) => ({ key, plain }))
  const to = { key: chosen.key, number: chosen.number, title: chosen.title }
  const fields = { place: `${to.key}:`, mark: now?.place, ...typed }
  return {
    heading: 'plans-desk:place.title',
    plan,
    block,
    section,
    tree: reachable,
    to,
    places,
    isLost,
    now,
    why,
    fields,
  }
})

export const action = atDesk(editedBlock, async ({ me, actor, plan, block }, args) =>
  act(
    args,
    placeForm,
    async ({ then, ...value }) => {
      const { within, after } = placeNamed(value.place)
      const target = await workingSection(db, plan.slug, within ?? '')
      if (target) requireThat(mayEditSection(me, plan.departmentId, target.departmentId))
      return once(db, value.formKey, async (trx) => {
        if (!target) throw targetGone()
        const moved = { plan: plan.slug, block: block.key, toSection: target.key, after, expectedPlace: value.mark }
        await atPlace(moveBlock(trx, actor, { ...moved, ...whyOf(value) }))
        return href(
          '/desk/plans/:plan/sections/:section',
          { plan: plan.slug, section: target.key },
          { response: value.response, '#': then ? `${then}-${block.key}` : block.key },
        )
      })
    },
    {
      before: ({ state: { values } }) => {
        if (values.step === 'show') return { state: { values: { ...values, place: `${values.section}:` }, errors: {} } }
        // A step up or down with no reason at hand: now it is asked for, with the place chosen.
        const isUnexplained = values.then && plan.editions.length > 0 && !values.reason
        return isUnexplained ? { state: { values, errors: {} } } : undefined
      },
      now: async () => {
        const place = (await placeOfBlock(db, block.id))?.place
        return { place, mark: place }
      },
    },
  ),
)

export default function BlockPlace() {
  const { me, plan, block, section, tree, to, places, isLost, now, why, state, say, t } = usePage<typeof loader>()
  const below = (plain: string) => t('plans-desk:place.after', { text: beginning(plain) })
  return (
    <PlanDeskPage title={say('plans-desk:place.title')} me={me} plan={plan} section={section}>
      <ErrorSummary state={state} />
      <ForResponse response={why.response} />
      <div className="quote">
        <Prose html={block.html} />
      </div>
      <Form state={state}>
        <EnterSaves />
        <Chooser
          name="section"
          label={say('plans-desk:place.section')}
          value={to.key}
          options={tree.map((one) => ({ value: one.key, label: `${'　'.repeat(one.depth)}${heading(one)}` }))}
          button={say('plans-desk:place.show')}
        />
        <Hidden name="mark" value={String(state.values.mark ?? '')} />
        <Radios
          name="place"
          legend={say('plans-desk:place.where', { section: heading(to) })}
          shown={now && `${heading(now)} – ${now.after ? below(now.after) : t('plans-desk:place.first')}`}
          options={[
            { value: `${to.key}:`, label: t('plans-desk:place.first') },
            ...places.map(({ key, plain }) => ({ value: `${to.key}:${key}`, label: below(plain) })),
            ...(isLost ? tree : [])
              .filter(({ key }) => key !== to.key)
              .map((one) => ({
                value: `${one.key}:`,
                label: t('plans-desk:place.firstOf', { section: heading(one) }),
              })),
          ]}
        />
        <ReasonFields why={why} />
        <p className="actions">
          <Button>{say('plans-desk:place.button')}</Button>
        </p>
      </Form>
    </PlanDeskPage>
  )
}
