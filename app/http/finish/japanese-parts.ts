import { pagePieces } from './page-text.ts'

const letters = String.raw`\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}々〆ー`
const japanese = new RegExp(`[${letters}]`, 'u')
// what stands between Japanese words without parting them
const run = new RegExp(
  `[「『（【〔]*[${letters}](?:[${letters}\\d\\s、。・（）「」『』【】〔〕〜～：！？０-９-]*[${letters}。）」』】〕！？])?`,
  'gu',
)
const silent = /^<(?:script|style|template)\b/
/** Elements that hold words alone, and those of which a part may not be marked. */
const whole = /^(?:title|desc|text|tspan|option|textarea|ruby|rt)$/
const spoken = new RegExp(`^<(?:img|input)[^>]*\\s(?:alt|value|title|placeholder|aria-label)="[^"]*[${letters}]`, 'u')

const marked = (tag: string) => tag.replace(/^<[\w-]+/, '$& lang="ja"')

/**
 * An English page with all that stands in it in Japanese marked as such (WCAG 3.1.2): words that the municipality or people
 * wrote, wherever they are shown. A reader that speaks says them in Japanese.
 */
export function markJapanese(html: string): string {
  if (!japanese.test(html)) return html
  const pieces = pagePieces(html, silent)
  const shown = pieces.map(({ written }) => written)
  const mark = (at: number) => {
    if (!/\slang="/.test(shown[at] ?? '')) shown[at] = marked(shown[at] ?? '')
  }
  for (const [at, { written, isText, lang, start, around, isLeft }] of pieces.entries()) {
    if (lang === 'ja' || isLeft || !japanese.test(written)) continue
    if (!isText) {
      if (spoken.test(written)) mark(at)
      continue
    }
    const isAlone = start === at - 1 && pieces[at + 1]?.start !== start && written.replace(run, '').trim() === ''
    if (whole.test(around) || isAlone) mark(start)
    // one element around all of it, so that a row of flex items does not tear it apart
    else shown[at] = `<span>${written.replace(run, '<span lang="ja">$&</span>')}</span>`
  }
  return shown.join('')
}
