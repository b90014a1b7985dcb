type Step = () => Promise<unknown>

/**
 * How the process ends: what was started is undone, last first, within ten seconds. A start that is still under way
 * comes to its next step and no further; a second signal waits for nothing.
 */
export class Ending {
  #steps: Step[] = []
  #starting: Promise<unknown> = Promise.resolve()
  #report: (error: unknown) => void
  hasBegun = false

  constructor(report: (error: unknown) => void) {
    this.#report = report
    const asked = () => (this.hasBegun ? process.exit(130) : void this.begin(0))
    process.on('SIGINT', asked)
    process.on('SIGTERM', asked)
  }

  /** What must be undone of a step of the start that was just taken. */
  push(step: Step): void {
    this.#steps.push(step)
    if (this.hasBegun) throw new Error('the process is ending')
  }

  /** Runs the start; a failure after the end has begun is no failure. */
  async during(start: () => Promise<void>): Promise<void> {
    const running = start()
    this.#starting = running.catch(() => undefined)
    await running.catch((error: unknown) => {
      if (!this.hasBegun) throw error
    })
  }

  async begin(code: number): Promise<void> {
    if (this.hasBegun) return
    this.hasBegun = true
    setTimeout(() => process.exit(code || 1), 10_000).unref()
    await this.#starting
    for (const undo of this.#steps.reverse()) await undo().catch(this.#report)
    process.exit(code)
  }
}
