import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { Hidden, Select } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { whyAtHand } from '../../chapter-reason.ts'
import { editedSection } from '../../desk-access.ts'
import { placeForm, whyOf } from '../../desk-fields.ts'
import { atPlace, placeNamed, placeOfSection } from '../../place.ts'
import { moveSection } from '../../section-place.ts'
import { heading } from '../../views/desk/desk-labels.tsx'
import { PlanFormPage } from '../../views/desk/plan-desk-page.tsx'
import { ReasonFields } from '../../views/desk/reason-fields.tsx'
import { workingTree } from '../../working.ts'

export { RemovedBoundary as ErrorBoundary } from '../../views/desk/removed.tsx'

export const loader = atDesk(editedSection, async ({ me, plan, section }) => {
  const [tree, now, { why, typed }] = await Promise.all([
    workingTree(db, plan.slug),
    placeOfSection(db, section.id),
    whyAtHand(db, me, plan, section.key),
  ])
  const from = tree.findIndex(({ key }) => key === section.key)
  const depth = tree[from]?.depth ?? 0
  const next = tree.findIndex((one, at) => at > from && one.depth <= depth)
  // Neither itself nor anything below itself can be its new neighbour.
  const others = tree.filter((_, at) => at < from || (next !== -1 && at >= next))
  const fields = { mark: now, ...typed }
  return { heading: 'plans-desk:sectionPlace.title', others, why, fields }
})

export const action = atDesk(editedSection, async ({ actor, plan, section }, args) =>
  act(
    args,
    placeForm,
    (value) =>
      once(db, value.formKey, async (trx) => {
        const { within: parent, after } = placeNamed(value.place)
        const moved = { plan: plan.slug, section: section.key, parent, after, expectedPlace: value.mark }
        await atPlace(moveSection(trx, actor, { ...moved, ...whyOf(value) }))
        return href('/desk/plans/:plan', { plan: plan.slug }, { '#': section.key })
      }),
    {
      now: async () => {
        const place = await placeOfSection(db, section.id)
        return { place, mark: place }
      },
    },
  ),
)

export default function SectionPlace() {
  const { plan, section, others, why, t, say, ...page } = usePage<typeof loader>()
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
    <PlanFormPage
      {...page}
      plan={plan}
      section={section}
      above={<p className="lead">{say('plans-desk:sectionPlace.lead', { section: heading(section) })}</p>}
      button={say('plans-desk:sectionPlace.button')}
    >
      <Hidden name="mark" />
      <Select
        name="place"
        label={say('plans-desk:sectionPlace.where')}
        empty={t('plans-desk:block.choose')}
        options={[{ value: ':', label: t('plans-desk:sectionPlace.first') }, ...options]}
        required
      />
      <ReasonFields why={why} />
    </PlanFormPage>
  )
}
