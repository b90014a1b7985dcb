import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type IncomingHttpHeaders, request } from 'node:http'
import { connect, createServer, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string }
type Asked = { method?: string; headers?: Record<string, string>; body?: string | Buffer; port?: number }

/** Asks without the manners of fetch: any path, any header. */
export function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
    const options = { host: '127.0.0.1', port, path, method, headers: { ...length, ...headers }, agent: false }
    const asking = request(options, async (res) => {
      const chunks: Buffer[] = []
      try {
        for await (const chunk of res) chunks.push(chunk)
      } catch (error) {
        return reject(error)
      }
      const all = Buffer.concat(chunks)
      resolve({ status: res.statusCode ?? 0, headers: res.headers, body: all, text: all.toString() })
    })
    asking.on('error', reject)
    asking.end(body)
  })
}

/** Sends a form as a browser does. */
export function send(
  port: number,
  path: string,
  fields: Record<string, string> | string,
  headers = {},
): Promise<Answer> {
  const body = typeof fields === 'string' ? fields : new URLSearchParams(fields).toString()
  return ask(port, path, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: `http://127.0.0.1:${port}`,
      'Sec-Fetch-Site': 'same-origin',
      ...headers,
    },
  })
}

export type Portal = {
  port: number
  process: ChildProcess
  /** All it wrote so far. */
  output(): string
  exited: Promise<number | null>
  stop(): Promise<number | null>
}

/** A process of the portal, as production runs it. */
export async function startPortal(settings: Record<string, string>): Promise<Portal> {
  const port = await freePort()
  const portal = run({ PORT: String(port), LOG_LEVEL: 'info', ...settings })
  const until = Date.now() + 5 * 60_000
  while (!portal.output().includes('Tomoni is ready')) {
    if (portal.process.exitCode !== null || Date.now() > until) throw new Error(`it did not start: ${portal.output()}`)
    await new Promise((done) => setTimeout(done, 50))
  }
  const stop = () => {
    portal.process.kill('SIGTERM')
    return portal.exited
  }
  return { port, stop, ...portal }
}

/** Starts the program with nothing in its environment but these settings. */
export function run(settings: Record<string, string>): Omit<Portal, 'port' | 'stop'> {
  const child = spawn(process.execPath, ['server.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', HOST: '127.0.0.1', TZ: 'UTC', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const collect = (chunk: Buffer) => {
    output += chunk
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const exited = once(child, 'close').then(([code]) => code as number | null)
  return { process: child, output: () => output, exited }
}

/**
 * A way to a database server that can be cut and mended. What is said on it is met first, where somebody does: if they answer
 * true, it goes no further.
 */
export async function cuttableWay(url: string, meet?: (said: Buffer, line: Socket) => boolean) {
  const to = new URL(url)
  const open = new Set<Socket>()
  const hold = (socket: Socket, other: Socket) => {
    open.add(socket)
    socket
      .on('error', () => undefined)
      .on('close', () => {
        open.delete(socket)
        other.destroy()
      })
  }
  const server = createServer((socket) => {
    const beyond = connect(Number(to.port) || 5432, to.hostname)
    hold(socket, beyond)
    hold(beyond, socket)
    beyond.pipe(socket)
    if (meet) socket.on('data', (said) => meet(said, socket) || beyond.write(said))
    else socket.pipe(beyond)
  })
  const port = await freePort()
  const mend = () => new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  const cut = () => {
    server.close()
    for (const socket of open) socket.destroy()
  }
  await mend()
  const way = new URL(url)
  way.host = `127.0.0.1:${port}`
  return { url: way.href, cut, mend, lines: () => open.size }
}

/** A way over which nothing comes any more once it is frozen, while nobody is told. */
export async function freezableWay(url: string) {
  const to = new URL(url)
  const open = new Set<Socket>()
  let isFrozen = false
  const server = createServer((socket) => {
    const beyond = connect(Number(to.port) || 5432, to.hostname)
    for (const [from, other] of [
      [socket, beyond],
      [beyond, socket],
    ] as const) {
      open.add(from)
      from.on('error', () => undefined).on('close', () => other.destroy())
      from.on('data', (chunk) => void other.write(chunk))
      if (isFrozen) from.pause()
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const way = new URL(url)
  way.host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const all = (act: 'pause' | 'resume' | 'destroy') => {
    isFrozen = act === 'pause'
    for (const socket of open) socket[act]()
  }
  return {
    url: way.href,
    freeze: () => all('pause'),
    thaw: () => all('resume'),
    cut: () => {
      server.close()
      all('destroy')
    },
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
