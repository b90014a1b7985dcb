type Field = { instruction: string; isShown: boolean }

const isContents = (instruction: string) => /^\s*TOC\b/.test(instruction)

/**
 * Fields of a word processor, which begin in one paragraph and may end in a later one: of each, first what makes it, then what
 * it shows. Fields lie within fields.
 */
export class Fields {
  #open: Field[] = []

  /** What stands here is shown, not what a field is made by. */
  get isShown(): boolean {
    return this.#open.every(({ isShown }) => isShown)
  }

  get isContents(): boolean {
    return this.#open.some(({ instruction }) => isContents(instruction))
  }

  mark(type: string | undefined): void {
    const last = this.#open.at(-1)
    if (type === 'begin') this.#open.push({ instruction: '', isShown: false })
    else if (type === 'separate' && last) last.isShown = true
    else if (type === 'end') this.#open.pop()
  }

  instruct(instruction: string): void {
    const last = this.#open.at(-1)
    if (last && !last.isShown) last.instruction += instruction
  }
}
