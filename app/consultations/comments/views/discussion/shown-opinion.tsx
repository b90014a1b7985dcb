import { paths } from '#app/paths.ts'
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
              to={paths.section(call.plan.slug, place.key, { edition: call.edition, block: place.block ?? undefined })}
            >
              {place.number} <Written {...place.title} />
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
            <A key={number} to={paths.result(call.slug, number)}>
              {say('discussion:page.answer', { number })}
            </A>
          ))}
        </p>
      )}
    </article>
  )
}
