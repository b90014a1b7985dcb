import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { deskMe, requireThat } from '../../../accounts/access.ts'
import { textOf } from '../../../http/context.ts'
import { freshForm, readForm, stateOf } from '../../../http/forms.ts'
import { go, handle } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { once } from '../../../journal/once.ts'
import { paths } from '../../../paths.ts'
import { NotFound } from '../../../refusal.ts'
import { ErrorSummary, Form, Hidden, Radios } from '../../../ui/form.tsx'
import { useText } from '../../../ui/language.tsx'
import { Button, Prose } from '../../../ui/parts.tsx'
import { mayEditSection, maySeePlans } from '../../access.ts'
import { moveBlock } from '../../block.ts'
import { causingResponse } from '../../causing-response.ts'
import { blockPlaceForm, whyOf } from '../../desk-fields.ts'
import { blockGone } from '../../gone.ts'
import { Chooser } from '../../views/desk/chooser.tsx'
import { beginning, heading } from '../../views/desk/desk-labels.tsx'
import { PlanDeskPage } from '../../views/desk/plan-desk-page.tsx'
import { ForResponse, WhyFields } from '../../views/desk/why-fields.tsx'
import { workingBlock, workingPlan, workingSection, workingTree } from '../../working.ts'

export { GoneBoundary as ErrorBoundary } from '../../views/desk/gone.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  requireThat(maySeePlans(me))
  const { plan: slug = '', block: key = '' } = args.params
  const [plan, block] = await Promise.all([workingPlan(db, slug), workingBlock(db, slug, key)])
  if (!block) throw new NotFound()
  if (block.section) requireThat(mayEditSection(me, plan.departmentId, block.sectionDepartmentId))
  if (!block.section) throw await blockGone(db, me, slug, key)
  const section = { key: block.section, number: block.sectionNumber, title: block.sectionTitle }
  return { me, plan, block, section }
}

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const { me, plan, block, section } = await mine(args)
  const query = new URL(args.request.url).searchParams
  const [tree, chosen, response] = await Promise.all([
    workingTree(db, plan.slug),
    workingSection(db, plan.slug, query.get('section') ?? section.key),
    causingResponse(db, plan.slug, query.get('response')),
  ])
  if (!chosen) throw new NotFound()
  const reachable = tree.filter(({ departmentId }) => mayEditSection(me, plan.departmentId, departmentId))
  const places = chosen.blocks.filter(({ key }) => key !== block.key).map(({ key, plain }) => ({ key, plain }))
  const head = { title: textOf(args.context)('plans-desk:place.title'), noindex: true }
  const to = { key: chosen.key, number: chosen.number, title: chosen.title }
  return { head, me: deskMe(me), plan, block, section, tree: reachable, to, places, response, form: freshForm() }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const { me, plan, block } = await mine(args)
  const form = await readForm(args.request, blockPlaceForm)
  if (!form.ok) return form.again()
  const target = await workingSection(db, plan.slug, form.value.section)
  requireThat(target !== null && mayEditSection(me, plan.departmentId, target.departmentId))
  const done = await form.attempt((value) =>
    once(db, value.formKey, async (trx) => {
      const place = { toSection: value.section, after: value.after || null }
      await moveBlock(
        trx,
        { kind: 'staff', id: me.id },
        { plan: plan.slug, block: block.key, ...place, ...whyOf(value) },
      )
      return `${paths.deskSection(plan.slug, value.section, { response: value.response })}#${block.key}`
    }),
  )
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function BlockPlace() {
  const { me, plan, block, section, tree, to, places, response, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
  const { say, t } = useText()
  return (
    <PlanDeskPage title={say('plans-desk:place.title')} me={me} plan={plan} section={section}>
      <ErrorSummary state={state} />
      <ForResponse response={response} />
      <div className="quote">
        <Prose html={block.html} />
      </div>
      <Chooser
        to={paths.blockPlace(plan.slug, block.key)}
        name="section"
        label={say('plans-desk:place.section')}
        value={to.key}
        options={tree.map((one) => ({ value: one.key, label: `${'　'.repeat(one.depth)}${heading(one)}` }))}
        keep={{ response: response?.id }}
        button={say('plans-desk:place.show')}
      />
      <Form state={state}>
        <Hidden name="section" value={to.key} />
        <Radios
          name="after"
          legend={say('plans-desk:place.where', { section: heading(to) })}
          options={[
            { value: '', label: t('plans-desk:place.first') },
            ...places.map(({ key, plain }) => ({
              value: key,
              label: t('plans-desk:place.after', { text: beginning(plain) }),
            })),
          ]}
        />
        <WhyFields asked={plan.editions.length > 0} response={response} />
        <p className="actions">
          <Button>{say('plans-desk:place.button')}</Button>
        </p>
      </Form>
    </PlanDeskPage>
  )
}
