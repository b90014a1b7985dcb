import { fingerprintInUse, fingerprintOfKey } from '#app/accounts/sealing-key.ts'
import { filesOfLostFolder } from '#app/files/lost-folder.ts'
import { StartFailure } from '#app/http/server/start-failure.ts'
import { config } from '#config'
import type { Db } from '#db/connection'

/**
 * Refuses to start beside data of somebody else: with another key nothing sealed would open, and what follows be sealed so that
 * no key opens all of it; without the files their pages break one by one, and a backup would keep the loss.
 */
export async function checkOwnData(db: Db): Promise<void> {
  const [ours, theirs] = [fingerprintOfKey(), await fingerprintInUse(db)]
  if (ours !== theirs) {
    const where = config.PERSONAL_DATA_KEY ? 'PERSONAL_DATA_KEY' : `personal-data-key in DATA_DIR (${config.DATA_DIR})`
    throw new StartFailure(
      `${where} is not the key with which names and addresses in this database are sealed: its fingerprint is ${ours}, not ` +
        `${theirs}. Start with that key; without it they cannot be read any more.`,
    )
  }
  const lost = config.START_WITHOUT_FILES ? 0 : await filesOfLostFolder(db)
  if (lost > 0) {
    throw new StartFailure(
      `the database knows ${lost} files (pictures, papers, materials), but none of the newest is in DATA_DIR/files ` +
        `(${config.DATA_DIR}). Is DATA_DIR right? Bring the folder back; if it is lost for good: START_WITHOUT_FILES=true`,
    )
  }
}
