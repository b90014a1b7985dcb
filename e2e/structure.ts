/**
 * What a page is built of: the order of its headings, each of its frames (a section, a column) and each block in them; once as
 * what is shown, once whole. What differs only in words, readings, numbers, addresses, how long a list is, or which of it is
 * the current one is the same, in every language and at every width. In the browser.
 */
export function structureOf(): { shown: string[]; whole: string[] } {
  const said = new Set(['title', 'alt', 'placeholder', 'aria-label', 'data-label', 'data-left', 'data-over'])
  const free = /^(data-(lang|max|auto)|lang|hreflang|value|href|src|action|content|datetime|aria-current)$/
  const names =
    /^(id|for|name|form|headers|list|popovertarget|aria-(labelledby|describedby|controls|details|errormessage))$/
  // what has a number of its own is called by when it came first
  const numbered = new Map<string, number>()
  const called = (name: string) => {
    if (!/\d/.test(name)) return name
    const number = numbered.get(name) ?? numbered.size
    numbered.set(name, number)
    return `#${number}`
  }
  const nameOf = (element: Element): string => {
    const attributes = [...element.attributes].flatMap(({ name, value }) =>
      said.has(name) && value !== 'true'
        ? [value.trim() ? `${name}=·` : `${name}=`]
        : free.test(name)
          ? []
          : [`${name}=${names.test(name) ? value.split(/\s+/).map(called).join(' ') : value}`],
    )
    return [element.localName, ...attributes.sort()].join(' ')
  }
  const isShown = (node: Node) =>
    !(node instanceof Element) || node.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  const partsOf = (isIn: (node: Node) => boolean): string[] => {
    const walk = (node: Node): string => {
      if (node instanceof Text) return node.data.trim() && '·'
      if (!(node instanceof Element) || /^(rt|rp|script)$/.test(node.localName) || !isIn(node)) return ''
      const within = [...node.childNodes].map(walk).filter(Boolean)
      const inside = within.filter((part, at) => part !== within[at - 1]).join('')
      const name = nameOf(node)
      return /^(ruby|span)$/.test(name) ? inside : `<${name}>${inside}</>`
    }
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter(isIn)
      .map(({ localName }) => localName)
    const parts = [headings.filter((name, at) => name !== headings[at - 1]).join(' ')]
    const divide = (frame: Element, around: string) => {
      const name = nameOf(frame)
      parts.push(`${around} > ${name}`)
      for (const child of [...frame.childNodes].filter(isIn)) {
        numbered.clear()
        if (child instanceof Element && /^(body|main|div|section|article|aside|header|footer)$/.test(child.localName))
          divide(child, name)
        else parts.push(`${around} > ${name} > ${walk(child).replaceAll(/·+/g, '·')}`)
      }
    }
    divide(document.documentElement, '')
    return parts
  }
  return { shown: partsOf(isShown), whole: partsOf(() => true) }
}

/**
 * The rules for which a page must be asked once more although all it is built of has been asked before: what words and the
 * width of the window change. In the browser, which can say of most pages that there is nothing to ask: every target is large
 * and touches no other, nothing scrolls but the page, no name is said that differs from what is written.
 */
export function rulesForWords(): string[] {
  const shown = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility())
  const isTarget = (element: Element) =>
    element.matches('a[href], button, input, select, textarea, summary, label, [tabindex], [role]')
  const targets = shown.filter(isTarget).map((element) => ({ element, box: element.getBoundingClientRect() }))
  const isTight = targets.some(
    ({ element, box }) =>
      box.width < 24 ||
      box.height < 24 ||
      targets.some(
        ({ element: other, box: its }) =>
          !element.contains(other) &&
          !other.contains(element) &&
          box.left < its.right &&
          its.left < box.right &&
          box.top < its.bottom &&
          its.top < box.bottom,
      ),
  )
  const scrolls = shown.some((element) => {
    const isLarger = element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight
    return isLarger && /auto|scroll/.test(getComputedStyle(element).overflow)
  })
  const isNamed = shown.some((element) => element.matches('[aria-label], [aria-labelledby]') && isTarget(element))
  const isForeign = [...document.querySelectorAll('[lang]')].some(
    (element) => !/^(ja|en)$/.test(element.getAttribute('lang') ?? ''),
  )
  return [
    isTight ? ['target-size'] : [],
    scrolls ? ['scrollable-region-focusable'] : [],
    isNamed ? ['label-content-name-mismatch'] : [],
    isForeign ? ['valid-lang', 'html-lang-valid'] : [],
  ].flat()
}
