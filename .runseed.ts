import { followJournal } from '/tmp/w/d/app/search/follow.ts'
import { openDatabase } from '/tmp/w/d/db/connection.ts'
import { prepare } from '/tmp/w/d/db/seeds/prepare.ts'

const db = openDatabase(process.argv[2], 2)
console.time('seed')
await prepare(db, { demo: true, say: console.log })
console.timeEnd('seed')
console.time('follow')
await followJournal(db)
console.timeEnd('follow')
await db.destroy()
