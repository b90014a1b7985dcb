/**
 * Opens a paragraph where it stands: what its link leads to is shown without leaving the page, which stays where it was.
 * Where something typed is not sent yet, the link is left alone: leaving the page asks first.
 */
export function openInPlace({ isUnsent, shown }: { isUnsent(): boolean; shown(): void }): void {
  if (!document.querySelector('[data-in-place]')) return
  let path = location.pathname
  document.addEventListener('click', async (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-in-place]') : null
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    if (!link || !isPlain || isUnsent()) return
    event.preventDefault()
    const main = await mainOf(link.href)
    if (!main) {
      location.assign(link.href)
      return
    }
    history.pushState(null, '', link.href)
    path = location.pathname
    document.querySelector('main')?.replaceWith(main)
    main.querySelector<HTMLElement>('[autofocus]')?.focus()
    shown()
  })
  // Back and forward lead to pages; a step within one, to a field of it, is none.
  window.addEventListener('popstate', () => {
    if (location.pathname !== path) location.reload()
  })
}

async function mainOf(address: string): Promise<HTMLElement | null> {
  const answer = await fetch(address).catch(() => null)
  if (!answer?.ok || answer.redirected) return null
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  document.title = page.title
  return page.querySelector('main')
}
