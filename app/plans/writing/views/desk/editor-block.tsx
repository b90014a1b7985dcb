import { href } from '#app/href.ts'
import { A, listed, useText } from '#app/ui/language.tsx'
import { Icon, Prose, Tag } from '#app/ui/parts.tsx'
import type { TranslatedFrom } from '#app/wording.ts'
import type { BlockKind } from '../../tables.ts'
import { revisionLabel } from './desk-labels.tsx'

export type ShownBlock = {
  key: string
  kind: BlockKind
  html: string
  easyHtml: string | null
  enHtml: string | null
  translatedFrom: TranslatedFrom
  source: string | null
  filePath: string | null
  alt: string | null
  caption: string | null
  pending: number[]
}

/** A block as readers will see it, with what can be done to it. */
export function EditorBlock({
  block,
  plan,
  section,
  response,
  next,
  may,
}: {
  block: ShownBlock
  plan: string
  section: string
  response?: string
  /** The key of the block below, where there is one. */
  next?: string
  may: boolean
}) {
  return (
    <li className={block.pending.length ? 'block changed' : 'block'} id={block.key}>
      <div>
        {/* The original, whatever language the desk is read in. */}
        <div lang="ja">
          <BlockText block={block} />
        </div>
        <BlockFacts block={block} plan={plan} />
      </div>
      {may && <Actions block={block} plan={plan} section={section} response={response} next={next} />}
    </li>
  )
}

function BlockText({ block }: { block: ShownBlock }) {
  if (block.kind === 'figure')
    return (
      <>
        <figure>
          {block.filePath && <img src={block.filePath} alt={block.alt ?? ''} />}
          {block.caption && <figcaption>{block.caption}</figcaption>}
        </figure>
        {block.html && <Prose html={block.html} />}
      </>
    )
  if (block.kind === 'quotation')
    return (
      <blockquote className="quote">
        <Prose html={block.html} />
        {block.source && <footer>{block.source}</footer>}
      </blockquote>
    )
  if (block.kind === 'note')
    return (
      <div className="panel">
        <Prose html={block.html} />
      </div>
    )
  return <Prose html={block.html} />
}

function BlockFacts({ block, plan }: { block: ShownBlock; plan: string }) {
  const { say, lang } = useText()
  const was = block.translatedFrom.body
  const missing = [!block.easyHtml && 'plans-desk:section.noEasy', !block.enHtml && 'plans-desk:section.noEn']
  const stale = [was?.easy && 'plans-desk:section.staleEasy', was?.en && 'plans-desk:section.staleEn']
  return (
    <p className="meta">
      <span>{say(`plans-desk:kind.${block.kind}`)}</span>
      {missing.map((key) => key && <span key={key}>{say(key)}</span>)}
      {stale.map(
        (key) =>
          key && (
            <A key={key} to={href('/desk/plans/:plan/translations', { plan })}>
              <Tag tone="warn">{say(key)}</Tag>
            </A>
          ),
      )}
      {block.pending.length > 0 && (
        <A to={href('/desk/plans/:plan/revisions', { plan })}>
          <Tag tone="good">{say('plans-desk:section.willChange')}</Tag> {listed(lang, block.pending.map(revisionLabel))}
        </A>
      )}
    </p>
  )
}

function Actions({ block, plan, section, response, next }: Omit<Parameters<typeof EditorBlock>[0], 'may'>) {
  const { t, say } = useText()
  const { key, kind } = block
  const query = { response }
  return (
    <div role="group" className="side block-actions" aria-label={t('plans-desk:section.actions')}>
      <A to={href('/desk/plans/:plan/blocks/:block', { plan, block: key }, query)}>
        <Icon name="pen" />
        {say('plans-desk:section.edit')}
      </A>
      <A to={href('/desk/plans/:plan/sections/:section/blocks/new', { plan, section }, { ...query, after: key })}>
        {say('plans-desk:section.addBelow')}
      </A>
      <A to={href('/desk/plans/:plan/blocks/:block/place', { plan, block: key }, query)}>
        {say('plans-desk:section.move')}
      </A>
      {kind !== 'figure' && (
        <A to={href('/desk/plans/:plan/blocks/:block/split', { plan, block: key }, query)}>
          {say('plans-desk:section.split')}
        </A>
      )}
      {kind !== 'figure' && next && (
        <A to={href('/desk/plans/:plan/blocks/:block/merge', { plan, block: key }, { ...query, with: next })}>
          {say('plans-desk:section.merge')}
        </A>
      )}
      <A to={href('/desk/plans/:plan/blocks/:block/removal', { plan, block: key }, query)}>
        {say('plans-desk:section.remove')}
      </A>
    </div>
  )
}
