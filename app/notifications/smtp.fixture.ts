import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/**
 * How the server treats the next mails, one each; then it takes them. Of one it is slow with it says nothing, before it has
 * all of it or once it has taken it.
 */
export type Mood = 'take' | 'refuse' | 'delay' | 'drop' | 'slow' | 'take_slowly'

/** A real mail server that keeps what it is given. */
export async function mailServer(moods: Mood[] = [], port = 0) {
  const taken: { to: string[]; mail: Email }[] = []
  const asked: string[] = []
  const slow = new Set<string>()
  const refusal = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo(address, session, done) {
      const mood = moods.shift() ?? 'take'
      asked.push(address.address)
      if (mood === 'slow') return
      if (mood === 'take_slowly') slow.add(session.id)
      if (mood === 'refuse') return done(refusal(550, `no such user ${address.address}`))
      if (mood === 'delay') return done(refusal(451, `later, ${address.address}`))
      if (mood === 'drop') {
        for (const connection of server.connections) if (connection.session === session) connection._socket.destroy()
        return
      }
      done()
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const mail = await PostalMime.parse(Buffer.concat(chunks))
        taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail })
        if (!slow.has(session.id)) done()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: own } = server.server.address() as AddressInfo
  return {
    taken,
    /** Whom it was asked to take mails for. */
    asked,
    port: own,
    url: `smtp://127.0.0.1:${own}`,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}
