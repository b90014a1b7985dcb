import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { limit } from '#app/http/server/limits.ts'
import { useLoaderData } from '#app/remix.ts'
import { cutGraphemes } from '#app/text/graphemes.ts'
import { useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { db } from '#db/connection'
import { kinds, searchPortal } from '../find.ts'
import { searchablePlans } from '../plans-filter.ts'
import { Filters } from '../views/filters.tsx'
import { Hits } from '../views/hits.tsx'

export const loader = inPublic(async ({ say, query, context }) => {
  const words = cutGraphemes((query.get('q') ?? '').replaceAll('\u0000', ''), 100)
  const plan = query.get('plan') || undefined
  const kind = kinds.find((kind) => kind === query.get('kind'))
  if (words.trim()) await limit('search', context.address)
  const [plans, found] = await Promise.all([
    searchablePlans(db),
    words.trim() ? searchPortal(db, { words, plan, kind, after: query.get('after') ?? undefined }, context.lang) : null,
  ])
  return {
    head: {
      title: words.trim() ? say('search:titleFor', { words }) : say('search:title'),
      description: say('search:description'),
      canonical: href('/search'),
      noindex: words.trim() !== '',
    },
    keep: keepUntil([]),
    words,
    plan: plan ?? '',
    kind: kind ?? '',
    kinds,
    plans,
    found: found && { ...found, next: found.next && href('/search', { q: words, plan, kind, after: found.next }) },
    isFirst: !query.get('after'),
  }
})

export default function Search() {
  const { words, plan, kind, kinds, plans, found, isFirst } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <Page title={say('search:title')}>
      <Filters words={words} plan={plan} kind={kind} kinds={kinds} plans={plans} />
      {found && <Hits words={words} isFirst={isFirst} {...found} />}
    </Page>
  )
}
