import { migrate } from '#db/migrate'
import { withDatabase } from './database.ts'

await withDatabase(async (url) => {
  const applied = await migrate(url)
  console.log(applied.length ? `Applied ${applied.join(', ')}.` : 'Nothing to apply: the database is up to date.')
})
