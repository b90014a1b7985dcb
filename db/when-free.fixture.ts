import postgres from 'postgres'

/** In use, since one at a time can copy or rename a database; or just being vacuumed, by a process that we may not end. */
const notNow = ['55006', '42501']

/** Makes, renames or drops a database of tests: again until nobody is at it. */
export async function whenFree(run: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await run()
      return
    } catch (error) {
      if (!(error instanceof postgres.PostgresError) || !notNow.includes(error.code) || attempt === 6000) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
