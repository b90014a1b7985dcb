import type { Category } from '#app/consultations/answers/tables.ts'
import { pick, plain, useText } from '#app/ui/language.tsx'
import { StateTag, Tag } from '#app/ui/parts.tsx'
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
  return (
    <>
      {late && <StateTag kind="submission" state="late" />}
      {withdrawn && <StateTag kind="submission" state="withdrawn" />}
      {excluded && <StateTag kind="submission" state="excluded" />}
    </>
  )
}
