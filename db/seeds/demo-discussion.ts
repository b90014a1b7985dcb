import { moderate } from '#app/consultations/comments/moderation.ts'
import type { Actor } from '#app/journal/journal.ts'
import { secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import type { OpenDiscussion } from './content/types.ts'

/** What the desk has decided so far about the opinions of an open discussion; the others wait. */
export async function seedModerations(db: Db, editor: Actor, call: OpenDiscussion, opinions: Map<string, string>) {
  for (const { key, items, shown, held } of call.submissions) {
    if (!shown && !held) continue
    for (const n of items.keys()) {
      const opinion = await db
        .selectFrom('opinions')
        .select('itemId')
        .where('id', '=', opinions.get(`${key}-${n + 1}`) ?? '')
        .executeTakeFirstOrThrow()
      await moderate(db, editor, {
        consultation: call.key,
        items: [{ item: opinion.itemId, number: 0 }],
        decision: held ? 'held' : 'shown',
        reason: held,
        ...shown,
        formKey: secretToken(),
      })
    }
  }
}
