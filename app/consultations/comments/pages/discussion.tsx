import { CallStrip } from '#app/consultations/calls/views/call-strip.tsx'
import { cursorOf } from '#app/forms/asked.ts'
import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { A, pick, plain, useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Empty, Pagination } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { discussionHead, shownOpinions } from '../discussion.ts'
import { DiscussionPlaces } from '../views/discussion/places.tsx'
import { OpinionShown } from '../views/discussion/shown-opinion.tsx'

/** The section asked for by its key, '' for the plan as a whole. */
function sectionOf(query: URLSearchParams): string | undefined {
  const asked = query.get('section') ?? ''
  if (asked === 'whole') return ''
  return /^[\w-]{1,60}$/.test(asked) ? asked : undefined
}

export const loader = inPublic(async ({ say, query, params, context }) => {
  const now = new Date()
  const slug = params.consultation ?? ''
  const section = sectionOf(query)
  const [call, page] = await Promise.all([
    discussionHead(db, slug, now),
    shownOpinions(db, { consultation: slug, section }, cursorOf(query)),
  ])
  const name = plain(pick(context.lang, call.title))
  const asked = { section: section === '' ? 'whole' : section }
  // What its author takes back must not live on in a search engine, nor for long in a cache on the way.
  const soon = new Date(now.getTime() + 60_000)
  return {
    head: {
      title: say('discussion:page.headTitle', { call: name }),
      description: say('discussion:page.description', { call: name }),
      noindex: true,
    },
    keep: keepUntil([soon, call.opensAt, call.closesAt], now),
    now,
    call,
    section,
    opinions: page.rows,
    next:
      page.next &&
      href('/consultations/:consultation/opinions', { consultation: slug }, { ...asked, after: page.next }),
    previous:
      page.previous &&
      href('/consultations/:consultation/opinions', { consultation: slug }, { ...asked, before: page.previous }),
  }
})

export default function Discussion() {
  const { call, section, opinions, next, previous, now } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <Page
      title={say('discussion:page.title')}
      lead={say('discussion:page.lead')}
      crumbs={[
        { to: href('/consultations'), label: say('ui:frame.consultations') },
        { to: href('/consultations/:consultation', { consultation: call.slug }), label: <Written {...call.title} /> },
        { label: say('discussion:page.title') },
      ]}
      strip={<CallStrip call={call} now={now} />}
      switchRuby
    >
      {call.received > 0 && (
        <p>
          <strong>{say('discussion:page.count', { received: call.received, shown: call.shown })}</strong>{' '}
          {call.shown < call.received && say('discussion:page.rest')}
        </p>
      )}
      {call.shown === 0 ? (
        <Empty title={say('discussion:page.none')}>
          <p>{say('discussion:page.noneNext')}</p>
        </Empty>
      ) : (
        <>
          <DiscussionPlaces call={call} current={section} />
          {opinions.length > 0 ? (
            <p className="hint">{say('discussion:page.order')}</p>
          ) : (
            <Empty title={say('discussion:page.noneHere')} />
          )}
          {opinions.map((opinion) => (
            <OpinionShown key={opinion.id} opinion={opinion} call={call} />
          ))}
          <Pagination next={next} previous={previous} />
        </>
      )}
      <p className="actions">
        <A to={href('/plans/:plan/editions/:edition', { plan: call.plan.slug, edition: call.edition })}>
          <Written {...call.plan.title} />
        </A>
        <A to={href('/consultations/:consultation', { consultation: call.slug })}>
          {say('consultations:kept.toNotice')}
        </A>
      </p>
    </Page>
  )
}
