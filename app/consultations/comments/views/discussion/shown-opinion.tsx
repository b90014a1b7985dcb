import { href } from '#app/href.ts'
import { resultRow } from '#app/result-row.ts'
import { sectionNumber } from '#app/section-number.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import type { ShownOpinion } from '../../discussion.ts'
import type { Shown } from '../marks.tsx'
import { ShownWording } from './pieces.tsx'

type Call = { slug: string; edition: string; plan: { slug: string } }

/** What somebody said, where it belongs, and the answer once there is one; nothing of who said it. */
export function OpinionShown({ opinion, call }: { opinion: Shown<ShownOpinion>; call: Call }) {
  const { say } = useText()
  const { place, wording, answers } = opinion
  const lang = opinion.language === 'en' ? 'en' : 'ja'
  return (
    <article className="shown-opinion" id={`o-${opinion.id}`}>
      <header>
        <h2>
          {place ? (
            <A
              to={href(
                '/plans/:plan/editions/:edition/sections/:section',
                { plan: call.plan.slug, edition: call.edition, section: place.key },
                { '#': place.block },
              )}
            >
              <Written {...sectionNumber(place.number)} /> <Written {...place.title} />
            </A>
          ) : (
            say('discussion:page.whole')
          )}
        </h2>
        <Day value={opinion.receivedAt} />
      </header>
      <ShownWording wording={wording} redactedFor={opinion.redactedFor} lang={lang} />
      {answers.length > 0 && (
        <p className="meta">
          <span>{say('discussion:page.answers')}</span>
          {answers.map((number) => (
            <A key={number} to={resultRow(call.slug, number)}>
              {say('discussion:page.answer', { number })}
            </A>
          ))}
        </p>
      )}
    </article>
  )
}
