import { marksIn } from './pasted-marks.client.ts'

/**
 * What is pasted into a text of a plan from Word, Excel or a page keeps its tables, lists, links and readings, as marks. It goes
 * in as if it were typed, so that undoing takes it out again; pasting without format pastes the plain text, as ever.
 */
export function takePastes(): void {
  document.addEventListener('paste', (event) => {
    const field = event.target
    if (!(field instanceof HTMLTextAreaElement) || field.dataset.marks === undefined) return
    const html = event.clipboardData?.getData('text/html')
    const text = html && marksIn(html, field.dataset.marks)
    if (!text) return
    event.preventDefault()
    // deprecated, and the one way that a browser can undo
    if (document.execCommand('insertText', false, text)) return
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
  })
}
