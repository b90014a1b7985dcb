import { sql } from 'kysely'
import type { Db } from '#db/connection'

/**
 * Sets what was done just now to the days of the story. The tables are append-only for everybody; only the one who fills
 * an empty portal may say when its history was.
 */
export async function rewrite(db: Db, run: () => Promise<unknown>): Promise<void> {
  await sql`set local session_replication_role = replica`.execute(db)
  await run()
  await sql`set local session_replication_role = origin`.execute(db)
}

/** Answers so far, and when they were published; the edition that was published with them. */
export function setAnswered(db: Db, consultation: string, days: { answers: Date; result: Date }, edition: string) {
  return rewrite(db, async () => {
    await sql`update response_versions set made_at = ${days.answers}`.execute(db)
    await sql`update response_steps set made_at = ${days.answers}`.execute(db)
    await sql`update editions set published_at = ${days.result} where id = ${edition}`.execute(db)
    await sql`update results set published_at = ${days.result} where consultation_id = ${consultation}`.execute(db)
  })
}

export function setEnded(db: Db, consultation: string, result: Date) {
  return rewrite(db, () =>
    sql`update results set published_at = ${result} where consultation_id = ${consultation}`.execute(db),
  )
}

/** The plan's own stage where it has gone on since its last edition. */
export function setStage(db: Db, slug: string, stage: string) {
  return db.updateTable('plans').set({ stage }).where('slug', '=', slug).execute()
}
