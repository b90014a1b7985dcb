import type { Generated } from 'kysely'
import type { TranslatedFrom } from '#app/wording.ts'

export interface MunicipalityTable {
  id: Generated<boolean>
  name: string
  nameKana: string
  nameEasy: string
  nameEn: string
  /** Six figures, or empty. */
  officialCode: Generated<string>
  contact: Generated<string>
  minPeriodDays: Generated<number>
  requiredFields: Generated<string[]>
  optionalFields: Generated<string[]>
  opinionLimit: Generated<number>
  opinionsPerSubmission: Generated<number>
  mailsKeptDays: Generated<number>
  /** Whether what a group changes in its public profile waits for staff. */
  profileChangesApproved: Generated<boolean>
  /** An edition or a result is published only once a second person has looked at the same. */
  publicationByTwo: Generated<boolean>
  version: Generated<number>
  translatedFrom: Generated<TranslatedFrom>
}

export interface DepartmentsTable {
  id: string
  key: string
  name: string
  nameKana: string
  nameEasy: string | null
  nameEn: string | null
  sort: Generated<number>
  version: Generated<number>
  translatedFrom: Generated<TranslatedFrom>
}

/** A word of a list that the municipality writes itself. */
interface Word {
  code: string
  label: string
  labelEasy: string | null
  labelEn: string | null
  sort: number
  version: Generated<number>
  translatedFrom: Generated<TranslatedFrom>
}

/** One that is closed once it is no longer to be chosen. */
export interface ClosingWord extends Word {
  closedAt: Date | null
}

export interface EligibilityClassesTable extends ClosingWord {
  extraLabel: string | null
  extraLabelEasy: string | null
  extraLabelEn: string | null
  /** Whether those who choose the class must fill in its extra field. */
  extraRequired: Generated<boolean>
  translatedFrom: Generated<TranslatedFrom>
}

export interface CategoryLabelsTable extends Word {
  code: 'reflect' | 'included' | 'reference' | 'not_reflected' | 'question' | 'out_of_scope'
}

export interface SynonymsTable {
  id: string
  words: string[]
}

export interface GlossaryTermsTable {
  id: string
  term: string
  reading: string
  meaning: string
  meaningEasy: string | null
  meaningEn: string | null
  version: Generated<number>
  closedAt: Date | null
  translatedFrom: Generated<TranslatedFrom>
}

/** Tables of this part, by their names in queries. */
export interface Tables {
  districts: ClosingWord
  municipality: MunicipalityTable
  departments: DepartmentsTable
  eligibilityClasses: EligibilityClassesTable
  categoryLabels: CategoryLabelsTable
  stageLabels: Word
  ageBands: ClosingWord
  synonyms: SynonymsTable
  glossaryTerms: GlossaryTermsTable
}
