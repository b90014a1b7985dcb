import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/connection'
import { go, handle } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { NotFound } from '../../../refusal.ts'
import { mayRunDay } from '../../access.ts'
import { asNumber, doorOf } from '../../party.ts'

/** What the code on somebody's paper or phone leads to: the door of the session they have come to. */
export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  const number = asNumber(args.params.number ?? '')
  const door = await doorOf(db, number)
  if (!door || !mayRunDay(me, door)) throw new NotFound('events-day:refused.numberUnknown')
  throw go(args.context, paths.checkIn(door.slug, door.session, { number }))
})
