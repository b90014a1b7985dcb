import type { Trace } from '#app/consultations/answers/trace.ts'
import { href } from '#app/href.ts'
import { resultRow } from '#app/result-row.ts'
import { A, listed, useText } from '#app/ui/language.tsx'
import { Icon } from '#app/ui/parts.tsx'
import type { MarginNote, Revised } from '../section-query.ts'

export type Traces = Record<string, Trace[]>

/** Where a note has more than this many opinions behind it, the page of the revision names the others. */
const mostOpinions = 3

/** Why a line reads as it does, in one sentence: because of whom, and what was done. */
function Why({ note, trace }: { note: MarginNote; trace: Trace[] }) {
  const { say, lang } = useText()
  const rows = trace.slice(0, mostOpinions).map(({ row }) => row)
  const cause = note.causes.find(({ kind }) => kind !== 'response')?.kind
  const because =
    rows.length > 0
      ? say(trace.length > mostOpinions ? 'plans:why.manyOpinions' : 'plans:why.opinions', { rows: listed(lang, rows) })
      : note.causes.some(({ kind }) => kind === 'response')
        ? say('plans:why.response')
        : cause && say(`plans:why.${cause}`)
  return (
    <>
      {because}
      {say(`plans:did.${note.kind}`)}
    </>
  )
}

type About = {
  slug: string
  revised: Revised
  traces: Traces
  /** Where all that was ever done to it is told. */
  history: string
}

/** Why it reads as it does: what was done last, with the answers behind it, then what was done before. */
export function Whys({ slug, revised: { notes, times }, traces, history }: About) {
  const { say } = useText()
  const [last, ...earlier] = notes
  if (!last) return null
  const trace = traces[last.revisionId] ?? []
  const more = times - notes.length
  return (
    <>
      <WhyLink slug={slug} note={last} trace={trace} />
      {trace.slice(0, mostOpinions).map(({ consultation, row }) => (
        <A key={`${consultation} ${row}`} className="say answer-link" to={resultRow(consultation, row)}>
          <Icon name="next" />
          <span>{say('plans:why.answer', { row })}</span>
        </A>
      ))}
      {earlier.map((note) => (
        <WhyLink key={note.number} slug={slug} note={note} trace={traces[note.revisionId] ?? []} isEarlier />
      ))}
      {earlier.length > 0 && (
        <A className="say why-fewer" to={history}>
          <span>{say('plans:why.more', { count: times - 1 })}</span>
          <Icon name="next" />
        </A>
      )}
      {more > 0 && (
        <A className="say why-more" to={history}>
          <span>{say('plans:why.more', { count: more })}</span>
          <Icon name="next" />
        </A>
      )}
    </>
  )
}

function WhyLink({
  slug,
  note,
  trace,
  isEarlier = false,
}: {
  slug: string
  note: MarginNote
  trace: Trace[]
  isEarlier?: boolean
}) {
  const { say } = useText()
  return (
    <A
      className={isEarlier ? 'why earlier' : 'why'}
      to={href('/plans/:plan/revisions/:number', { plan: slug, number: note.number })}
    >
      <Icon name={isEarlier ? 'later' : 'turn'} />
      <span>
        {isEarlier && say('plans:why.earlier')}
        <Why note={note} trace={trace} /> <small>{say('plans:edition.number', { label: note.editionLabel })}</small>
      </span>
    </A>
  )
}
