import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { A, listed, useText } from '#app/ui/language.tsx'
import { Prose, Tag } from '#app/ui/parts.tsx'
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

/** A block as readers will see it, with what is to be known of it. */
export function EditorBlock({ block, plan, children }: { block: ShownBlock; plan: string; children?: ReactNode }) {
  return (
    <li className={block.pending.length ? 'block changed' : 'block'} id={block.key}>
      <div>
        {/* The original, whatever language the desk is read in. */}
        <div lang="ja">
          <BlockText block={block} />
        </div>
        <BlockFacts block={block} plan={plan} />
      </div>
      {children}
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
  const missing = block.html
    ? [!block.easyHtml && 'plans-desk:section.noEasy', !block.enHtml && 'plans-desk:section.noEn']
    : []
  const stale = [was?.easy && 'plans-desk:section.staleEasy', was?.en && 'plans-desk:section.staleEn']
  return (
    <p className="meta">
      {block.kind !== 'paragraph' && <span>{say(`plans-desk:kind.${block.kind}`)}</span>}
      {missing.map((key) => key && <span key={key}>{say(key)}</span>)}
      {stale.map(
        (key) =>
          key && (
            <A key={key} to={href('/desk/plans/:plan/translations', { plan })}>
              <Tag tone="act">{say(key)}</Tag>
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
