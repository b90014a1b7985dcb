import { Agent, request } from 'node:http'
import autocannon from 'autocannon'

type Load = { path?: string; seconds?: number; connections?: number; headers?: Record<string, string> }

/** Requests answered with 200 in a second. Bounded, on this machine only; anything but 200 is an error of the case. */
export async function requestsPerSecond(
  base: string,
  { path = '/', seconds = 5, connections = 4, headers }: Load = {},
) {
  const run = (duration: number) => autocannon({ url: base + path, connections, duration, headers })
  await run(1)
  const result = await run(seconds)
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${base + path}: ${result.non2xx} answers were not 200, ${result.errors} requests failed`)
  }
  return result.requests.average
}

/** Runs tasks, so many at a time; tasks a second. */
export async function tasksPerSecond(tasks: (() => Promise<void>)[], atOnce: number): Promise<number> {
  const queue = [...tasks]
  const began = performance.now()
  const lane = async () => {
    for (let task = queue.shift(); task; task = queue.shift()) await task()
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return tasks.length / ((performance.now() - began) / 1000)
}

/** Milliseconds: the middle and the 95th of a hundred, after a few to warm up. */
export async function timings(run: () => Promise<unknown>, times = 40): Promise<{ median: number; p95: number }> {
  for (let warm = 0; warm < 5; warm++) await run()
  const taken: number[] = []
  for (let time = 0; time < times; time++) {
    const began = performance.now()
    await run()
    taken.push(performance.now() - began)
  }
  taken.sort((a, b) => a - b)
  const at = (share: number) => taken[Math.min(times - 1, Math.floor(times * share))] ?? 0
  return { median: at(0.5), p95: at(0.95) }
}

// node:http writes at once, as browsers do; fetch waits 40 ms for an acknowledgement between head and body.
const agent = new Agent({ keepAlive: true })

/** Sends a form; the status it was answered with. */
export function sendForm(url: string, fields: Record<string, string> | URLSearchParams, headers = {}): Promise<number> {
  const body = new URLSearchParams(fields).toString()
  return new Promise((resolve, reject) => {
    const sending = request(
      url,
      {
        agent,
        method: 'POST',
        headers: {
          Origin: new URL(url).origin,
          'Sec-Fetch-Site': 'same-origin',
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': Buffer.byteLength(body),
          ...headers,
        },
      },
      (res) => {
        res.resume()
        res.on('end', () => resolve(res.statusCode ?? 0))
      },
    )
    sending.on('error', reject)
    sending.end(body)
  })
}

/** Reads a page to its end; anything but 200 is an error of the case. When its first byte came, in milliseconds. */
export function get(url: string, headers: Record<string, string> = {}): Promise<{ firstByte: number; bytes: number }> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const asking = request(url, { agent, headers }, (res) => {
      const firstByte = performance.now() - began
      let bytes = 0
      res.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      res.on('end', () =>
        res.statusCode === 200 ? resolve({ firstByte, bytes }) : reject(new Error(`${url}: ${res.statusCode}`)),
      )
    })
    asking.on('error', reject)
    asking.end()
  })
}

/** The cookie of somebody who signed in by the form. */
export async function signedIn(base: string, who: { email: string; password: string }): Promise<string> {
  const form = await (await fetch(`${base}/desk/sign-in`)).text()
  const formKey = form.match(/name="formKey" value="([^"]*)"/)?.[1] ?? ''
  const answer = await fetch(`${base}/desk/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: base },
    body: new URLSearchParams({ ...who, formKey }),
  })
  const [cookie = ''] = answer.headers.getSetCookie()
  if (answer.status !== 303 || !cookie) throw new Error(`signing in was answered with ${answer.status}`)
  return cookie.split(';')[0] ?? ''
}
