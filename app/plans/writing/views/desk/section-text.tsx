import { Fragment, type ReactNode } from 'react'
import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Empty } from '#app/ui/parts.tsx'
import type { TypedReason, WhyAtHand } from '../../chapter-reason.ts'
import { BlockTools, EditLink, type Listed } from './block-tools.tsx'
import { EditorBlock } from './editor-block.tsx'
import { isCarried } from './reason-fields.tsx'

/** What is open among the blocks: one that stands there, or a new one after another, first where `after` is null. */
export type Opened = { block: string; form: ReactNode } | { after: string | null; form: ReactNode }

type Props = {
  plan: string
  section: { key: string; blocks: Listed[] }
  may: boolean
  why: WhyAtHand
  typed: TypedReason
  formKey: string
  opened?: Opened
}

/** The text of a section as its readers see it, one block under the other, each to be opened where it stands. */
export function SectionText({ plan, section, may, why, typed, formKey, opened }: Props) {
  const { t, say } = useText()
  const { blocks, key } = section
  // While one is open nothing else is to be sent: what was typed would be left behind.
  const add = (after: string | null) =>
    opened && 'after' in opened && opened.after === after ? (
      <li className="block-open">{opened.form}</li>
    ) : (
      may && !opened && <AddHere plan={plan} section={key} after={after} response={why.response?.id} />
    )
  if (blocks.length === 0 && !opened) {
    return <Empty title={say('plans-desk:section.empty')}>{may && <ol className="plain">{add(null)}</ol>}</Empty>
  }
  return (
    <>
      {may && !opened && why.asked && isCarried(typed) && blocks.length > 1 && (
        <p className="hint">{say('plans-desk:section.movedFor', { reason: typed.reason })}</p>
      )}
      <ol aria-label={t('plans-desk:section.list')} className="plain section-text">
        {add(null)}
        {blocks.map((block, at) => (
          <Fragment key={block.key}>
            {opened && 'block' in opened && opened.block === block.key ? (
              <li className="block-open" id={block.key}>
                {opened.form}
              </li>
            ) : (
              <EditorBlock block={block} plan={plan}>
                {may && opened && (
                  <div className="side block-tools">
                    <EditLink plan={plan} block={block.key} response={why.response?.id} />
                  </div>
                )}
                {may && !opened && (
                  <BlockTools
                    blocks={blocks}
                    at={at}
                    plan={plan}
                    section={key}
                    why={why}
                    typed={typed}
                    formKey={formKey}
                  />
                )}
              </EditorBlock>
            )}
            {add(block.key)}
          </Fragment>
        ))}
      </ol>
    </>
  )
}

function AddHere({
  plan,
  section,
  after,
  response,
}: {
  plan: string
  section: string
  after: string | null
  response?: string
}) {
  const { say } = useText()
  return (
    <li className="add-between">
      <A
        to={href(
          '/desk/plans/:plan/sections/:section/blocks/new',
          { plan, section },
          { after: after ?? undefined, response },
        )}
        data-in-place=""
      >
        <span aria-hidden="true">＋</span> {say('plans-desk:section.addHere')}
      </A>
    </li>
  )
}
