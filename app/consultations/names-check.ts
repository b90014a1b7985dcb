import { type Db, inTransaction } from '#db/connection'
import { type Actor, record } from '../journal/journal.ts'
import { fold } from '../text/fold.ts'
import { openPerson, type Person } from './personal.ts'

export type NameFinding = {
  group: string
  kind: 'name' | 'organisation' | 'phone' | 'email' | 'address'
  /** What stands in the text that will be published; nothing more of the person. */
  match: string
}
export type NamesCheck = { submissions: number; persons: number; findings: NameFinding[] }

type Text = { group: string; plain: string; digits: string }
type Needle = { kind: NameFinding['kind']; value: string }

const bare = (text: string): string => fold(text).replace(/[\s・･]/g, '')
const digitsOf = (text: string): string => fold(text).replace(/(?<=\d)[\s()~-]+(?=\d)/g, '')

/** The address without the city, which stands in every second sentence of a plan. */
const withinCity = (address: string): string => address.replace(/^.*?[市区町村]/u, '')

function needlesOf(person: Person, organisation: boolean): Needle[] {
  const phone = person.phone.replace(/\D/g, '') || digitsOf(person.phone).replace(/\D/g, '')
  const address = bare(person.address)
  const near = withinCity(address)
  const all: (Needle | false)[] = [
    { kind: organisation ? 'organisation' : 'name', value: bare(person.name) },
    { kind: 'name', value: bare(person.nameKana) },
    { kind: 'name', value: bare(person.representative) },
    { kind: 'email', value: bare(person.email) },
    phone.length >= 9 && { kind: 'phone', value: phone },
    address.length >= 6 && { kind: 'address', value: address },
    near.length >= 5 && /\d|[一二三四五六七八九十]/.test(near) && { kind: 'address', value: near },
  ]
  return all.filter((needle): needle is Needle => needle !== false && needle.value.length >= 2)
}

/** Two characters of each text: what does not begin with one of these pairs is nowhere, and is not looked for. */
function pairsOf(texts: Text[]): Set<string> {
  const pairs = new Set<string>()
  for (const { plain, digits } of texts) {
    for (const text of [plain, digits]) for (let at = 1; at < text.length; at++) pairs.add(text.slice(at - 1, at + 1))
  }
  return pairs
}

function find(needle: Needle, texts: Text[]): NameFinding[] {
  return texts
    .filter(({ plain, digits }) => (needle.kind === 'phone' ? digits : plain).includes(needle.value))
    .map(({ group }) => ({ group, kind: needle.kind, match: needle.value }))
}

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
      .select(['g.id as group', 'v.summary', 'v.body'])
      .where('g.consultationId', '=', consultationId)
      .orderBy('g.id')
      .orderBy('v.number', 'desc')
      .execute()
    const texts = written.map(({ group, summary, body }) => {
      const text = `${summary}\n${body}`
      return { group, plain: bare(text), digits: digitsOf(text) }
    })
    const pairs = pairsOf(texts)
    const persons = new Set<string>()
    const findings = new Map<string, NameFinding>()
    let submissions = 0
    let after = ''
    for (;;) {
      const page = await trx
        .selectFrom('submissionPersons as p')
        .innerJoin('submissions as s', 's.id', 'p.submissionId')
        .leftJoin('countedSubmissions as counted', 'counted.id', 's.id')
        .select(['s.id', 's.organisation', 'p.sealed', 'counted.id as counted'])
        .where('s.consultationId', '=', consultationId)
        .$if(after !== '', (query) => query.where('s.id', '>', after))
        .orderBy('s.id')
        .limit(2000)
        .execute()
      for (const { id, organisation, sealed, counted } of page) {
        const person = openPerson(id, sealed)
        if (counted) persons.add(identity(id, person))
        for (const needle of needlesOf(person, organisation)) {
          if (!pairs.has(needle.value.slice(0, 2))) continue
          for (const finding of find(needle, texts)) findings.set(`${finding.group} ${finding.match}`, finding)
        }
      }
      submissions += page.length
      if (page.length < 2000) break
      after = page.at(-1)?.id ?? ''
    }
    await record(trx, actor, {
      verb: 'result.names_checked',
      about: { kind: 'consultation', id: consultationId },
      details: { submissions, findings: findings.size },
    })
    return { submissions, persons: persons.size, findings: [...findings.values()].slice(0, 100) }
  })
}

/** The same name with the same mail, phone or address is one person; without a name nobody can tell. */
function identity(id: string, person: Person): string {
  const name = bare(person.name)
  const where = bare(person.email) || digitsOf(person.phone) || bare(person.address)
  return name && where ? `${name} ${where}` : id
}
