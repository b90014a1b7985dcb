import { type Sender, searchPersons } from '#app/consultations/comments/person-search.ts'
import { bare, digitsOf, type Kind } from '#app/forms/needles.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { stripRuby } from '#app/text/ruby.ts'
import { type Db, inTransaction } from '#db/connection'

export type NameFinding = {
  group: string
  kind: Kind
  /** What stands in the text that will be published; nothing more of the person. */
  match: string
}
export type NamesCheck = { submissions: number; persons: number; findings: NameFinding[] }

/**
 * R3: looks for every submitter's name, phone, mail and address in what will be published, and counts how many persons
 * wrote. An automatic reading of personal data, journalled as such; a person then looks at what it found.
 */
export function checkNames(db: Db, actor: Actor, consultationId: string): Promise<NamesCheck> {
  return inTransaction(db, async (trx) => {
    const written = await trx
      .selectFrom('opinionGroups as g')
      .innerJoin('responses as r', 'r.groupId', 'g.id')
      .innerJoin('responseVersions as v', 'v.responseId', 'r.id')
      .distinctOn('g.id')
      .select(['g.id as group', 'v.summary', 'v.summaryEasy', 'v.summaryEn', 'v.body', 'v.bodyEasy', 'v.bodyEn'])
      .where('g.consultationId', '=', consultationId)
      .orderBy('g.id')
      .orderBy('v.number', 'desc')
      .execute()
    const texts = written.map(({ group, ...words }) => ({
      id: group,
      text: stripRuby(Object.values(words).join('\n')),
    }))
    const persons = new Set<string>()
    const { submissions, found } = await searchPersons(trx, consultationId, texts, (sender, counts) => {
      if (counts) persons.add(identity(sender))
    })
    await record(trx, actor, {
      verb: 'result.names_checked',
      about: { kind: 'consultation', id: consultationId },
      details: { submissions, findings: found.length },
    })
    const findings = found.slice(0, 100).map(({ text, ...rest }) => ({ group: text, ...rest }))
    return { submissions, persons: persons.size, findings }
  })
}

/** A group is one; the same name with the same mail, phone or address is one person; without a name nobody can tell. */
function identity({ id, person, organisationId }: Sender): string {
  if (organisationId) return organisationId
  const name = bare(person.name)
  const where = bare(person.email) || digitsOf(person.phone) || bare(person.address)
  return name && where ? `${name} ${where}` : id
}
