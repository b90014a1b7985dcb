import { hasRole } from '#app/accounts/access.ts'
import { useName } from '#app/consultations/comments/views/marks.tsx'
import { cursorOf } from '#app/forms/asked.ts'
import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { FilterWords } from '#app/ui/filters.tsx'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Empty, Pagination } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { isAtDesk } from '../../answering-access.ts'
import { choicesOf } from '../../answering-choices.ts'
import { opinionFilter } from '../../answering-params.ts'
import { countOpinions, listOpinions, opinionStates } from '../../inbox.ts'
import { OpinionList } from '../../views/opinion-list.tsx'

export const handle = { script: true }

export const loader = atDesk(staffWho(isAtDesk), async ({ me }, args) => {
  const query = args.query
  const filter = opinionFilter(query)
  const [page, counts, choices] = await Promise.all([
    listOpinions(db, filter, cursorOf(query)),
    countOpinions(db, filter),
    choicesOf(db, filter.consultation),
  ])
  const asked = { ...filter, state: filter.state === 'all' ? undefined : filter.state }
  return {
    heading: 'answers:opinions.title',
    state: filter.state,
    asked,
    opinions: page.rows,
    counts,
    choices,
    mayGroup: hasRole(me, 'editor'),
    next: page.next && href('/desk/opinions', { ...asked, after: page.next }),
    previous: page.previous && href('/desk/opinions', { ...asked, before: page.previous }),
  }
})

export default function Opinions() {
  const { state, asked, opinions, counts, choices, mayGroup, next, previous, say, written, ...page } =
    usePage<typeof loader>()
  const name = useName()
  const fields = [
    {
      name: 'consultation',
      label: written('answers:filter.consultation'),
      empty: written('answers:filter.all'),
      value: asked.consultation,
      options: choices.consultations.map(({ slug, title }) => ({ value: slug, label: title })),
    },
    ...(choices.sections.length > 0
      ? [
          {
            name: 'section',
            label: written('answers:filter.section'),
            empty: written('answers:filter.all'),
            value: asked.section,
            options: [
              { value: 'whole', label: written('answers:place.whole') },
              ...choices.sections.map(({ id, label, depth }) => ({ value: id, label: '\u3000'.repeat(depth) + label })),
            ],
          },
        ]
      : []),
    {
      name: 'department',
      label: written('answers:filter.department'),
      empty: written('answers:filter.all'),
      value: asked.department,
      options: choices.departments.map((each) => ({ value: each.id, label: name(each) })),
    },
    {
      name: 'category',
      label: written('answers:filter.category'),
      empty: written('answers:filter.all'),
      value: asked.category,
      options: choices.categories.map((each) => ({ value: each.code, label: name(each) })),
    },
  ]
  return (
    <DeskPage {...page} current="opinions" wide>
      <FilterWords
        states={opinionStates}
        current={state}
        counts={counts}
        label={(each) => say(`answers:opinions.state.${each}`)}
        to={(each) => href('/desk/opinions', { ...asked, state: each === 'all' ? undefined : each })}
      />
      <FilterForm
        to={href('/desk/opinions')}
        fields={[...fields, { name: 'q', type: 'search', label: written('answers:filter.words'), value: asked.q }]}
        keep={{ state: asked.state }}
      />
      {opinions.length > 0 ? (
        <OpinionList opinions={opinions} asked={asked} mayGroup={mayGroup} />
      ) : (
        <Empty title={say('answers:opinions.none')} />
      )}
      <Pagination next={next} previous={previous} />
    </DeskPage>
  )
}
