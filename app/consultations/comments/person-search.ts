import { type Found, findNeedle, needlesOf, type Searched, searched } from '#app/forms/needles.ts'
import type { Trx } from '#db/connection'
import { openPerson, type Person, withoutName } from './personal.ts'

export type Sender = { id: string; person: Person; organisationId: string | null }

/** Two characters of each text: what does not begin with one of these pairs is nowhere, and is not looked for. */
function pairsOf(texts: Searched[]): Set<string> {
  const pairs = new Set<string>()
  for (const { plain, digits } of texts) {
    for (const text of [plain, digits]) for (let at = 1; at < text.length; at++) pairs.add(text.slice(at - 1, at + 1))
  }
  return pairs
}

/**
 * Looks for everybody who sent something to a call in texts that are to be published. An automatic reading of personal
 * data: whoever calls it records that it was done. `each` sees every person once.
 */
export async function searchPersons(
  trx: Trx,
  consultationId: string,
  written: { id: string; text: string }[],
  each: (sender: Sender, counts: boolean) => void = () => undefined,
): Promise<{ submissions: number; found: Found[] }> {
  const texts = written.map(({ id, text }) => searched(id, text))
  const pairs = pairsOf(texts)
  const found = new Map<string, Found>()
  let submissions = 0
  const persons = trx
    .selectFrom('submissionPersons as p')
    .innerJoin('submissions as s', 's.id', 'p.submissionId')
    .leftJoin('countedSubmissions as counted', 'counted.id', 's.id')
    .select(['s.id', 's.organisation', 's.organisationId', 'p.sealed', 'counted.id as counted'])
    .where('s.consultationId', '=', consultationId)
  for await (const { id, organisation, organisationId, sealed, counted } of persons.stream(2000)) {
    const person = openPerson(id, sealed)
    submissions++
    each({ id, person, organisationId }, counted !== null)
    for (const needle of needlesOf(organisationId ? withoutName(person) : person, organisation)) {
      if (!pairs.has(needle.value.slice(0, 2))) continue
      for (const one of findNeedle(needle, texts)) found.set(`${one.text} ${one.match}`, one)
    }
  }
  return { submissions, found: [...found.values()] }
}
