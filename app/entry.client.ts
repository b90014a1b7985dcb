import { openInPlace } from './in-place.client.ts'
import { offerKeeping } from './keeping.client.ts'
import { takePastes } from './pasting.client.ts'
import { withReadings } from './readings.client.ts'
import { typeSheets } from './typing.client.ts'

/**
 * What pages gain from script, without hydration: the server's HTML stays as it is. Loaded only by pages whose route says
 * `handle = { script: true }`; everything here is a comfort that the page does without.
 */
countCharacters()
const isUnsent = keepUnsaved()
walkByKeys()
typeSheets()
takeOutSelected()
takePastes()
offerKeeping()
closeMenus()
openInPlace({ isUnsent, shown: countCharacters })

/** Says how much room is left in a field, in characters as people count them, before anything is sent. */
function countCharacters(): void {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })
  const fields = document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('[data-max][data-left]')
  for (const field of fields) {
    const { max = '', left = '', over = '' } = field.dataset
    const note = document.createElement('output')
    note.className = 'count'
    note.htmlFor.add(field.id)
    const tell = () => {
      const used = [...segmenter.segment(field.value.replaceAll('\r\n', '\n'))].length
      const room = Number(max) - used
      // what is far away helps nobody
      note.hidden = room > Number(max) / 5
      note.dataset.over = String(room < 0)
      note.replaceChildren(...withReadings((room < 0 ? over : left).replace('#', Math.abs(room).toLocaleString())))
    }
    let waiting = 0
    field.addEventListener('input', () => {
      clearTimeout(waiting)
      waiting = window.setTimeout(tell, 200)
    })
    // Told once it is in the page only when it changes.
    tell()
    field.after(note)
  }
}

/** Asks before a page with changed, unsent text is left; gives whether there is any. Sending one form leaves the others unsent. */
function keepUnsaved(): () => boolean {
  const changed = new Set<Element>()
  const isUnsent = () => [...changed].some((form) => form.isConnected)
  document.addEventListener('input', (event) => {
    const form = event.target instanceof Element && event.target.closest('form[method="post"]')
    if (form) changed.add(form)
  })
  document.addEventListener('submit', ({ target }) => {
    if (target instanceof Element) changed.delete(target)
  })
  window.addEventListener('beforeunload', (event) => {
    if (isUnsent()) event.preventDefault()
  })
  return isUnsent
}

/** A menu closes by Escape, and by a click or a step of the focus to somewhere else; by Escape one is back where it opened. */
function closeMenus(): void {
  const closeAll = (but: EventTarget | null) => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.more[open]'))
      if (!(but instanceof Node && menu.contains(but))) menu.open = false
  }
  document.addEventListener('click', ({ target }) => closeAll(target))
  document.addEventListener('focusin', ({ target }) => closeAll(target))
  document.addEventListener('keydown', (event) => {
    const menu = document.querySelector<HTMLDetailsElement>('details.more[open]')
    if (event.key !== 'Escape' || event.isComposing || !menu) return
    menu.open = false
    menu.querySelector('summary')?.focus()
  })
}

/** j and k go down and up the queue; typing in a field is left alone, composing Japanese too. */
function walkByKeys(): void {
  const queue = document.querySelector('[data-key-nav]')
  if (!queue) return
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key !== 'j' && event.key !== 'k') return
    if (event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea, select'))
      return
    const links = [...queue.querySelectorAll<HTMLAnchorElement>('a[href]')]
    const focused = links.findIndex((link) => link === document.activeElement)
    const shown = links.findIndex((link) => link.getAttribute('aria-current') !== null)
    const from = focused >= 0 ? focused : shown
    links[Math.min(links.length - 1, Math.max(0, from + (event.key === 'j' ? 1 : -1)))]?.focus()
  })
}

/** Puts what is selected in an original into the field of passages to take out of it, a passage a line. */
function takeOutSelected(): void {
  const around = document.querySelector<HTMLElement>('[data-passages]')
  const field = around?.querySelector('textarea')
  const original = document.querySelector('[data-original]')
  if (!around || !field || !original) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button quiet'
  button.replaceChildren(...withReadings(around.dataset.passages ?? ''))
  // Pressing it must not let go of what is selected.
  button.addEventListener('mousedown', (event) => event.preventDefault())
  button.addEventListener('click', () => {
    const selected = document.getSelection()
    if (!selected || !original.contains(selected.anchorNode) || !original.contains(selected.focusNode)) return
    const lines = [...field.value.split('\n'), ...selected.toString().split('\n')].map((line) => line.trim())
    field.value = [...new Set(lines.filter(Boolean))].join('\n')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  around.append(button)
}
