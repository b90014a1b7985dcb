import type { PaperKind } from '#app/organisations/groups/tables.ts'
import { type OrganisationType, requirable } from '#app/organisations/groups/type.ts'
import { isBlank } from '#app/text/characters.ts'
import type { ApplicationFile, ProfileDraft } from './application-form.ts'
import type { Unfinished } from './unfinished.ts'

export type Missing =
  /** A page with gaps: what they are stands on it. */
  | { page: keyof Unfinished; unfinished: true; field: '' }
  | { page: 'profile'; field: string; minimum?: number }
  | { page: 'file'; field: string }
  | { page: 'papers'; field: PaperKind }

type Given = {
  profile: Partial<ProfileDraft>
  file: ApplicationFile
  unfinished: Unfinished
  papers: { kind: PaperKind }[]
  type: OrganisationType | undefined
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && isBlank(value)) ||
  (Array.isArray(value) && value.length === 0)

/** What an application still lacks of what its type of group requires. */
export function missingIn({ unfinished, ...given }: Given): Missing[] {
  const pages = (['profile', 'file'] as const).filter((page) => unfinished[page])
  return [
    ...pages.map((page) => ({ page, unfinished: true, field: '' }) as const),
    ...lackingIn(given).filter(({ page }) => page === 'papers' || !pages.includes(page)),
  ]
}

function lackingIn({ profile, file, papers, type }: Omit<Given, 'unfinished'>): Missing[] {
  const lacking = (['name', 'nameKana', 'purpose'] as const).filter((field) => isEmpty(profile[field]))
  if (!type) return [...lacking, 'type'].map((field) => ({ page: 'profile', field }) as const)
  const required = new Set(type.requiredFields)
  const missing: Missing[] = [
    ...[...lacking, ...requirable.profile.filter((field) => required.has(field) && isEmpty(profile[field]))].map(
      (field) => ({ page: 'profile', field }) as const,
    ),
    ...requirable.file
      .filter((field) => required.has(field) && isEmpty(file[field]))
      .map((field) => ({ page: 'file', field }) as const),
    ...type.papers
      .filter((kind) => !papers.some((paper) => paper.kind === kind))
      .map((field) => ({ page: 'papers', field }) as const),
  ]
  const tooFew = type.minimumMembers > 0 && (profile.members ?? 0) < type.minimumMembers
  const without = missing.filter(({ page, field }) => !(tooFew && page === 'profile' && field === 'members'))
  return tooFew ? [...without, { page: 'profile', field: 'members', minimum: type.minimumMembers }] : without
}
