import { deskMe, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, stateOf } from '#app/http/forms.ts'
import { go, handle } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { once } from '#app/journal/once.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden, Select } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayEditPlan, maySeePlans } from '../../access.ts'
import { placeForm, whyOf } from '../../desk-fields.ts'
import { sectionGone } from '../../gone.ts'
import { atPlace, placeNamed, placeOfSection } from '../../place.ts'
import { moveSection } from '../../section-place.ts'
import { heading } from '../../views/desk/desk-labels.tsx'
import { PlanDeskPage } from '../../views/desk/plan-desk-page.tsx'
import { WhyFields } from '../../views/desk/why-fields.tsx'
import { workingPlan, workingSection, workingTree } from '../../working.ts'

export { GoneBoundary as ErrorBoundary } from '../../views/desk/gone.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  requireThat(maySeePlans(me))
  const { plan: slug = '', section: key = '' } = args.params
  const [plan, section] = await Promise.all([workingPlan(db, slug), workingSection(db, slug, key)])
  requireThat(mayEditPlan(me, plan.departmentId))
  if (!section) throw await sectionGone(db, me, slug, key)
  return { me, plan, section }
}

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const { me, plan, section } = await mine(args)
  const [tree, now] = await Promise.all([workingTree(db, plan.slug), placeOfSection(db, section.id)])
  const from = tree.findIndex(({ key }) => key === section.key)
  const depth = tree[from]?.depth ?? 0
  const next = tree.findIndex((one, at) => at > from && one.depth <= depth)
  // Neither itself nor anything below itself can be its new neighbour.
  const others = tree.filter((_, at) => at < from || (next !== -1 && at >= next))
  const head = { title: textOf(args.context)('plans-desk:sectionPlace.title'), noindex: true }
  return { head, me: deskMe(me), plan, section, others, form: freshForm({ mark: now }) }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const { me, plan, section } = await mine(args)
  const form = await readForm(args.context, placeForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(
    (value) =>
      once(db, value.formKey, async (trx) => {
        const { within: parent, after } = placeNamed(value.place)
        const moved = { plan: plan.slug, section: section.key, parent, after, expectedPlace: value.mark }
        await atPlace(moveSection(trx, { kind: 'staff', id: me.id }, { ...moved, ...whyOf(value) }))
        return href('/desk/plans/:plan', { plan: plan.slug }, { '#': section.key })
      }),
    async () => {
      const place = await placeOfSection(db, section.id)
      return { place, mark: place }
    },
  )
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function SectionPlace() {
  const { me, plan, section, others, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
  const { t, say } = useText()
  const options = others.flatMap((one) => {
    const indent = '　'.repeat(one.depth)
    const name = heading(one)
    return [
      {
        value: `${one.parent ?? ''}:${one.key}`,
        label: indent + t('plans-desk:sectionPlace.after', { section: name }),
      },
      { value: `${one.key}:`, label: `${indent}　${t('plans-desk:sectionPlace.below', { section: name })}` },
    ]
  })
  return (
    <PlanDeskPage title={say('plans-desk:sectionPlace.title')} me={me} plan={plan} section={section}>
      <ErrorSummary state={state} />
      <p className="lead">{say('plans-desk:sectionPlace.lead', { section: heading(section) })}</p>
      <Form state={state}>
        <Hidden name="mark" value={String(state.values.mark ?? '')} />
        <Select
          name="place"
          label={say('plans-desk:sectionPlace.where')}
          empty={t('plans-desk:block.choose')}
          options={[{ value: ':', label: t('plans-desk:sectionPlace.first') }, ...options]}
          required
        />
        <WhyFields asked={plan.editions.length > 0} />
        <p className="actions">
          <Button>{say('plans-desk:sectionPlace.button')}</Button>
        </p>
      </Form>
    </PlanDeskPage>
  )
}
