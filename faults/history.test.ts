import { expect, test } from 'vitest'
import type { Db } from '#db/connection'
import type { Act, Stored } from './act.ts'
import { broken, History } from './history.ts'

/** Ten acts sent to something that stores and answers like this. */
async function complaintsAbout(portal: (act: Act, kept: Stored[]) => string | number) {
  const kept: Stored[] = []
  const acts = { open: async () => {}, send: async (act: Act) => portal(act, kept), stored: async () => kept }
  const history = new History(acts, 'trial')
  await history.send(10, 2)
  return broken(await history.check({} as Db), 15)
}
const keep = (kept: Stored[], name: string, told = name, entries = [kept.length]) => {
  if (!kept.some((row) => row.name === name)) kept.push({ name, told: [told], entries })
  return name
}
const isFifth = ({ name }: Act) => name === 'trial 4'

test('a portal that stores once what it acknowledges has nothing to answer for, refusals included', async () => {
  let refusals = 0
  expect(await complaintsAbout((act, kept) => keep(kept, act.name))).toEqual([])
  // stored, and not acknowledged before it is sent again
  const late = ({ name }: Act, kept: Stored[]) => keep(kept, name) && (refusals++ % 2 ? name : 503)
  expect(await complaintsAbout(late)).toEqual([])
})

test.each<[string, (act: Act, kept: Stored[]) => string | number, RegExp[]]>([
  ['loses one', (act, kept) => (isFifth(act) ? act.name : keep(kept, act.name)), [/1 .*not there/, /10 were sent, 9/]],
  [
    'stores one twice',
    (act, kept) => {
      if (isFifth(act)) kept.push({ name: act.name, told: [act.name], entries: [99] })
      kept.push({ name: act.name, told: [act.name], entries: [kept.length] })
      return act.name
    },
    [/1 are there twice/, /journal/],
  ],
  ['shows another number', (act, kept) => keep(kept, act.name, isFifth(act) ? 'other' : act.name), [/1 .*not there/]],
  [
    'journals one twice',
    (act, kept) => keep(kept, act.name, act.name, isFifth(act) ? [4, 4] : undefined),
    [/not there/],
  ],
  [
    'journals backwards',
    (act, kept) => keep(kept, act.name, act.name, [-kept.length]),
    [/stand in the journal before/],
  ],
])('one that %s is found out', async (_, portal, words) => {
  const complaints = await complaintsAbout(portal)
  expect(complaints).toEqual(words.map((each) => expect.stringMatching(each)))
})

test('a page of 500 is found out, though the act is taken when sent again', async () => {
  const seen = new Set<string>()
  const fails = (act: Act) => isFifth(act) && seen.size < seen.add('once').size
  const complaints = await complaintsAbout((act, kept) => (fails(act) ? 500 : keep(kept, act.name)))
  expect(complaints).toEqual([expect.stringMatching(/1 were answered neither/)])
})
