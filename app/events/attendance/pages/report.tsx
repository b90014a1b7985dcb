import { AnsweredOpinions } from '#app/consultations/answers/views/answered-opinions.tsx'
import { SessionWhen } from '#app/events/programme/views/event-sessions.tsx'
import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { A, pick, plain, useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { db } from '#db/connection'
import { publicReport } from '../public-report.ts'
import { ReportChanges } from '../views/report-changes.tsx'
import { PictureList } from '../views/report-pictures.tsx'
import { TableWords } from '../views/table-words.tsx'

export const loader = inPublic(async ({ params, context }) => {
  const found = await publicReport(db, params.event ?? '', params.session ?? '')
  const { title, summary } = found
  return {
    head: { title: plain(pick(context.lang, title)), description: plain(pick(context.lang, summary)) },
    keep: keepUntil([]),
    ...found,
  }
})

export default function Report() {
  const {
    slug,
    number,
    several,
    title,
    summary,
    minutes,
    tables,
    pictures,
    came,
    opinions,
    answers,
    changes,
    session,
  } = useLoaderData<typeof loader>()
  const { say } = useText()
  const name = <Written {...title} />
  return (
    <Page
      crumbs={[
        { to: href('/events'), label: say('events:list.title') },
        { to: href('/events/:event', { event: slug }, { '#': `session-${number}` }), label: name },
        { label: say('event-report:public.title') },
      ]}
      title={
        <>
          {name} {say('event-report:public.title')}
        </>
      }
      switchRuby
    >
      <p className="meta">
        {several && <>{say('events:session', { number })} </>}
        <span>
          <SessionWhen session={session} />
        </span>{' '}
        <span lang="ja">{session.venue}</span>
        {came > 0 && <> {say('event-report:public.came', { count: came })}</>}
      </p>
      <div className="typed">
        <Written {...summary} />
      </div>
      <PictureList pictures={pictures} />
      <TableWords tables={tables} />
      {minutes && (
        <section>
          <h2>{say('event-report:minutes')}</h2>
          <div className="typed" lang="ja">
            {minutes}
          </div>
        </section>
      )}
      {answers.length > 0 ? (
        <AnsweredOpinions
          title={say('event-report:public.answers')}
          lead={say('event-report:public.answersLead')}
          opinions={answers}
        />
      ) : (
        opinions.count > 0 && (
          <section>
            <h2>{say('event-report:public.answers')}</h2>
            <p>
              {say('event-report:public.opinions', { count: opinions.count })}{' '}
              {opinions.consultation && (
                <A to={href('/consultations/:consultation', { consultation: opinions.consultation })}>
                  {say('event-report:public.call')}
                </A>
              )}
            </p>
          </section>
        )
      )}
      <ReportChanges changes={changes} />
    </Page>
  )
}
