import { randomUUID } from 'node:crypto'
import { sendForm, tasksPerSecond } from './load.ts'
import { type Bench, memoryOf, type Process } from './portal.ts'
import { atMost, type Row } from './row.ts'

const call = 'basic-plan-proposal'
const [posts, comments] = [20_000, 2000]

/** What the web process holds after a day of forms: most of them looked at only, some of them stored. */
export async function memory(bench: Bench): Promise<Row[]> {
  const portal = await bench.start()
  const stamp = await stampOf(portal)
  // sooner than two seconds after the form was handed out nobody can have written anything
  await new Promise((done) => setTimeout(done, 2100))
  const post = (at: number) => {
    if (at % 4 === 0) return () => look(portal, at)
    return () => send(portal, 'comment', stamp, at, 200)
  }
  const before = memoryOf(portal.pid)
  if (before === null) return []
  await run(posts, post)
  await run(comments, (at) => () => send(portal, 'submission', stamp, at, 303))
  const after = memoryOf(portal.pid) ?? 0
  // Until then the heap grows towards its limit, sooner or later; what still grows afterwards is kept by somebody.
  await run(posts / 2, post)
  const later = memoryOf(portal.pid) ?? 0
  await portal.stop()
  return [
    atMost('memory after 20,000 form posts and 2,000 comments | at its start', after, 400, 'MiB', before),
    atMost('grown by 10,000 posts more | until then', Math.max(0, later - after), 48, 'MiB', after - before),
  ]
}

const run = (count: number, task: (at: number) => () => Promise<void>) =>
  tasksPerSecond(
    Array.from({ length: count }, (_, at) => task(at)),
    8,
  )

async function stampOf({ base }: Process): Promise<string> {
  const form = await (await fetch(`${base}/consultations/${call}/comment`)).text()
  return form.match(/name="stamp" value="([^"]*)"/)?.[1] ?? ''
}

/** A receipt that nobody has. */
async function look({ base }: Process, at: number): Promise<void> {
  const status = await sendForm(`${base}/receipts`, { number: `none-${at}`, secret: randomUUID() })
  if (status !== 422) throw new Error(`looking up a receipt was answered with ${status}`)
}

/** To `comment`: shown once more before it is sent. To `submission`: stored. */
async function send({ base }: Process, to: 'comment' | 'submission', stamp: string, at: number, expected: number) {
  const status = await sendForm(`${base}/consultations/${call}/${to}`, {
    stamp,
    formKey: `bench-${randomUUID()}`,
    'items[0].body': `バス停にベンチを置いてください。立っているのがつらいです。${at}`,
    class: 'resident',
    name: '試験 花子',
    address: '青葉野市一丁目1番地',
    email: 'hanako@example.jp',
  })
  if (status !== expected) throw new Error(`${to} was answered with ${status}`)
}
