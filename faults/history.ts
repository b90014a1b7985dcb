import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '#db/connection'
import type { Act, Acts, Stored } from './act.ts'
import { outOfOrder } from './order.ts'

type Sent = Act & { sentAt: number; toldAt?: number; told?: string }
/** How acts are refused: without an answer, by us in words, by a proxy. */
const refusals = [0, 503, 502, 504]
export type Report = {
  fault: string
  sent: number
  acknowledged: number
  stored: number
  doubled: number
  lost: number
  /** Stand in the journal before what had been acknowledged before they were sent. */
  disordered: number
  refused: number
  /** Answers that were neither: a 500, or a form given back. */
  failed: number
  /** Seconds from each fault until an act was acknowledged that was sent after it. */
  back: number[]
}

/** Acts sent by several clients, and what they were told: afterwards the database is asked whether it is true. */
export class History {
  #acts: Acts
  #fault: string
  #all: Sent[] = []
  #faults: number[] = []
  #back: number[] = []
  #failed = 0

  constructor(acts: Acts, fault: string) {
    this.#acts = acts
    this.#fault = fault
  }

  get acknowledged(): number {
    return this.#all.filter(({ told }) => told).length
  }

  /** Sends so many, by so many clients, each of which goes on as soon as it is answered. */
  async send(count: number, clients: number): Promise<void> {
    let left = count
    await sideBySide(clients, async () => {
      while (left-- > 0) await this.#deliver(this.#new())
    })
  }

  /** The same form at the same moment, and again: one receipt. */
  async sendTwice(): Promise<void> {
    const act = this.#new()
    await Promise.all([this.#deliver(act), this.#deliver(act)])
    await this.#deliver(act)
  }

  noteFault(): void {
    this.#faults.push(performance.now())
  }

  /** What was refused is sent again with the same key, as the page asks people to; then the database is asked. */
  async check(db: Db): Promise<Report> {
    const refused = this.#all.filter(({ told }) => !told)
    const until = performance.now() + 300_000
    const waiting = [...refused]
    await sideBySide(8, async () => {
      for (let act = waiting.shift(); act; act = waiting.shift()) {
        do await this.#deliver(act)
        while (!act.told && performance.now() < until)
      }
    })
    const rows = await this.#acts.stored(db)
    const found = Map.groupBy(rows, ({ name }) => name)
    const isStored = ({ name, told = '' }: Sent) =>
      found.get(name)?.some((row) => row.told.includes(told) && row.entries.length === 1)
    return {
      fault: this.#fault,
      sent: this.#all.length,
      acknowledged: this.acknowledged,
      stored: found.size,
      doubled: rows.length - found.size,
      lost: this.#all.filter((act) => act.told && !isStored(act)).length,
      disordered: outOfOrder(this.#all.flatMap((act) => entriesOf(act, found.get(act.name)))),
      refused: refused.length,
      failed: this.#failed,
      back: this.#back,
    }
  }

  #new(): Sent {
    const act = { name: `${this.#fault} ${this.#all.length}`, formKey: randomUUID(), sentAt: performance.now() }
    this.#all.push(act)
    return act
  }

  async #deliver(act: Sent): Promise<void> {
    const began = performance.now()
    const told = await this.#acts.send(act).catch(() => 0)
    if (typeof told === 'number') {
      if (!refusals.includes(told)) this.#failed += 1
      // a person who is refused does not come back within the same millisecond
      return sleep(100)
    }
    if (act.told && act.told !== told) throw new Error(`${act.name} has two receipts`)
    act.told = told
    act.toldAt ??= performance.now()
    // an act that was sent after the fault and taken: it is over
    while (this.#faults[0] && this.#faults[0] < began) {
      this.#back.push((performance.now() - (this.#faults.shift() ?? 0)) / 1000)
    }
  }
}

const sideBySide = (clients: number, client: () => Promise<void>) =>
  Promise.all(Array.from({ length: clients }, client))

const entriesOf = ({ sentAt, toldAt }: Sent, rows: Stored[] = []) =>
  rows.flatMap(({ entries }) => entries).map((entry) => ({ sentAt, toldAt, entry }))

/** What does not hold, in words; nothing where all does. */
export function broken(report: Report, atMost: number): string[] {
  const { fault, sent, stored, doubled, lost, disordered, acknowledged, failed, back } = report
  return [
    lost > 0 && `${lost} that were acknowledged are not there`,
    doubled > 0 && `${doubled} are there twice`,
    disordered > 0 && `${disordered} stand in the journal before what had been acknowledged before they were sent`,
    acknowledged < sent && `${sent - acknowledged} were not taken when sent again`,
    stored !== sent && `${sent} were sent, ${stored} are there`,
    failed > 0 && `${failed} were answered neither as taken nor with a 503`,
    back.some((seconds) => seconds > atMost) && `back only after ${Math.max(...back)} s (at most ${atMost})`,
  ].flatMap((words) => (words === false ? [] : [`${fault}: ${words}`]))
}
