import { type ChildProcess, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { TooMany } from '../refusal.ts'
import { printable } from './printable.ts'
import type { TableDocument } from './table-document.ts'

/** What is to be made: a Typst template of this repository and its data, or a table as Word or Excel shows it. */
export type Order =
  | { format: 'pdf'; template: string; data: unknown }
  | { format: 'docx' | 'xlsx'; table: TableDocument }
/** `isFull`: its memory has grown so far that a new process is the way to have it back. */
export type Made = { bytes: Uint8Array; isFull: boolean } | { error: string }

type Job = { order: Order; done(bytes: Uint8Array): void; failed(error: Error): void }

const mostWaiting = 20
const longestMs = 60_000
const idleMs = 60_000

const waiting: Job[] = []
const underWay = new Map<string, Promise<Uint8Array>>()
/** What was made last: the same table under another address, or after something else was published, costs nothing. */
const lately = new LRUCache<string, Uint8Array>({ maxSize: 16 * 1024 * 1024, sizeCalculation: ({ length }) => length })
let maker: ChildProcess | undefined
let current: (Job & { timer: NodeJS.Timeout }) | undefined
let idle: NodeJS.Timeout | undefined

/**
 * Makes a document in a process of its own, one after the other, so that a long one neither keeps a page waiting nor
 * leaves its memory behind. The same document asked for twice at once is made once; where too many wait already, the
 * next one is refused.
 */
export async function press(order: Order): Promise<Uint8Array> {
  const clean = printable(order)
  const key = createHash('sha256').update(JSON.stringify(clean)).digest('base64')
  const known = lately.get(key) ?? underWay.get(key)
  if (known) return known
  if (waiting.length >= mostWaiting) throw new TooMany(longestMs / 1000)
  const made = new Promise<Uint8Array>((done, failed) => waiting.push({ order: clean, done, failed }))
  underWay.set(key, made)
  next()
  try {
    const bytes = await made
    lately.set(key, bytes)
    return bytes
  } finally {
    underWay.delete(key)
  }
}

function next(): void {
  if (current) return
  clearTimeout(idle)
  const job = waiting.shift()
  if (!job) {
    // Fonts and the compiler's memory are given back when nobody has wanted a document for a while.
    maker?.unref()
    maker?.channel?.unref()
    idle = setTimeout(dismiss, idleMs).unref()
    return
  }
  current = { ...job, timer: setTimeout(() => finish(new Error('document took too long')), longestMs) }
  maker ??= hire()
  maker.ref()
  maker.channel?.ref()
  maker.send(job.order)
}

function hire(): ChildProcess {
  // By its path in the sources: the build of the pages does not carry it along. It gets no settings, so no secrets.
  const made = fork(join(process.cwd(), 'app/documents/press-process.ts'), {
    ...{ env: { NODE_ENV: 'production' }, execArgv: ['--max-old-space-size=512'], serialization: 'advanced' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  made.on('message', (answer: Made) => {
    if (made === maker)
      finish('bytes' in answer ? answer.bytes : new Error(answer.error), 'error' in answer || !answer.isFull)
  })
  made.on('error', (error) => made === maker && finish(error))
  made.on('exit', () => made === maker && finish(new Error('the process that makes documents has ended')))
  return made
}

function finish(result: Uint8Array | Error, isAlive = false): void {
  const job = current
  current = undefined
  clearTimeout(job?.timer)
  if (!isAlive) dismiss()
  if (result instanceof Error) job?.failed(result)
  else job?.done(result)
  next()
}

function dismiss(): void {
  const old = maker
  maker = undefined
  old?.kill('SIGKILL')
}
