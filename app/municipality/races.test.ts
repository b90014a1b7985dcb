import { system } from '#app/journal/journal.ts'
import { randomKey } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { onceIn, race, testRaces } from '#db/races.fixture'
import { seedReference } from '#db/seeds/reference'
import { addDepartment, renameDepartment } from './department.ts'
import { addTerm, changeTerm } from './glossary.ts'
import { changeSettings, settings } from './settings.ts'
import { setSynonyms, synonymLines } from './synonyms.ts'
import { changeWord } from './word.ts'
import { wordsOf } from './word-list.ts'

const cityIn = onceIn(async (trx) => {
  await seedReference(trx)
  await trx.insertInto('municipality').values({ name: 'a', nameKana: '', nameEasy: 'a', nameEn: 'a' }).execute()
})
const term = () => ({ term: randomKey(), reading: 'よみ', meaning: '意味', meaningEasy: '', meaningEn: '' })
const department = (name: string) => ({ name, nameKana: 'かか', nameEasy: '', nameEn: '', sort: 0 })

const label = {
  label: '別のことば',
  labelEasy: '',
  labelEn: '',
  extraLabel: '',
  extraLabelEasy: '',
  extraLabelEn: '',
  extraRequired: false,
}

testRaces([
  race({
    what: 'the settings are changed by one at a time',
    locks: ['app/municipality/settings.ts changeSettings'],
    prepare: async (db) => {
      await cityIn(db)
      const { asked, ...now } = await settings(db)
      return { ...now, ...asked } as unknown as Parameters<typeof changeSettings>[2]
    },
    first: (db, now) => changeSettings(db, system, now),
    held: ['done', 'settings:refused.changedMeanwhile'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'a department is renamed by one at a time',
    locks: ['app/municipality/department.ts renameDepartment'],
    prepare: (db) => addDepartment(db, system, department('企画課')),
    first: (db, key) => renameDepartment(db, system, key, { ...department('政策課'), version: 1 }),
    held: ['done', 'settings:refused.changedMeanwhile'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'a word is said otherwise by one at a time',
    locks: ['app/municipality/word-list.ts holdWords'],
    prepare: async (db) => {
      await cityIn(db)
      const [word] = await wordsOf(db, 'categories')
      return { code: word?.code ?? '', version: word?.version ?? 0 }
    },
    first: (db, seen) => changeWord(db, system, 'categories', { ...seen, ...label }),
    held: ['done', 'settings:refused.changedMeanwhile'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'a term is changed by one at a time',
    locks: ['app/municipality/glossary.ts hold'],
    prepare: (db) => addTerm(db, system, term()),
    first: (db, id) => changeTerm(db, system, { ...term(), id, version: 1 }),
    held: ['done', 'settings:refused.changedMeanwhile'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'the same word is explained once',
    locks: ['app/municipality/glossary.ts addTerm'],
    prepare: async () => term(),
    first: (db, fields) => addTerm(db, system, fields).then(() => 'added'),
    held: ['added', 'settings:refused.termThere'],
    lost: ['added', '23505'],
  }),
  race({
    what: 'words that mean the same are written by one at a time',
    locks: ['app/municipality/synonyms.ts setSynonyms'],
    prepare: (db: Db) => synonymLines(db),
    first: (db, seen) => setSynonyms(db, system, `${randomKey()}、${randomKey()}`, seen),
    held: ['done', 'settings:refused.changedMeanwhile'],
    lost: ['done', 'done'],
  }),
])
