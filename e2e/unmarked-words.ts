/** Words on an English page that are Japanese and not marked as such. In the browser. */
export function unmarkedWords(): string[] {
  const found: string[] = []
  if (document.documentElement.lang !== 'en') return found
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text
    const isJapanese = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(data)
    if (!isJapanese || !parentElement || parentElement.matches('script, style')) continue
    if (parentElement.closest('[lang]')?.getAttribute('lang') !== 'ja') found.push(data.trim().slice(0, 80))
  }
  return found
}
