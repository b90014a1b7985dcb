/**
 * Typing in paper sheets without the mouse: Enter goes on, Shift and Enter back, and beside the field stands what was
 * typed in words. The form does without: Tab goes on, and the numbers stand beside each field anyway.
 */
export function typeSheets(): void {
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-typed]')]
  const [first] = fields
  const form = first?.form
  if (!first || !form) return
  for (const field of fields) sayMeaning(field)
  if (!document.querySelector('#error-summary')) (form.querySelector<HTMLInputElement>('#code') ?? first).focus()
  form.addEventListener('keydown', (event) => {
    const field = event.target
    const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
    if (event.key !== 'Enter' || event.isComposing || !isField) return
    // A line of its own in a long text.
    if (field instanceof HTMLTextAreaElement && (event.ctrlKey || event.metaKey)) {
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end')
      event.preventDefault()
      return
    }
    const places = [...form.querySelectorAll<HTMLElement>('input:not([type=hidden]), textarea, button:enabled')]
    places[places.indexOf(field) + (event.shiftKey ? -1 : 1)]?.focus()
    event.preventDefault()
  })
}

function sayMeaning(field: HTMLInputElement | HTMLTextAreaElement): void {
  const { options } = field.dataset
  if (!options) return
  const words: Record<string, string> = JSON.parse(options)
  const said = document.createElement('output')
  said.htmlFor.add(field.id)
  const tell = () => {
    const typed = field.value.normalize('NFKC').match(/\d+/g) ?? []
    const isUnreadable = /^\s*[xｘ×✕]\s*$/i.test(field.value)
    said.value = isUnreadable ? (words.x ?? '') : typed.map((code) => words[String(Number(code))] ?? '').join(' / ')
  }
  field.addEventListener('input', tell)
  tell()
  field.after(said)
}
