import { migrate } from '#db/migrate'
import { withDatabase } from './database.ts'

await withDatabase(async (addresses) => {
  const applied = await migrate(addresses)
  console.log(applied.length ? `Applied ${applied.join(', ')}.` : 'Nothing to apply: the database is up to date.')
})
