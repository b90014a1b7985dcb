import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** How the server treats the next mails, one each; then it takes them. */
export type Mood = 'take' | 'refuse' | 'delay' | 'drop'

/** A real mail server that keeps what it is given. */
export async function mailServer(moods: Mood[] = [], port = 0) {
  const taken: { to: string[]; mail: Email }[] = []
  const refusal = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo(address, session, done) {
      const mood = moods.shift() ?? 'take'
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
        done()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: own } = server.server.address() as AddressInfo
  return {
    taken,
    port: own,
    url: `smtp://127.0.0.1:${own}`,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}
