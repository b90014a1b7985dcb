import type { Trace } from '#app/consultations/answers/trace.ts'
import { href } from '#app/href.ts'
import { resultRow } from '#app/result-row.ts'
import { A, listed, useText } from '#app/ui/language.tsx'
import { Icon } from '#app/ui/parts.tsx'
import type { LaterNote, MarginNote } from '../section-query.ts'

/** Where a note has more than this many opinions behind it, the page of the revision names the others. */
const mostOpinions = 3

/** Why a line reads as it does, in one sentence: because of whom, and what was done. */
export function Why({ note, trace }: { note: MarginNote; trace: Trace[] }) {
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

export function WhyLinks({ slug, note, trace }: { slug: string; note: MarginNote; trace: Trace[] }) {
  const { say } = useText()
  return (
    <>
      <A className="why" to={href('/plans/:plan/revisions/:number', { plan: slug, number: note.number })}>
        <Icon name="turn" />
        <span>
          <Why note={note} trace={trace} />
          <small>{say('plans:edition.number', { label: note.editionLabel })}</small>
        </span>
      </A>
      {trace.slice(0, mostOpinions).map(({ consultation, row }) => (
        <A key={`${consultation} ${row}`} className="say" to={resultRow(consultation, row)}>
          <Icon name="next" />
          <span>{say('plans:why.answer', { row })}</span>
        </A>
      ))}
    </>
  )
}

/** Beside a block: why it was changed, where to say something about it, and its own address. */
export function Margin({
  slug,
  blockKey,
  at,
  note,
  later,
  trace,
  comment,
}: {
  slug: string
  blockKey: string
  at: number
  note: MarginNote | null
  later: LaterNote | null
  trace: Trace[]
  comment: string | null
}) {
  const { say } = useText()
  return (
    <div className="side">
      {note && <WhyLinks slug={slug} note={note} trace={trace} />}
      {later && (
        <A className="say" to={href('/plans/:plan/revisions/:number', { plan: slug, number: later.number })}>
          <Icon name="later" />
          <span>{say(`plans:later.${later.isGone ? 'gone' : 'changed'}`, { label: later.editionLabel })}</span>
        </A>
      )}
      {comment && (
        <A className="say" to={comment}>
          <Icon name="pen" />
          <span>{say('plans:block.comment')}</span>
        </A>
      )}
      <a className="say paragraph-number" href={`#${blockKey}`}>
        <span aria-hidden="true">¶</span>
        <span>
          {at}
          <span className="vh">{say('plans:block.link')}</span>
        </span>
      </a>
    </div>
  )
}
