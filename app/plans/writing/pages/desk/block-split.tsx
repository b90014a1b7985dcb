import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { Hidden, TextArea } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { cutAt, cuts } from '../../block-cut.ts'
import { splitBlock } from '../../block-joints.ts'
import { whyAtHand } from '../../chapter-reason.ts'
import { editedBlock } from '../../desk-access.ts'
import { splitForm, whyOf } from '../../desk-fields.ts'
import { BlockChanged } from '../../views/desk/block-changed.tsx'
import { CutList } from '../../views/desk/cut-list.tsx'
import { PlanFormPage } from '../../views/desk/plan-desk-page.tsx'
import { ForResponse, ReasonFields } from '../../views/desk/reason-fields.tsx'
import type { CurrentBlock } from '../../working-blocks.ts'

export const handle = { script: true }

export { RemovedBoundary as ErrorBoundary } from '../../views/desk/removed.tsx'

export const loader = atDesk(editedBlock, async ({ me, plan, block, section }, args) => {
  const query = args.query
  const { why, typed } = await whyAtHand(db, me, plan, section.key, query.get('response'))
  const cut = Number(query.get('cut') ?? 1) || 1
  const [first, second] = cutAt(block.body, cut)
  const [firstEasy, secondEasy] = cutAt(block.easy ?? '', cut)
  const [firstEn, secondEn] = cutAt(block.en ?? '', cut)
  const texts = { first, second, firstEasy, secondEasy, firstEn, secondEn }
  const fields = { ...texts, expectedVersion: block.versionId, ...typed }
  return {
    heading: 'plans-desk:split.title',
    block,
    why,
    fields,
    cut,
    sentences: cuts(block.body),
  }
})

export const action = atDesk(editedBlock, async ({ actor, plan, block, section }, args) =>
  act(args, splitForm, (value) =>
    once(db, value.formKey, async (trx) => {
      const { first, second, firstEasy, secondEasy, firstEn, secondEn, expectedVersion } = value
      await splitBlock(trx, actor, {
        plan: plan.slug,
        block: block.key,
        expectedVersion,
        parts: [
          { body: first, easy: firstEasy, en: firstEn },
          { body: second, easy: secondEasy, en: secondEn },
        ],
        ...whyOf(value),
      })
      return href(
        '/desk/plans/:plan/sections/:section',
        { plan: plan.slug, section: section.key },
        { response: value.response, '#': block.key },
      )
    }),
  ),
)

const fields = [
  ['', 'body'],
  ['Easy', 'easy'],
  ['En', 'en'],
] as const

export default function BlockSplit() {
  const { plan, block, section, why, cut, sentences, state, sent, say, ...page } = usePage<
    typeof loader,
    { current?: CurrentBlock | null }
  >()
  const current = sent?.current
  return (
    <PlanFormPage
      {...page}
      state={state}
      plan={plan}
      section={section}
      above={
        <>
          <BlockChanged current={current} />
          <ForResponse response={why.response} />
          <p className="hint">{say('plans-desk:split.lead')}</p>
          <CutList
            sentences={sentences}
            cut={cut}
            to={(at) =>
              href(
                '/desk/plans/:plan/blocks/:block/split',
                { plan: plan.slug, block: block.key },
                { cut: at, response: why.response?.id },
              )
            }
          />
        </>
      }
      button={say('plans-desk:split.button')}
    >
      <Hidden name="expectedVersion" value={current?.versionId ?? String(state.values.expectedVersion ?? '')} />
      {(['first', 'second'] as const).map((part) => (
        <section key={part}>
          <h2>{say(`plans-desk:split.${part}`)}</h2>
          {fields.map(([suffix, label]) => (
            <TextArea
              key={suffix}
              name={`${part}${suffix}`}
              label={say(`plans-desk:block.${label}`)}
              maxLength={10000}
              rows={suffix ? 2 : 4}
              required={suffix === ''}
              optional={suffix !== ''}
            />
          ))}
        </section>
      ))}
      <ReasonFields why={why} />
    </PlanFormPage>
  )
}
