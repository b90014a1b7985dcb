import { sql } from 'kysely'
import { Full } from '#app/refusal.ts'
import { config } from '#config'
import type { Db } from '#db/connection'

/** The share from which on administrators are told. */
const warnedFrom = 0.8

export type Room = { gigabytes: number; most: number; isNearlyFull: boolean; isFull: boolean }

/** How much of the room set for files is taken, as it is written down: the folder is not walked. */
export async function roomForFiles(db: Db, more = 0, most = config.FILES_MAX_GB): Promise<Room> {
  const { rows } = await sql<{ bytes: number }>`select coalesce(sum(size), 0) as bytes from stored_bytes`.execute(db)
  const taken = (Number(rows[0]?.bytes ?? 0) + more) / 1024 ** 3
  const gigabytes = Math.round(taken * 10) / 10
  return { gigabytes, most, isNearlyFull: taken >= most * warnedFrom, isFull: taken > most }
}

/** Refuses what there is no room for. Two at once may pass the ceiling by one file each: it is no edge, but a brake. */
export async function checkRoom(db: Db, bytes: number): Promise<void> {
  if ((await roomForFiles(db, bytes)).isFull) throw new Full('files:refused.noRoom', 507)
}
