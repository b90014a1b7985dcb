import { sql } from 'kysely'
import { originOf } from '#app/forms/form-origin.ts'
import { Conflict } from '#app/refusal.ts'
import { keyedHash } from '#app/text/sealed.ts'
import type { Trx } from '#db/connection'

/** Who applied to what, and by which form. */
type Sender = { formKey: string; event: string; name: string; emailHash: string | null; phoneHash: string | null }

function keyOf({ formKey, event, name, emailHash, phoneHash }: Sender): string | null {
  const origin = originOf(formKey)
  return origin && keyedHash('signup sender', JSON.stringify([origin, event, name, emailHash, phoneHash]))
}

/**
 * Who goes back, mends an application and sends it again would hold places twice: what they sent is mended where it stands. The
 * same form with another name in it is somebody else's. The sessions are held.
 */
export async function refuseMended(trx: Trx, sender: Sender): Promise<void> {
  const { rows } = await sql<{ number: string }>`
    select s.number from form_keys k join signups s on s.id::text = k.outcome
    where k.key = ${keyOf(sender)} and exists (select from session_places p where p.signup_id = s.id
      and p.state in ('applied', 'accepted', 'waiting', 'offered'))`.execute(trx)
  const [sent] = rows
  if (sent) throw new Conflict('events:refused.sentFromHere', { number: sent.number })
}

export async function noteSender(trx: Trx, sender: Sender, outcome: string): Promise<void> {
  const key = keyOf(sender)
  if (!key) return
  await trx
    .insertInto('formKeys')
    .values({ key, outcome })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ outcome }))
    .execute()
}
