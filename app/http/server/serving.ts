import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { config } from '#config'
import type { Ending } from './ending.ts'

import { StartFailure, whyNotListening } from './start-failure.ts'

type Listener = (req: IncomingMessage, res: ServerResponse) => void

/** Listens until the process ends: then takes no more, and lets what runs come to its end. */
export async function serve(listener: Listener, ending: Ending): Promise<void> {
  const server = createServer((req, res) => {
    if (ending.hasBegun) res.setHeader('Connection', 'close')
    res.on('close', () => ending.hasBegun && server.closeIdleConnections())
    void listener(req, res)
  })
  // Who sends slowly, or takes slowly what they asked for, holds a line no longer than that.
  server.headersTimeout = 20_000
  server.requestTimeout = 60_000
  server.timeout = 120_000
  // Longer than a proxy in front keeps its connections, or it would ask over one that we have just closed.
  server.keepAliveTimeout = 65_000
  await listen(server)
  ending.push(
    () =>
      new Promise((done) => {
        server.close(done)
        server.closeIdleConnections()
      }),
  )
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new StartFailure(whyNotListening(error))))
    server.listen(config.PORT, config.HOST, resolve)
  })
}
