import { withReadings } from './readings.client.ts'

/** Buttons to copy the address of what was sent and to print the page; without script the address stands there to be written down. */
export function offerKeeping(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-print-label]')) {
    const { copy, copyLabel = '', copied = '', printLabel = '' } = place.dataset
    // what was done is heard where it is said
    const told = document.createElement('output')
    // only where the page came safely does a browser let it write to the clipboard
    if (copy && navigator.clipboard) {
      place.append(
        button(copyLabel, async () => {
          await navigator.clipboard.writeText(copy)
          told.replaceChildren(...withReadings(copied))
        }),
      )
    }
    place.append(
      button(printLabel, () => window.print()),
      told,
    )
  }
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'button quiet'
  const words = document.createElement('span')
  words.replaceChildren(...withReadings(label))
  made.append(words)
  made.addEventListener('click', press)
  return made
}
