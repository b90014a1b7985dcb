import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#db/connection'
import { ask, send } from '../app/http/portal.fixture.ts'

const call = '/consultations/basic-plan-proposal'
type Sent = { body: string; formKey: string; answers: number[]; receipt?: string }
export type Report = {
  fault: string
  sent: number
  acknowledged: number
  stored: number
  doubled: number
  lost: number
  refused: number
  /** Seconds from each fault until a comment was acknowledged again. */
  back: number[]
}

/** Comments sent by several clients, and what they were told: afterwards the database is asked whether it is true. */
export class History {
  #port: number
  #fault: string
  #stamp = ''
  #all: Sent[] = []
  #faults: number[] = []
  #back: number[] = []

  constructor(port: number, fault: string) {
    this.#port = port
    this.#fault = fault
  }

  get acknowledged(): number {
    return this.#all.filter(({ receipt }) => receipt).length
  }

  /** A form must have been open for two seconds before it is taken. */
  async begin(): Promise<void> {
    const { text } = await ask(this.#port, `${call}/comment`)
    this.#stamp = /name="stamp" value="([^"]+)"/.exec(text)?.[1] ?? ''
    await new Promise((done) => setTimeout(done, 2500))
  }

  /** Sends so many, by so many clients, each of which goes on as soon as it is answered. */
  async send(count: number, clients: number): Promise<void> {
    let left = count
    const client = async () => {
      while (left-- > 0) {
        const comment = this.#new()
        await this.#deliver(comment)
        // a person who is refused does not come back within the same millisecond
        if (!comment.receipt) await new Promise((done) => setTimeout(done, 100))
      }
    }
    await Promise.all(Array.from({ length: clients }, client))
  }

  /** The same form at the same moment, and again: one receipt. */
  async sendTwice(): Promise<void> {
    const comment = this.#new()
    await Promise.all([this.#deliver(comment), this.#deliver(comment)])
    await this.#deliver(comment)
  }

  noteFault(): void {
    this.#faults.push(Date.now())
  }

  /** What was refused is sent again with the same key, as the page asks people to; then the database is asked. */
  async check(db: Db): Promise<Report> {
    const refused = this.#all.filter(({ receipt }) => !receipt)
    for (const comment of refused) {
      for (const until = Date.now() + 60_000; !comment.receipt && Date.now() < until; ) await this.#deliver(comment)
    }
    const { rows } = await sql<{ body: string; receipt: string; entries: number }>`
      select i.body, s.receipt_number as receipt,
        (select count(*)::int from journal where about_id = s.id and verb = 'submission.received') as entries
      from submission_items i join submissions s on s.id = i.submission_id
      where i.body like ${`${this.#fault} %`}`.execute(db)
    const isStored = ({ body, receipt }: Sent) =>
      rows.some((row) => row.body === body && row.receipt === receipt && row.entries === 1)
    return {
      fault: this.#fault,
      sent: this.#all.length,
      acknowledged: this.acknowledged,
      stored: new Set(rows.map(({ body }) => body)).size,
      doubled: rows.length - new Set(rows.map(({ body }) => body)).size,
      lost: this.#all.filter((comment) => comment.receipt && !isStored(comment)).length,
      refused: refused.length,
      back: this.#back,
    }
  }

  #new(): Sent {
    const comment = { body: `${this.#fault} ${this.#all.length}`, formKey: randomUUID(), answers: [] }
    this.#all.push(comment)
    return comment
  }

  async #deliver(comment: Sent): Promise<void> {
    const began = Date.now()
    const answer = await send(this.#port, `${call}/submission`, {
      stamp: this.#stamp,
      formKey: comment.formKey,
      class: 'resident',
      name: '試験 花子',
      address: '青葉野市一丁目1番地',
      email: 'hanako@example.jp',
      'items[0].body': comment.body,
    }).catch(() => null)
    comment.answers.push(answer?.status ?? 0)
    if (answer?.status !== 303) return
    const receipt = /receipts\/([^/]+)\//.exec(String(answer.headers.location))?.[1]
    if (comment.receipt && comment.receipt !== receipt) throw new Error(`${comment.body} has two receipts`)
    comment.receipt = receipt
    // a comment that was sent after the fault and taken: it is over
    while (this.#faults[0] && this.#faults[0] < began) {
      this.#back.push((Date.now() - (this.#faults.shift() ?? 0)) / 1000)
    }
  }
}

/** What does not hold, in words; nothing where all does. */
export function broken({ fault, sent, stored, doubled, lost, acknowledged, back }: Report, atMost: number): string[] {
  return [
    lost > 0 && `${fault}: ${lost} acknowledged comments are not there`,
    doubled > 0 && `${fault}: ${doubled} comments are there twice`,
    acknowledged < sent && `${fault}: ${sent - acknowledged} comments were not taken when sent again`,
    stored !== sent && `${fault}: ${sent} comments were sent, ${stored} are there`,
    back.some((seconds) => seconds > atMost) && `${fault}: back only after ${Math.max(...back)} s (at most ${atMost})`,
  ].filter((words) => words !== false)
}
