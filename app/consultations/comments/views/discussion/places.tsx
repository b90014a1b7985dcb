import { href } from '#app/href.ts'
import { sectionNumber } from '#app/section-number.ts'
import { A, useText, Written } from '#app/ui/language.tsx'
import type { DiscussionHead } from '../../discussion.ts'

type Props = { call: Pick<DiscussionHead, 'slug' | 'shown' | 'places'>; current: string | undefined }

/** The parts of the plan about which something is shown, each with its count. */
export function DiscussionPlaces({ call, current }: Props) {
  const { say, t } = useText()
  if (call.places.length < 2 && current === undefined) return null
  return (
    <nav className="filters" aria-label={t('discussion:page.filter')}>
      <A
        to={href('/consultations/:consultation/opinions', { consultation: call.slug })}
        aria-current={current === undefined ? 'true' : undefined}
      >
        {say('discussion:page.all')} <b>{call.shown}</b>
      </A>
      {call.places.map(({ key, number, title, shown }) => (
        <A
          key={key}
          to={href('/consultations/:consultation/opinions', { consultation: call.slug }, { section: key || 'whole' })}
          aria-current={current === key ? 'true' : undefined}
        >
          <span>
            {key ? (
              <>
                <Written {...sectionNumber(number)} /> <Written {...title} />
              </>
            ) : (
              say('discussion:page.whole')
            )}
          </span>{' '}
          <b>{shown}</b>
        </A>
      ))}
    </nav>
  )
}
