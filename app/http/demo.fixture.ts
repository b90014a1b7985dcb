import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addStaff } from '#app/accounts/membership.ts'
import { setPassword } from '#app/accounts/password.ts'
import { record, system } from '#app/journal/journal.ts'
import { stripRuby } from '#app/text/ruby.ts'
import { translator } from '#app/text/translation.ts'
import type { Db } from '#db/connection'
import { prepare } from '#db/seeds/prepare'
import { filledDatabase } from '#db/testing'
import { ensureBuilt } from '../../scripts/build.mjs'
import { type Portal, startPortal } from './portal.fixture.ts'

/** Somebody on the staff; what is marked must never be found in a log. */
export const person = { email: 'marked-person@example.jp', password: 'marked-password-4711' }
export const commentPage = '/consultations/basic-plan-proposal/comment'
export const prefixes = { '': 'ja', '/easy': 'ja-easy', '/en': 'en' } as const

/** The words of a page, and what a page says, without the marks between. */
export const words = (code: string, language: 'ja' | 'ja-easy' | 'en') => stripRuby(translator(language)(code))
export const said = (text: string) => text.replace(/<rt>.*?<\/rt>|<rp>.*?<\/rp>|<[^>]+>/g, '')

export type Demo = Awaited<ReturnType<typeof startDemo>>

async function fill(db: Db) {
  await prepare(db, { demo: true, say: () => undefined })
  const staffId = await addStaff(db, system, { name: 'ある人', nameKana: '', email: person.email, roles: [] })
  await setPassword(db, system, { staffId, password: person.password })
}

/** A database with the demo. */
export const demoDatabase = () => filledDatabase('demo', fill)

/** A database with the demo, and processes of the built portal on it. */
export async function startDemo() {
  await ensureBuilt()
  const folder = mkdtempSync(join(tmpdir(), 'tomoni-server-'))
  // where root runs the tests, PostgreSQL runs as somebody else, who must reach the folder
  chmodSync(folder, 0o755)
  const { db, url, processUrl, drop } = await demoDatabase()
  const key = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'
  const settings = {
    PERSONAL_DATA_KEY: key,
    DATA_DIR: folder,
    // the demo's pictures lie where the database was filled
    START_WITHOUT_FILES: 'true',
    TRUST_PROXY: 'true',
    DATABASE_URL: processUrl,
    DATABASE_OWNER_URL: url,
  }
  const portals: Portal[] = []
  return {
    db,
    url,
    processUrl,
    folder,
    settings,
    async portal(more: Record<string, string> = {}) {
      const portal = await startPortal({ ...settings, ...more })
      portals.push(portal)
      return portal
    },
    /** Something everybody sees, changed by another process than those that show it. */
    async rename(name: string) {
      await db.transaction().execute(async (trx) => {
        await trx.updateTable('municipality').set({ name }).execute()
        await record(trx, system, { verb: 'city.renamed', about: { kind: 'municipality', id: null }, public: true })
      })
    },
    async stop() {
      await Promise.all(portals.map((portal) => portal.stop()))
      await drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
