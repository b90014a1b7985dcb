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

/** Words on a page in easy Japanese with kanji that nobody tells how to read. In the browser. */
export function unreadWords(): string[] {
  const found: string[] = []
  // rare kanji and variants of names, which journeys type: no dictionary knows them
  const unknown = /[\u{20000}-\u{3fffd}]|[\u{e0100}-\u{e01ef}]/u
  if (document.documentElement.dataset.lang !== 'ja-easy') return found
  // where no ruby can stand the reading follows its word: 漢字（かんじ）
  const look = (words: string) => {
    const rest = words.replace(/[\p{sc=Han}々〆ヶ]+（[ぁ-んー]+）/gu, '')
    if (/\p{sc=Han}/u.test(rest) && !unknown.test(rest)) found.push(words.trim().slice(0, 80))
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text
    // where no reading can stand, what is there to be copied, and what a difference cuts out of its word
    const isSilent = parentElement?.closest(
      'ruby, textarea, script, noscript, style, svg, code, [lang=en], [translate=no], .difference',
    )
    if (isSilent) continue
    if (parentElement?.matches('option')) look(data)
    else if (/\p{sc=Han}/u.test(data) && !unknown.test(data)) found.push(data.trim().slice(0, 80))
  }
  for (const name of ['title', 'placeholder', 'data-label'])
    for (const element of document.body.querySelectorAll(`[${name}]`))
      if (!element.closest('[lang=en], [translate=no]')) look(element.getAttribute(name) ?? '')
  return found
}
