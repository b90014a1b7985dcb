import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { limit } from '#app/http/server/limits.ts'
import { wantedWords } from '#app/municipality/synonyms.ts'
import { groupWords } from '#app/organisations/groups/words.ts'
import { useLoaderData } from '#app/remix.ts'
import { cutGraphemes } from '#app/text/graphemes.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Downloads, Empty, Pagination } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { directory } from '../directory.ts'
import { DirectoryFilters } from '../views/directory-filters.tsx'
import { GroupList } from '../views/group-list.tsx'

const codes = /^[\w-]{1,60}$/

export const loader = inPublic(async ({ say, query, context }) => {
  const words = cutGraphemes((query.get('q') ?? '').replaceAll('\u0000', ''), 100)
  const chosen = (name: string) => {
    const code = query.get(name) ?? ''
    return codes.test(code) ? code : undefined
  }
  const filter = { type: chosen('type'), field: chosen('field'), district: chosen('district') }
  const [asked] = words.trim() ? await Promise.all([wantedWords(db, words), limit('search', context.address)]) : []
  const [lists, found] = await Promise.all([
    groupWords(db),
    directory(db, { words, wanted: asked?.wanted, ...filter, after: query.get('after') ?? undefined }),
  ])
  const isFiltered = words.trim() !== '' || Object.values(filter).some(Boolean)
  return {
    head: {
      title: say('directory:title'),
      description: say('directory:lead', { city: context.cityName }),
      canonical: href('/groups'),
      noindex: isFiltered,
    },
    keep: keepUntil([]),
    words,
    filter,
    isFiltered,
    lists,
    ...found,
    next: found.next && href('/groups', { q: words, ...filter, after: found.next }),
    isFirst: !query.get('after'),
  }
})

export default function Groups() {
  const { words, filter, isFiltered, lists, groups, total, next, isFirst } = useLoaderData<typeof loader>()
  const { say, cityName: city } = useText()
  return (
    <Page title={say('directory:title')} lead={say('directory:lead', { city })}>
      <DirectoryFilters words={words} filter={filter} lists={lists} />
      {groups.length > 0 ? (
        <>
          {isFirst && (
            <p className="hint" role="status">
              {say('directory:count', { count: total })}
            </p>
          )}
          <GroupList groups={groups} lists={lists} />
          <Pagination next={next} />
        </>
      ) : isFiltered ? (
        <Empty title={say('directory:noneFound')} action={{ to: href('/groups'), label: say('directory:showAll') }}>
          <p>{say('directory:noneHint')}</p>
        </Empty>
      ) : (
        <Empty title={say('directory:none')}>
          <p>{say('directory:noneNext')}</p>
        </Empty>
      )}
      <p>
        <A to={href('/groups/board')}>{say('board:title')}</A>
      </p>
      <Downloads files={{ csv: href('/groups.csv'), json: href('/api/v1/groups') }} />
    </Page>
  )
}
