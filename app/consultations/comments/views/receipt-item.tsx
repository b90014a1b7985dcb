import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Definition, Difference } from '#app/ui/parts.tsx'
import { Typed } from './confirmation.tsx'
import { PassageText } from './opinion-fields.tsx'
import { placeName } from './place.tsx'
import { type Answered, type CategoryLabel, ReceiptAnswer } from './receipt-answer.tsx'
import type { Receipt } from './receipt-head.tsx'

/** One opinion as it was sent, the text it was about then and now, and what came of it. */
export function ReceiptItem(props: {
  item: Receipt['items'][number]
  call: Receipt['consultation']
  count: number
  answers: Answered[]
  categories: CategoryLabel[]
}) {
  const { item, call, count, answers, categories } = props
  const { say, lang } = useText()
  const place = item.section ? placeName(item.section, lang) : say('consultations:place.whole')
  const at = { plan: call.planSlug, edition: call.editionLabel }
  return (
    <section className="sent">
      {count > 1 && <h3>{say('consultations:comment.opinion', { number: item.position + 1 })}</h3>}
      <p className="meta">
        {item.sectionKey ? (
          <A
            to={href(
              '/plans/:plan/editions/:edition/sections/:section',
              { ...at, section: item.sectionKey },
              { '#': item.blockKey },
            )}
          >
            {place}
          </A>
        ) : (
          <span>{place}</span>
        )}
      </p>
      {item.seen && (
        <>
          <p className="hint">{say('consultations:receipt.seen', { edition: call.editionLabel })}</p>
          <PassageText passage={item.seen} />
        </>
      )}
      <Definition
        items={[
          ...(item.quote ? [{ term: say('consultations:comment.quote'), detail: <Typed text={item.quote} /> }] : []),
          { term: say('consultations:comment.body'), detail: <Typed text={item.body} /> },
          ...(item.reason ? [{ term: say('consultations:comment.reason'), detail: <Typed text={item.reason} /> }] : []),
        ]}
      />
      {item.discussed && <Discussed slug={call.slug} id={item.id} {...item.discussed} />}
      {answers.map((row) => (
        <ReceiptAnswer
          key={row.number}
          row={row}
          level={count > 1 ? 'h4' : 'h3'}
          slug={call.slug}
          categories={categories}
        />
      ))}
      {call.answeredAt && answers.length === 0 && <p>{say('consultations:answer.none')}</p>}
      {/* What the answer has changed is shown there already. */}
      {item.since && !answers.some(changes(item.blockKey)) && (
        <Since item={item} call={call} level={count > 1 ? 'h4' : 'h3'} />
      )}
    </section>
  )
}

const changes = (blockKey: string | null) => (row: Answered) =>
  row.revisions.some((revision) => revision.blockKey === blockKey)

/** What became of it on the page that everybody reads. */
function Discussed({
  slug,
  id,
  state,
  reason,
}: { slug: string; id: string } & NonNullable<Receipt['items'][number]['discussed']>) {
  const { say } = useText()
  return (
    <p className="meta">
      <span>{say('discussion:told.page')}</span>
      <strong>{say(`discussion:state.${state}`)}</strong>
      {state === 'shown' && (
        <A to={href('/consultations/:consultation/opinions', { consultation: slug }, { '#': `o-${id}` })}>
          {say('discussion:state.see')}
        </A>
      )}
      {state === 'held' && reason && (
        <span>
          {say('discussion:state.why')} {reason}
        </span>
      )}
    </p>
  )
}

function Since({
  item,
  call,
  level: Heading,
}: Pick<Parameters<typeof ReceiptItem>[0], 'item' | 'call'> & { level: 'h3' | 'h4' }) {
  const { say } = useText()
  if (!item.since) return null
  return (
    <>
      <Heading>{say('consultations:since.title')}</Heading>
      {item.since.kind === 'removed' ? (
        <p>{say('consultations:since.removed')}</p>
      ) : (
        <p lang="ja">
          <Difference parts={item.since.parts} />
        </p>
      )}
      {item.blockKey && (
        <p>
          <A to={href('/plans/:plan/blocks/:block', { plan: call.planSlug, block: item.blockKey })}>
            {say('consultations:since.history')}
          </A>
        </p>
      )}
    </>
  )
}
