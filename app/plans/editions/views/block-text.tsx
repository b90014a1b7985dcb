import { type ReactNode, useId } from 'react'
import { NowBelow, useText } from '#app/ui/language.tsx'
import { Prose } from '#app/ui/parts.tsx'
import { isStale } from '#app/wording.ts'
import type { ReadBlock } from '../section-query.ts'
import { useOriginal } from './names.tsx'

/** A block in the page's language; where it was written for that language, the original stands folded under it. */
export function BlockText({ block }: { block: ReadBlock }) {
  const { lang, say } = useText()
  const original = useOriginal()
  const own = lang === 'en' ? block.enHtml : lang === 'ja-easy' ? block.easyHtml : null
  const body = own ?? block.html
  const isOld = isStale(lang, { ja: block.html, easy: block.easyHtml, en: block.enHtml, was: block.was })
  const text = body ? <Prose html={body} lang={own ? undefined : original} /> : null
  if (lang === 'ja') return <Dressed block={block}>{text}</Dressed>
  return (
    <Dressed block={block}>
      {text}
      {own ? (
        isOld ? (
          <NowBelow text={<Prose html={block.html} />} />
        ) : (
          <details className="block-original">
            <summary>{say('plans:block.original')}</summary>
            <Prose html={block.html} lang="ja" />
          </details>
        )
      ) : (
        <p className="hint">{say('plans:block.japaneseOnly')}</p>
      )}
    </Dressed>
  )
}

/** What the kind of a block puts around its text. */
function Dressed({ block, children }: { block: ReadBlock; children: ReactNode }) {
  const original = useOriginal()
  const caption = useId()
  if (block.kind === 'figure' && block.filePath) {
    return (
      <div className="prose">
        <figure>
          <img
            src={block.filePath}
            alt={block.alt ?? ''}
            lang={original}
            loading="lazy"
            decoding="async"
            aria-describedby={block.caption ? caption : undefined}
          />
          {block.caption && (
            <figcaption id={caption} lang={original}>
              {block.caption}
            </figcaption>
          )}
        </figure>
        {children}
      </div>
    )
  }
  if (block.kind === 'quotation') {
    return (
      <div className="prose">
        <blockquote>
          {children}
          {block.source && <footer lang={original}>{block.source}</footer>}
        </blockquote>
      </div>
    )
  }
  return <div className={block.kind === 'note' ? 'prose panel' : 'prose'}>{children}</div>
}
