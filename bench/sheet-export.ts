import { connectRaw } from '#db/connection'
import { type Bench, memoryOf, type Process } from './portal.ts'
import { atMost, type Row, rate } from './row.ts'

/** The data of single sheets as an editor takes them out, beside COPY of the same answers. */
export async function sheetExport(bench: Bench, slug: string): Promise<Row[]> {
  const portal = await bench.start()
  const cookie = await signedIn(portal, bench.signIn('hoshino'))
  const before = await settledMemory(portal, cookie)
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, memoryOf(portal.pid) ?? 0)
  }, 100)
  const began = performance.now()
  const lines = await linesOf(`${portal.base}/desk/surveys/${slug}/sheets.csv`, cookie)
  const ours = lines / ((performance.now() - began) / 1000)
  clearInterval(watch)
  await portal.stop()
  const limited = connectRaw(bench.url, 1)
  const copying = performance.now()
  const copy = await limited`copy (select s.target, s.channel, s.counted, given.cells from survey_sheets s
    cross join lateral (select array_agg(array_to_string(a.choices, ';')) as cells
      from survey_answers a where a.sheet_id = s.id) given
    where s.survey_id = (select id from surveys where slug = ${limited.unsafe(`'${slug}'`)})) to stdout`.readable()
  for await (const _ of copy);
  const limit = lines / ((performance.now() - copying) / 1000)
  await limited.end()
  return [
    rate('sheets taken out as CSV, 100,000 × 60 | COPY of the same', ours, limit, 0.25, 'sheets/s'),
    atMost('memory of the web process meanwhile, above before', most - before, 64, 'MiB'),
  ]
}

/** As the process stands when it has worked for a while: pages of the desk are rendered anew for everybody. */
async function settledMemory({ base, pid }: Process, cookie: string): Promise<number> {
  for (let time = 0; time < 200; time++)
    await (await fetch(`${base}/desk/surveys`, { headers: { Cookie: cookie } })).text()
  return memoryOf(pid) ?? 0
}

async function signedIn({ base }: Process, person: { email: string; password: string }): Promise<string> {
  const answer = await fetch(`${base}/desk/sign-in`, {
    ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams(person) },
    headers: { Origin: base, 'Sec-Fetch-Site': 'same-origin' },
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (answer.status !== 302 && answer.status !== 303) throw new Error(`signing in was answered with ${answer.status}`)
  return cookie ?? ''
}

async function linesOf(url: string, cookie: string): Promise<number> {
  const answer = await fetch(url, { headers: { Cookie: cookie, 'Accept-Encoding': 'identity' } })
  if (!answer.ok || !answer.body) throw new Error(`${url} was answered with ${answer.status}`)
  const reader = answer.body.getReader()
  let lines = -1
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const byte of part.value) if (byte === 10) lines++
  }
  return lines
}
