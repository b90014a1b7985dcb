import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Empty, Pagination } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { callsAhead, endedCalls } from '../call-list.ts'
import { CallList } from '../views/call-list.tsx'

export const loader = inPublic(async ({ say, query }) => {
  const now = new Date()
  const after = query.get('after') ?? undefined
  const [ahead, ended] = await Promise.all([after ? [] : callsAhead(db, now), endedCalls(db, { now, after })])
  return {
    head: { title: say('consultations:list.title'), description: say('consultations:list.lead') },
    keep: keepUntil(
      ahead.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]),
      now,
    ),
    now,
    isFirst: !after,
    open: ahead.filter(({ state }) => state === 'open'),
    announced: ahead.filter(({ state }) => state === 'announced'),
    ended: ended.calls,
    next: ended.next && href('/consultations', { after: ended.next }),
  }
})

export default function Consultations() {
  const { open, announced, ended, next, isFirst, now } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <Page title={say('consultations:list.title')} lead={isFirst && say('consultations:list.lead')}>
      {isFirst && (
        <>
          <h2>{say('consultations:list.open')}</h2>
          {open.length > 0 ? (
            <CallList calls={open} now={now} />
          ) : (
            <Empty title={say('consultations:list.noneOpen')}>
              <p>{say('consultations:list.noneOpenNext')}</p>
            </Empty>
          )}
          {announced.length > 0 && (
            <>
              <h2>{say('consultations:list.announced')}</h2>
              <CallList calls={announced} now={now} />
            </>
          )}
        </>
      )}
      {ended.length > 0 && (
        <>
          <h2>{say('consultations:list.ended')}</h2>
          <CallList calls={ended} now={now} />
        </>
      )}
      <Pagination next={next} previous={isFirst ? null : href('/consultations')} />
    </Page>
  )
}
