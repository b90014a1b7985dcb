import type { Db } from '#db/connection'
import { seedCity } from './demo-city.ts'
import type { SignIn } from './sign-in.ts'

/** The demo municipality: an invented city with its plans, consultations and staff. */
export async function seedDemo(db: Db): Promise<SignIn[]> {
  await seedCity(db)
  return []
}
