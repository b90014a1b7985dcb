import { renderBlock } from '#app/plans/marks/block-html.ts'
import { isBlank } from '#app/text/characters.ts'

/** The typed text as it would be rendered. */
export function previewOf({ kind, body, easy, en }: { kind: string; body: string; easy: string; en: string }) {
  const shown = (text: string, key: string) =>
    !isBlank(text) ? renderBlock(text, { key: `preview-${key}`, kind }).html : null
  return { html: shown(body, 'ja') ?? '', easyHtml: shown(easy, 'easy'), enHtml: shown(en, 'en') }
}
