import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Pagination } from '#app/ui/parts.tsx'
import type { ComparisonPart } from '../comparison-parts.ts'
import type { EditionHead, PlanHead } from '../reading.ts'
import { SectionName } from './names.tsx'

type Props = {
  plan: PlanHead
  from: EditionHead
  to: EditionHead
  view: 'columns' | 'inline'
  all: boolean
  part: ComparisonPart
  sections: { key: string }[]
}

const addressOf = ({ plan, from, to, view, all }: Props, part: number) =>
  href(
    '/plans/:plan/comparison',
    { plan: plan.slug },
    {
      ...{ from: from.label, to: to.label, all: all ? 1 : undefined },
      view: view === 'inline' ? view : undefined,
      part: part > 1 ? part : undefined,
    },
  )

/** Which part of a long comparison this is, also on paper, and what lies in which. */
export function ComparisonContents(props: Props) {
  const { part, all } = props
  const { t, say } = useText()
  const { number, count: parts, first, last, places } = part
  return (
    <>
      <p>
        <strong>
          {say(all ? 'plans:comparison.partOfAll' : 'plans:comparison.part', { number, parts, first, last, places })}
        </strong>
      </p>
      <nav className="toc parts" aria-label={t('plans:comparison.contents')}>
        <details open>
          <summary>{say('plans:comparison.contents')}</summary>
          <ol>
            {part.contents.map((section) => (
              <ContentsEntry key={section.key} section={section} {...props} />
            ))}
          </ol>
        </details>
      </nav>
    </>
  )
}

function ContentsEntry({ section, ...props }: Props & { section: ComparisonPart['contents'][number] }) {
  const { say } = useText()
  const { key, part, places } = section
  const isHere = props.sections.some((shown) => shown.key === key)
  return (
    // Whoever follows an address with the mark of a section that stands in another part gets here, and from here there.
    <li id={isHere ? undefined : key}>
      <A to={`${addressOf(props, part)}#${key}`} aria-current={isHere ? 'true' : undefined}>
        <SectionName section={section} />
        <small>{say('plans:comparison.places', { count: places })}</small>
      </A>
    </li>
  )
}

export function ComparisonPager(props: Props) {
  const { number, count } = props.part
  return (
    <Pagination
      previous={number > 1 ? addressOf(props, number - 1) : null}
      next={number < count ? addressOf(props, number + 1) : null}
    />
  )
}
