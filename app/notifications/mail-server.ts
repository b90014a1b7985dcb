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

  constructor(url: string, from: string) {
    this.#transport = createTransport({ url, pool: true, maxConnections: 2, ...patience })
    this.#from = from
  }

  /** `id` becomes the Message-ID: a mail that goes out twice after a crash is known by it. */
  async send(id: string, mail: Written): Promise<Outcome> {
    if (Date.now() < this.#awayUntil) return { kind: 'away', reply: null }
    try {
      await this.#transport.sendMail({
        ...mail,
        // as an object: a comma in what somebody typed would make two addresses of it
        to: { name: '', address: mail.to },
        from: this.#from,
        messageId: `<${id}@${this.#from.replace(/^.*@|>.*$/g, '')}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      return { kind: 'taken' }
    } catch (error) {
      const { code, responseCode = null } = error as { code?: string; responseCode?: number }
      const isAboutMail = code === 'EENVELOPE' || code === 'EMESSAGE'
      if (isAboutMail && (responseCode === null || responseCode >= 500)) {
        return { kind: 'refused', reply: responseCode ?? 0 }
      }
      if (!isAboutMail) this.#awayUntil = Date.now() + rest
      return { kind: 'away', reply: responseCode }
    }
  }

  close(): void {
    this.#transport.close()
  }
}
