import { type ChildProcess, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { Busy } from '#app/refusal.ts'
import type { Crafts } from './crafts.ts'

/** To one order. `isFull`: its memory has grown so far that a new process is the way to have it back. */
export type Answer = { made: unknown; isFull: boolean } | { error: string }
/** What a workshop can make, by names. */
export type Doing = Record<string, (...of: never[]) => Promise<unknown>>
export type Order = { craft: string; of: unknown[] }
type Job = { key: string; order: Order; done(made: unknown): void; failed(error: Error): void }
type Options = {
  /** How many orders may wait; who comes after is asked to come back. */
  mostWaiting: number
  /** How many of them are handed over together. */
  atOnce: number
  /** How long each may take before the process is ended. */
  patienceMs: number
  /** How much of what was made last is kept. */
  keptBytes: number
  /** By its path in the sources: the build of the pages does not carry it along. */
  program?: string
}

const idleMs = 60_000
const heapMb = 512

/** Runs a program of the sources beside the portal. It gets no settings, so no secrets. */
export const processOfItsOwn = (program: string): ChildProcess =>
  fork(join(process.cwd(), program), {
    ...{ env: { NODE_ENV: 'production' }, execArgv: [`--max-old-space-size=${heapMb}`], serialization: 'advanced' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })

/**
 * A process of its own that makes what takes long, so that nobody's page waits for it and its memory is not left behind.
 * The same thing asked for twice is made once. A process that hangs or dies over one order is ended, and the others are
 * given to a new one.
 */
export class Workshop<All extends Doing = Crafts> {
  #options: Options
  #waiting: Job[] = []
  /** Handed over; the process answers one after the other. */
  #current: Job[] = []
  #underWay = new Map<string, Promise<unknown>>()
  #lately: LRUCache<string, { made: unknown }>
  #maker: ChildProcess | undefined
  #timer: NodeJS.Timeout | undefined
  #idle: NodeJS.Timeout | undefined

  constructor(options: Options) {
    this.#options = options
    const weigh = ({ made }: { made: unknown }) =>
      made instanceof Uint8Array ? made.length : JSON.stringify(made).length * 2
    this.#lately = new LRUCache({ maxSize: options.keptBytes, sizeCalculation: (each) => weigh(each) + 200 })
  }

  make<C extends keyof All & string>(craft: C, ...of: Parameters<All[C]>): Promise<Awaited<ReturnType<All[C]>>> {
    type Made = Awaited<ReturnType<All[C]>>
    const order: Order = { craft, of }
    const key = createHash('sha256').update(JSON.stringify(order)).digest('base64')
    const known = this.#lately.get(key)
    if (known) return Promise.resolve(known.made as Made)
    const made = this.#underWay.get(key) ?? this.#queue(key, order)
    return made as Promise<Made>
  }

  #queue(key: string, order: Order): Promise<unknown> {
    if (this.#waiting.length >= this.#options.mostWaiting) return Promise.reject(new Busy())
    const made = new Promise((done, failed) => this.#waiting.push({ key, order, done, failed }))
    this.#underWay.set(key, made)
    // What one page asks for in one go is handed over together.
    queueMicrotask(() => this.#next())
    return made
  }

  #next(): void {
    if (this.#current.length > 0) return
    clearTimeout(this.#idle)
    this.#current = this.#waiting.splice(0, this.#options.atOnce)
    if (this.#current.length === 0) {
      // Fonts and the compiler's memory are given back when nobody has wanted anything for a while.
      this.#maker?.unref()
      this.#maker?.channel?.unref()
      this.#idle = setTimeout(() => this.#dismiss(), idleMs).unref()
      return
    }
    this.#wait()
    this.#maker ??= this.#hire()
    this.#maker.ref()
    this.#maker.channel?.ref()
    this.#maker.send(this.#current.map(({ order }) => order))
  }

  #hire(): ChildProcess {
    const made = processOfItsOwn(this.#options.program ?? 'app/documents/workshop-process.ts')
    made.on('message', (answer: Answer) => made === this.#maker && this.#take(answer))
    made.on('error', (error) => made === this.#maker && this.#breakOff(error.message))
    made.on('exit', () => made === this.#maker && this.#breakOff('has ended'))
    return made
  }

  #wait(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#breakOff('took too long and was ended'), this.#options.patienceMs)
  }

  #take(answer: Answer): void {
    const job = this.#off()
    if ('error' in answer) job?.failed(new Error(answer.error))
    else {
      if (job) this.#lately.set(job.key, answer)
      job?.done(answer.made)
    }
    if (this.#current.length > 0) this.#wait()
    else {
      if ('isFull' in answer && answer.isFull) this.#dismiss()
      this.#next()
    }
  }

  /** The one it was at has failed; the others are handed over once more. */
  #breakOff(why: string): void {
    const job = this.#off()
    this.#dismiss()
    job?.failed(new Busy(new Error(`the process that makes ${job.order.craft} ${why}`)))
    this.#waiting.unshift(...this.#current.splice(0))
    this.#next()
  }

  #off(): Job | undefined {
    clearTimeout(this.#timer)
    const job = this.#current.shift()
    if (job) this.#underWay.delete(job.key)
    return job
  }

  #dismiss(): void {
    const old = this.#maker
    this.#maker = undefined
    old?.kill('SIGKILL')
  }
}
