import { connect } from 'node:net'
import fc from 'fast-check'
import { routes } from '#site'
import { crawl, type FoundForm } from './crawl.fixture.ts'
import { name, oddHeader, text } from './fuzz-values.fixture.ts'

/** A request as it goes over the line: nothing between us and the socket that would put it right. */
export type Shot = {
  method: string
  target: string
  headers: string[]
  body: Buffer
  sends: 'whole' | 'slowly' | 'cut off'
}
export type Hit = { status: number; ms: number }

type Known = { cookie: string; paths: string[]; forms: FoundForm[] }

// whoever is signed out sees no more of what is to be tried
const endsSession = /\/(sign-out|sessions|disabling|password)$/

/** What each session can reach: pages, and forms with what stands in their fields. */
export async function targets(port: number, sessions: Record<string, string>): Promise<Known[]> {
  const known: Known[] = []
  for (const cookie of Object.values(sessions)) {
    const pages = [...(await crawl(port, { from: ['/', '/desk', '/my'], cookie })).values()].flat()
    const forms = pages.flatMap((page) => page.forms).filter(({ action }) => !endsSession.test(action))
    known.push({ cookie, paths: pages.map(({ path }) => path), forms })
  }
  return known
}

/** As a form of the page would be sent, with a few fields as no person leaves them. */
function fieldsOf(form: FoundForm): fc.Arbitrary<[string, string][]> {
  const changed = form.fields.map(([field, value]) =>
    fc.oneof(
      { weight: 5, arbitrary: fc.constant<[string, string][]>([[field, value]]) },
      { weight: 3, arbitrary: text.map((odd): [string, string][] => [[field, odd]]) },
      { weight: 1, arbitrary: fc.constant<[string, string][]>([]) },
      {
        weight: 1,
        arbitrary: text.map((odd): [string, string][] => [
          [field, value],
          [field, odd],
        ]),
      },
    ),
  )
  const more = fc.array(fc.tuple(name, text), { maxLength: 3 })
  return fc.tuple(fc.tuple(...changed), more).map(([own, others]) => [...own.flat(), ...others])
}

const encoded = (each: string) => encodeURIComponent(each.toWellFormed())
const asUrl = (fields: [string, string][]) =>
  fields.map(([field, value]) => `${encoded(field)}=${encoded(value)}`).join('&')

function asParts(fields: [string, string][], damage: string): string {
  const parts = fields.map(([field, value], at) => {
    const file = damage === 'file' && at % 2 ? '; filename="a\\".pdf"\r\nContent-Type: application/pdf' : ''
    return `--q\r\nContent-Disposition: form-data; name="${field.replace(/["\r\n]/g, '')}"${file}\r\n\r\n${value}\r\n`
  })
  const whole = `${parts.join('')}--q--\r\n`
  if (damage === 'no end') return whole.slice(0, -6)
  if (damage === 'no names') return whole.replaceAll('; name=', '; nam=')
  if (damage === 'no lines') return whole.replaceAll('\r\n', '\n')
  return whole
}

const patterns = routes.map(({ path }) => path)

