import { openDatabase } from '/tmp/w/s4/db/connection.ts'
import { prepare } from '/tmp/w/s4/db/seeds/prepare.ts'
import { followJournal } from '/tmp/w/s4/app/search/follow.ts'
const db = openDatabase(process.argv[2], 2)
console.time('seed')
await prepare(db, {demo: true, say: console.log})
console.timeEnd('seed')
console.time('follow')
await followJournal(db)
console.timeEnd('follow')
await db.destroy()
