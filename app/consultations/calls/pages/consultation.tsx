import { eventsAbout } from '#app/events/programme/public-links.ts'
import { EventLines } from '#app/events/programme/views/event-lines.tsx'
import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { A, type Lang, plain, useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { wordingOf } from '#app/wording.ts'
import { db } from '#db/connection'
import { publishedNotice } from '../published-notice.ts'
import { CallStrip } from '../views/call-strip.tsx'
import { Lines } from '../views/lines.tsx'
import { type Notice, NoticeDetails } from '../views/notice-details.tsx'

export const loader = inPublic(async ({ say, params, context }) => {
  const now = new Date()
  const notice = await publishedNotice(db, params.consultation ?? '', now)
  const events = await eventsAbout(db, { consultation: notice.slug })
  const [title, purpose] = {
    ja: [notice.title, notice.purpose],
    'ja-easy': [notice.titleEasy ?? notice.title, notice.purposeEasy ?? notice.purpose],
    en: [notice.titleEn ?? notice.title, notice.purposeEn ?? notice.purpose],
  }[context.lang] as [string, string]
  return {
    head: { title: plain(title), description: plain(purpose) || say('consultations:list.lead') },
    keep: keepUntil(
      [notice.opensAt, notice.closesAt, ...events.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])],
      now,
    ),
    now,
    notice,
    events,
  }
})

export default function Consultation() {
  const { notice, now, events } = useLoaderData<typeof loader>()
  const { say, lang } = useText()
  const { plan } = notice
  return (
    <Page
      crumbs={[
        { to: href('/consultations'), label: say('consultations:list.title') },
        { label: <Written {...wordingOf(notice, 'title')} /> },
      ]}
      strip={<CallStrip call={notice} now={now} />}
      title={<Written {...wordingOf(notice, 'title')} />}
      lead={<Lines {...wordingOf(notice, 'purpose')} />}
      switchRuby
    >
      <WhatToDo notice={notice} />
      <EventLines events={events} />
      <h2>{say('consultations:notice.rules')}</h2>
      {isPartlyJapanese(notice, lang) && <p className="hint">{say('consultations:original')}</p>}
      <NoticeDetails notice={notice} />
      <p className="actions">
        <A to={href('/plans/:plan', { plan: plan.slug })}>{say('consultations:notice.toPlan')}</A>
        <A to={href('/receipts')}>{say('consultations:receipts.title')}</A>
      </p>
    </Page>
  )
}

function isPartlyJapanese(notice: Notice, lang: Lang): boolean {
  if (lang === 'ja') return false
  const own =
    lang === 'en'
      ? [notice.placesEn, notice.publicationEn, notice.personalDataEn]
      : [notice.placesEasy, notice.publicationEasy, notice.personalDataEasy]
  return own.includes(null)
}

function WhatToDo({ notice }: { notice: Notice }) {
  const { say } = useText()
  const draft = href('/plans/:plan/editions/:edition', { plan: notice.plan.slug, edition: notice.editionLabel })
  if (notice.state === 'answered') return <p>{say(`consultations:notice.outcome.${notice.outcome ?? 'answered'}`)}</p>
  if (notice.state === 'closed') return <p>{say('consultations:notice.closedNext')}</p>
  return (
    <>
      <h2>{say('consultations:todo.title')}</h2>
      <ol>
        <li>
          <A to={draft}>{say('consultations:todo.read')}</A>
          {say('consultations:todo.readHint')}
        </li>
        <li>
          {notice.state === 'open' ? (
            <A to={href('/consultations/:consultation/comment', { consultation: notice.slug })}>
              {say('consultations:todo.write')}
            </A>
          ) : (
            say('consultations:todo.write')
          )}
          {say('consultations:todo.writeHint')}{' '}
          {notice.state === 'open' && <A to={href('/my')}>{say('speaking:asGroup')}</A>}
        </li>
        <li>{say('consultations:todo.follow')}</li>
      </ol>
    </>
  )
}
