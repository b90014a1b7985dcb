import { renderBlock } from '#app/text/markdown.ts'

/** The typed text as it would be rendered. */
export function previewOf({ body, easy, en }: { body: string; easy: string; en: string }) {
  const shown = (text: string, key: string) => (text.trim() ? renderBlock(text, { key: `preview-${key}` }).html : null)
  return { html: shown(body, 'ja') ?? '', easyHtml: shown(easy, 'easy'), enHtml: shown(en, 'en') }
}
