import { href } from '#app/href.ts'
import { Step } from '#app/ui/form/step.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Icon } from '#app/ui/parts.tsx'
import type { TypedReason, WhyAtHand } from '../../chapter-reason.ts'
import { beginning } from './desk-labels.tsx'
import type { ShownBlock } from './editor-block.tsx'
import { CarriedReason } from './reason-fields.tsx'

export type Listed = ShownBlock & { plain: string }

type Props = {
  blocks: Listed[]
  at: number
  plan: string
  section: string
  why: WhyAtHand
  typed: TypedReason
  formKey: string
}

/** What can be done to a block: to write in it, to move it by one, and what is done seldom. */
export function BlockTools(props: Props) {
  const { t, say } = useText()
  const { blocks, at, plan, why } = props
  const block = blocks[at]
  if (!block) return null
  return (
    <div
      role="group"
      className="side block-tools"
      aria-label={t('plans-desk:section.actionsOf', { text: beginning(block.plain, 12) })}
    >
      <EditLink plan={plan} block={block.key} response={why.response?.id} />
      <div className="block-steps">
        <BlockStep {...props} block={block} way="up" />
        <BlockStep {...props} block={block} way="down" />
      </div>
      <details className="more" name="more">
        <summary title={t('plans-desk:section.more')}>
          <span aria-hidden="true">…</span>
          <span className="vh">{say('plans-desk:section.more')}</span>
        </summary>
        <SeldomDone plan={plan} block={block} next={blocks[at + 1]?.key} response={why.response?.id} />
      </details>
    </div>
  )
}

export function EditLink({ plan, block, response }: { plan: string; block: string; response?: string }) {
  const { say } = useText()
  return (
    <A to={href('/desk/plans/:plan/blocks/:block', { plan, block }, { response })} data-in-place="">
      <Icon name="pen" />
      {say('plans-desk:section.edit')}
    </A>
  )
}

function BlockStep({
  blocks,
  at,
  block,
  plan,
  section,
  why,
  typed,
  formKey,
  way,
}: Props & { block: Listed; way: 'up' | 'down' }) {
  const { t } = useText()
  if (at === (way === 'up' ? 0 : blocks.length - 1)) return null
  const after = blocks[way === 'up' ? at - 2 : at + 1]?.key ?? ''
  return (
    <Step
      to={href('/desk/plans/:plan/blocks/:block/place', { plan, block: block.key }, { response: why.response?.id })}
      id={block.key}
      way={way}
      label={t(`plans-desk:section.${way}Of`, { text: beginning(block.plain, 12) })}
      title={t(`plans-desk:section.${way}`)}
    >
      <input type="hidden" name="formKey" value={formKey} />
      <input type="hidden" name="place" value={`${section}:${after}`} />
      <input type="hidden" name="mark" value={`${section}:${blocks[at - 1]?.key ?? ''}`} />
      <CarriedReason why={why} typed={typed} />
    </Step>
  )
}

function SeldomDone({
  plan,
  block: { key, kind },
  next,
  response,
}: {
  plan: string
  block: ShownBlock
  /** The key of the block below, where there is one. */
  next?: string
  response?: string
}) {
  const { say } = useText()
  const here = { plan, block: key }
  return (
    <ul className="more-list">
      {kind !== 'figure' && (
        <li>
          <A to={href('/desk/plans/:plan/blocks/:block/split', here, { response })}>
            {say('plans-desk:section.split')}
          </A>
        </li>
      )}
      {kind !== 'figure' && next && (
        <li>
          <A to={href('/desk/plans/:plan/blocks/:block/merge', here, { response, with: next })}>
            {say('plans-desk:section.merge')}
          </A>
        </li>
      )}
      <li>
        <A to={href('/desk/plans/:plan/blocks/:block/place', here, { response })}>{say('plans-desk:section.move')}</A>
      </li>
      <li>
        <A to={href('/desk/plans/:plan/blocks/:block/removal', here, { response })}>
          {say('plans-desk:section.remove')}
        </A>
      </li>
    </ul>
  )
}
