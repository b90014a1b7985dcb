/** Shapes of the demo content. Days are offsets from the first start: 0 is that day, negative is the past. */

export type Words = { title: string; titleEasy: string; titleEn: string }
export type Summary = { summary: string; summaryEasy: string; summaryEn: string }
export type Note = { note: string; noteEasy: string; noteEn: string }

export type DepartmentKey =
  | 'planning'
  | 'community'
  | 'welfare'
  | 'children'
  | 'disaster'
  | 'environment'
  | 'commerce'
  | 'urban'
  | 'learning'

export type Department = { key: DepartmentKey; name: string; nameKana: string; nameEasy: string; nameEn: string }

export type City = {
  name: string
  kana: string
  nameEasy: string
  nameEn: string
  address: string
  population: number
  departments: Department[]
  /** Each inner list holds words that mean the same when searching. */
  synonyms: string[][]
  glossary: Term[]
}

export type Term = { term: string; reading: string; meaning: string; meaningEasy: string; meaningEn: string }

export type BlockKind = 'paragraph' | 'list' | 'table' | 'figure' | 'quotation' | 'note'
export type FigureName = 'population' | 'districts'

export type Block = {
  /** Stays the same through all editions. */
  key: string
  kind: BlockKind
  /** Markdown with GFM tables, footnotes, links and ruby {漢字|かんじ}. */
  body: string
  easy?: string
  en?: string
  /** Where a quotation comes from. */
  source?: string
  figure?: FigureName
  alt?: string
  altEn?: string
  caption?: string
  captionEn?: string
}

export type Section = Words & {
  key: string
  number: string
  department: DepartmentKey
  sdgs: number[]
  /** Terms of the city's glossary that occur here. */
  glossary?: string[]
  blocks: Block[]
  children: Section[]
}

export type StageCode =
  | 'pre_outline'
  | 'outline'
  | 'draft'
  | 'interim'
  | 'proposal'
  | 'final'
  | 'decided'
  | 'monitoring'

export type Edition = Note & { number: number; stage: StageCode; day: number }

export type RelatedPlan = {
  title: string
  titleEn: string
  parent: boolean
  period: string
  goal: string
  goalEn: string
}

export type Plan = Words &
  Summary & {
    key: string
    slug: string
    kind: 'comprehensive' | 'sectoral'
    firstFiscalYear: number
    lastFiscalYear: number
    department: DepartmentKey
    legalBasis: string
    legalBasisEn: string
    stage: StageCode
    related: RelatedPlan[]
    editions: Edition[]
  }

export type Cause =
  | { kind: 'response'; group: string }
  | { kind: 'council' | 'assembly' | 'internal' | 'law' | 'typing_error'; note: string }

type Because = { reason: string; causes: Cause[] }

/** Applied in order. An easy or English text that is absent stays as it was; null takes it away. */
export type Revision = Because &
  (
    | { kind: 'edit'; block: string; body: string; easy?: string | null; en?: string | null }
    | { kind: 'add'; section: string; after: string | null; block: Block }
    | { kind: 'move'; block: string; toSection: string; after: string | null }
    | { kind: 'split'; block: string; parts: [string, string]; newKey: string; en?: [string, string] }
    | { kind: 'merge'; blocks: [keep: string, gone: string]; body: string; easy?: string | null; en?: string | null }
    | { kind: 'remove'; block: string }
    | { kind: 'section_rename'; section: string; number?: string; title?: string; titleEasy?: string; titleEn?: string }
    | { kind: 'section_add'; parent: string | null; after: string | null; section: Section }
  )

export type SubmitterClass = 'resident' | 'commuter' | 'student' | 'business' | 'taxpayer' | 'interested'
export type AgeBand = '10s' | '20s' | '30s' | '40s' | '50s' | '60s' | '70s' | '80s'

export type Submitter = {
  name: string
  kana?: string
  organisation?: string
  /** The post that the named person holds in the organisation. */
  representative?: string
  address: string
  email?: string
  phone?: string
  class: SubmitterClass
  /** Employer, school, office, tax or interest, as the class asks. */
  classExtra?: string
  ageBand?: AgeBand
}

export type Item = {
  section?: string
  block?: string
  /** Occurs word for word in the plain text of the block. */
  quote?: string
  body: string
  reason?: string
  /** Set where staff read several opinions out of one text: each passage occurs word for word in the body. */
  passages?: { text: string; section: string; block?: string }[]
}

/**
 * What one person or group sent. Its opinions are numbered from 1 in the order of its items; an item with passages
 * counts once for each passage. 's12-1' is the first opinion of the submission 's12'.
 */
export type Submission = {
  key: string
  /** Days after the opening. */
  day: number
  submitter: Submitter
  items: Item[]
  /** Days after the opening. */
  withdrawnDay?: number
  /** Came after the close. */
  late?: true
  /** Why the sender was not among those who may comment. */
  ineligible?: string
}

export type Category = 'reflect' | 'included' | 'reference' | 'not_reflected' | 'question' | 'out_of_scope'

export type Group = {
  key: string
  /** null: about the plan as a whole. */
  section: string | null
  /** The opinion in the city's words. */
  summary: string
  opinions: string[]
  category: Category
  /** The city's view. */
  view: string
}

/** A group the desk has begun and not answered. */
export type StartedGroup = Pick<Group, 'key' | 'section' | 'summary' | 'opinions'>

type InThree<Name extends string> = Record<Name | `${Name}Easy` | `${Name}En`, string>

export type Notice = Words &
  InThree<'purpose'> &
  InThree<'paperPlaces'> &
  InThree<'resultPlan'> &
  InThree<'personalData'> & {
    key: string
    plan: string
    edition: number
    department: DepartmentKey
    /** Offsets from the first start; it closes at 17:15 of the last day. */
    noticedDay: number
    opensDay: number
    closesDay: number
    resultDay?: number
    mayComment: SubmitterClass[]
    contact: { department: DepartmentKey; phone: string; email: string; address: string }
  }

export type FinishedConsultation = Notice & { resultDay: number; submissions: Submission[]; groups: Group[] }
export type OpenConsultation = Notice & { submissions: Submission[]; groups: StartedGroup[] }
/** Opinions are shown before the result, each after the desk has read it; those with neither decision wait. */
export type OpenDiscussion = Notice & {
  submissions: (Submission & {
    shown?: { hide?: string[]; redactedFor?: 'personal' | 'rights' }
    /** Why it is not shown. */
    held?: string
  })[]
}
export type EmptyConsultation = Notice & { resultDay: number; closing: Note }

export type Role = 'editor' | 'answerer' | 'approver' | 'administrator'
export type Staff = {
  key: string
  name: string
  kana: string
  email: string
  roles: { role: Role; departments: DepartmentKey[] }[]
}

export type Stop = Note & { stage: StageCode; day: number }
export type Timeline = { plan: string; stops: Stop[] }
