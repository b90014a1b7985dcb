import { Readable } from 'node:stream'
import { createTransport, type Transporter } from 'nodemailer'
import type { Written } from './letter.ts'

export type Outcome =
  | { kind: 'taken' }
  | { kind: 'refused'; reply: number }
  /** Nobody answered, or not now. */
  | { kind: 'away'; reply: number | null }

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }
/** After nobody answered, others need not knock for this long, in milliseconds. */
const rest = 15_000

/** The mail server of the municipality. One that is away is not asked by each waiting mail in turn. */
export class MailServer {
  #transport: Transporter
  #from: string
  #awayUntil = 0
  /** What is done before the end of a mail is sent, by its Message-ID. */
  #beforeEnd = new Map<string, () => Promise<void>>()

  constructor(url: string, from: string) {
    // tried again by a job, which knows how far it got, and not by the pool
    this.#transport = createTransport({ url, pool: true, maxConnections: 2, maxRequeues: 0, ...patience })
    this.#transport.use('stream', (mail, done) => {
      const run = this.#beforeEnd.get(String(mail.data.messageId))
      if (run) mail.message.processFunc((message) => Readable.from(endingAfter(message, run), { objectMode: false }))
      done()
    })
    this.#from = from
  }

  /**
   * `id` becomes the Message-ID, of every attempt: a mail that goes out twice is known by it. `handOver` is run when all but
   * the end has gone, which a server needs to take a mail; where it fails the end is not sent, and its failure is thrown.
   */
  async send(id: string, mail: Written, handOver: () => Promise<void>): Promise<Outcome> {
    if (Date.now() < this.#awayUntil) return { kind: 'away', reply: null }
    const messageId = `<${id}@${this.#from.replace(/^.*@|>.*$/g, '')}>`
    let failure: { error: unknown } | undefined
    this.#beforeEnd.set(messageId, () =>
      handOver().catch((error: unknown) => {
        failure = { error }
        throw error
      }),
    )
    try {
      await this.#transport.sendMail({
        ...mail,
        // as an object: a comma in what somebody typed would make two addresses of it
        to: { name: '', address: mail.to },
        from: this.#from,
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      return { kind: 'taken' }
    } catch (error) {
      if (failure) throw failure.error
      const { code, responseCode = null } = error as { code?: string; responseCode?: number }
      const isAboutMail = code === 'EENVELOPE' || code === 'EMESSAGE'
      if (isAboutMail && (responseCode === null || responseCode >= 500)) {
        return { kind: 'refused', reply: responseCode ?? 0 }
      }
      if (!isAboutMail) this.#awayUntil = Date.now() + rest
      return { kind: 'away', reply: responseCode }
    } finally {
      this.#beforeEnd.delete(messageId)
    }
  }

  close(): void {
    this.#transport.close()
  }
}

/** A message that begins to flow when the server wants it, and ends once something was done. */
async function* endingAfter(message: Readable, run: () => Promise<void>) {
  yield* message
  await run()
}
