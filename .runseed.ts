import { openDatabase } from '/tmp/w/m/db/connection.ts'
import { prepare } from '/tmp/w/m/db/seeds/prepare.ts'
import { followJournal } from '/tmp/w/m/app/search/follow.ts'
const db = openDatabase(process.argv[2], 2)
console.time('seed')
await prepare(db, {demo: true, say: console.log})
console.timeEnd('seed')
console.time('follow')
await followJournal(db)
console.timeEnd('follow')
await db.destroy()