/** Any request of any shape, as one of those who are known. */
export function shots(known: Known[], port: number): fc.Arbitrary<Shot> {
  const base = (cookie: string) => [
    `Host: 127.0.0.1:${port}`,
    `Origin: http://127.0.0.1:${port}`,
    ...(cookie ? [`Cookie: ${cookie}`] : []),
  ]
  const prefix = fc.constantFrom('', '', '', '/en', '/easy')
  const forwarded = fc.integer({ min: 1, max: 250 }).map((n) => `X-Forwarded-For: 198.51.100.${n}`)
  const who = fc.constantFrom(...known)
  const sends = fc.oneof(
    { weight: 30, arbitrary: fc.constant('whole' as const) },
    fc.constantFrom('slowly' as const, 'cut off' as const),
  )
  const odd = fc.oneof({ weight: 4, arbitrary: fc.constant<string[]>([]) }, fc.array(oddHeader, { maxLength: 3 }))
  const query = (path: string) => {
    const own = routes.find((route) => route.path === path)?.query.map((each) => each.replace('[]', '')) ?? []
    const asked = fc.oneof(own.length ? fc.constantFrom(...own) : name, name)
    return fc
      .array(fc.tuple(asked, text), { maxLength: 4 })
      .map((pairs) => (pairs.length ? `?${asUrl(pairs).slice(0, 6000)}` : ''))
  }
  const reading = who.chain(({ cookie, paths }) => {
    const real = fc.constantFrom(...paths)
    const made = fc
      .constantFrom(...patterns)
      .chain((path) =>
        fc
          .tuple(fc.infiniteStream(text), query(path))
          .map(
            ([values, search]) =>
              path
                .replace(/:\w+|\*/g, () => encoded(String(values.next().value)).slice(0, 400))
                .replace(/^(?!\/)/, '/') + search,
          ),
      )
    const method = fc.oneof(
      { weight: 8, arbitrary: fc.constant('GET') },
      fc.constantFrom('HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE'),
    )
    return fc.tuple(method, prefix, fc.oneof(real, made), odd, forwarded).map(
      ([asked, lang, path, more, from]): Shot => ({
        method: asked,
        target: lang + path,
        headers: [...base(cookie), from, ...more],
        body: Buffer.alloc(0),
        sends: 'whole',
      }),
    )
  })
  const sending = who
    .filter(({ forms }) => forms.length > 0)
    .chain(({ cookie, forms, paths }) =>
      fc.constantFrom(...forms).chain((form) => {
        const body = fc.oneof(
          {
            weight: 5,
            arbitrary: fieldsOf(form).map((fields) => ({
              type: 'application/x-www-form-urlencoded',
              text: asUrl(fields),
            })),
          },
          {
            weight: 2,
            arbitrary: fc
              .tuple(fieldsOf(form), fc.constantFrom('', 'file', 'no end', 'no names', 'no lines'))
              .map(([fields, damage]) => ({ type: 'multipart/form-data; boundary=q', text: asParts(fields, damage) })),
          },
          {
            weight: 1,
            arbitrary: fc
              .constantFrom(
                'a&'.repeat(100_000),
                'a'.repeat(300_000),
                '='.repeat(3000),
                '%'.repeat(3000),
                `${'a.'.repeat(2000)}a=1`,
              )
              .map((raw) => ({ type: 'application/x-www-form-urlencoded', text: raw })),
          },
        )
        // mostly where the form belongs, sometimes to a page that is not its own
        const to = fc.oneof({ weight: 9, arbitrary: fc.constant(form.action) }, fc.constantFrom(...paths))
        return fc.tuple(to, body, odd, forwarded, sends).map(([target, { type, text: raw }, more, from, how]): Shot => {
          const bytes = Buffer.from(raw)
          const length = `Content-Length: ${how === 'cut off' ? bytes.length + 10 : bytes.length}`
          const own = more.some((each) => each.startsWith('Content-Type')) ? [] : [`Content-Type: ${type}`]
          return {
            method: 'POST',
            target,
            headers: [...base(cookie), length, from, ...own, ...more],
            body: bytes,
            sends: how,
          }
        })
      }),
    )
  return fc.oneof({ weight: 2, arbitrary: reading }, { weight: 3, arbitrary: sending })
}

/** Sends it; status 0 where the line was closed without an answer. */
export function shoot(port: number, { method, target, headers, body, sends }: Shot): Promise<Hit> {
  const started = performance.now()
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let head = ''
    const done = () => {
      socket.destroy()
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), ms: performance.now() - started })
    }
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => {
      if (head.length < 64) head += chunk
    })
    socket.on('close', done)
    socket.on('error', done)
    socket.write(
      Buffer.from(`${method} ${target} HTTP/1.1\r\nConnection: close\r\n${headers.join('\r\n')}\r\n\r\n`, 'latin1'),
    )
    if (sends === 'whole') return void socket.write(body)
    socket.write(body.subarray(0, body.length / 2))
    setTimeout(() => (sends === 'cut off' ? socket.end() : socket.write(body.subarray(body.length / 2))), 50)
  })
}
