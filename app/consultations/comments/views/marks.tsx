import type { Category } from '#app/consultations/answers/tables.ts'
import { pick, plain, useText } from '#app/ui/language.tsx'
import { Tag } from '#app/ui/parts.tsx'
import type { Wording } from '#app/wording.ts'

/** What a loader's value looks like in the page: moments are texts there. */
export type Shown<T> = T extends Date ? string : T extends object ? { [K in keyof T]: Shown<T[K]> } : T

export type CategoryLabel = Wording & { code: Category }

/** A name in the page's language, for options and attributes too. */
export function useName(): (wording: Wording) => string {
  const { lang } = useText()
  return (wording) => plain(pick(lang, wording))
}

export function CategoryTag({ category, labels }: { category: Category; labels: CategoryLabel[] }) {
  const name = useName()
  const label = labels.find(({ code }) => code === category)
  return <Tag tone={category}>{label ? name(label) : category}</Tag>
}

/** Why a submission does not count. */
export function FlagTags({ late, withdrawn, excluded }: { late: boolean; withdrawn: boolean; excluded: boolean }) {
  const { say } = useText()
  return (
    <>
      {late && <Tag tone="warn">{say('answers:flag.late')}</Tag>}
      {withdrawn && <Tag>{say('answers:flag.withdrawn')}</Tag>}
      {excluded && <Tag>{say('answers:flag.excluded')}</Tag>}
    </>
  )
}
