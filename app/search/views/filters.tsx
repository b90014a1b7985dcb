import { href } from '#app/href.ts'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { pick, useText } from '#app/ui/language.tsx'
import { wordingOf } from '#app/wording.ts'

type Props = {
  words: string
  plan: string
  kind: string
  kinds: readonly string[]
  plans: { slug: string; title: string; titleEasy: string | null; titleEn: string | null }[]
}

/** The search itself: words, and where to look for them. */
export function Filters({ words, plan, kind, kinds, plans }: Props) {
  const { written, say, lang } = useText()
  const empty = written('search:filter.all')
  return (
    <FilterForm
      to={href('/search')}
      isSearch
      fields={[
        { name: 'q', type: 'search', label: written('ui:search.label'), hint: say('search:hint'), value: words },
        {
          ...{ name: 'plan', label: written('search:filter.plan'), value: plan, empty },
          options: plans.map((each) => ({ value: each.slug, label: pick(lang, wordingOf(each, 'title')) })),
        },
        {
          ...{ name: 'kind', label: written('search:filter.kind'), value: kind, empty },
          options: kinds.map((each) => ({ value: each, label: written(`search:kind.${each}`) })),
        },
      ]}
    />
  )
}
