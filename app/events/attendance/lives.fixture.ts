import fc from 'fast-check'
import type { Way } from '#app/events/programme/tables.ts'

export type Deed = { kind: string; which: number; session: number; count: number }
const often = (kind: string, times: number) => Array.from({ length: times }, () => kind)
const always = [
  ...often('apply', 9),
  ...often('cancel', 5),
  ...often('accept', 3),
  ...['leave', 'leave', 'amend', 'amend', 'decline', 'lapse', 'quota', 'quota', 'earlier', 'later', 'callOff'],
  ...['phone', 'phone', 'callOffAll', 'rule', 'come', 'undo', 'wait', 'wait', 'wait', 'day', 'week'],
]
const kindsOf: Record<Way, string[]> = {
  first_come: always,
  draw: [...always, ...often('list', 4), ...often('draw', 4), 'reopen', 'takeBack', 'takeBack', 'fallback'],
  selection: [...always, 'mark', 'mark', 'confirm', 'confirm'],
  invitation: always,
}

const deed = (kind: fc.Arbitrary<string>): fc.Arbitrary<Deed> =>
  fc.record({ kind, which: fc.nat(30), session: fc.nat(3), count: fc.integer({ min: 1, max: 3 }) })

/** Quotas of an event's sessions, how its places are given, and what happens to it once some have applied. */
const livesOf = (way: Way, kinds = kindsOf[way], first: string[] = [], fewest = 1) =>
  fc.record({
    way: fc.constant(way),
    chosen: fc.boolean(),
    quotas: fc.array(fc.integer({ min: fewest, max: 4 }), { minLength: 1, maxLength: 3, size: 'max' }),
    deeds: fc
      .tuple(
        fc.array(deed(fc.constant('apply')), { minLength: 4, maxLength: 8, size: 'max' }),
        fc.tuple(...first.map((kind) => deed(fc.constant(kind)))),
        fc.array(deed(fc.constantFrom(...kinds)), { minLength: 10, maxLength: 45, size: 'max' }),
      )
      .map((all) => all.flat()),
  })
export const lives = fc.constantFrom<Way>('first_come', 'first_come', 'draw', 'selection').chain((way) => livesOf(way))
/** The same of a draw, from the close on, when its list can be published: everybody can be drawn. */
export const drawLives = livesOf(
  'draw',
  [
    ...often('list', 5),
    ...often('draw', 4),
    ...often('fallback', 4),
    ...often('takeBack', 2),
    ...often('wait', 6),
    ...[
      'reopen',
      'earlier',
      'later',
      'quota',
      'cancel',
      'leave',
      'amend',
      'apply',
      'callOff',
      'accept',
      'phone',
      'day',
    ],
  ],
  ['day'],
  3,
)
