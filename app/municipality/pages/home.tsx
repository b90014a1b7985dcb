import { inShort } from '#app/consultations/answers/shortened.ts'
import { frontEvents } from '#app/events/programme/next-events.ts'
import { FrontEvents } from '#app/events/programme/views/next-events.tsx'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import type { Told } from '#app/plans/editions/told.ts'
import { useLoaderData } from '#app/remix.ts'
import { frontSurveys } from '#app/surveys/questionnaires/open-surveys.ts'
import { AnsweredSurveys, OpenSurveys } from '#app/surveys/questionnaires/views/open-surveys.tsx'
import { BarSearch } from '#app/ui/form/search-box.tsx'
import { useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { db } from '#db/connection'
import { frontPage } from '../front-page.ts'
import { Changes, Results } from '../views/front-answers.tsx'
import { LaterCalls, OpenCalls } from '../views/front-calls.tsx'
import { Plans } from '../views/front-plans.tsx'
import { HowItWorks } from '../views/how-it-works.tsx'

export const loader = inPublic(async ({ say, context }) => {
  const now = new Date()
  const [{ calls, plans, changes }, surveys, events] = await Promise.all([
    frontPage(db, now),
    frontSurveys(db, now),
    frontEvents(db, now),
  ])
  return {
    head: { title: '', description: say('municipality:home.description', { city: context.cityName }) },
    keep: keepUntil(
      [
        ...[...calls, ...surveys.ahead, ...events].flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]),
        ...events.map(({ endsAt }) => endsAt),
      ],
      now,
    ),
    now: now.toISOString(),
    calls,
    surveys,
    events,
    plans,
    changes: await inShort(changes.map((each) => ({ ...each, before: told(each.before), after: told(each.after) }))),
  }
})

/** Running text, in Japanese: what else there is of it stands with the revision. */
const told = (body: string): Told[] => [{ kind: 'paragraph', body, easy: null, en: null }]

export default function Home() {
  const { now, calls, surveys, events, plans, changes } = useLoaderData<typeof loader>()
  const { say, cityName: city } = useText()
  const inState = (...states: string[]) => calls.filter(({ state }) => states.includes(state))
  return (
    <Page wide search={<BarSearch />}>
      <div className="front-head">
        <h1>{say('municipality:home.title')}</h1>
        <p className="lead">{say('municipality:home.lead', { city })}</p>
      </div>
      <OpenCalls calls={inState('open')} now={now} />
      <LaterCalls announced={inState('announced')} closed={inState('closed')} />
      <div className="front-answers">
        <Changes changes={changes} />
        <div>
          <Results calls={inState('answered')} />
          <AnsweredSurveys surveys={surveys.results} />
        </div>
      </div>
      <div className="front-next">
        <FrontEvents events={events} />
        <OpenSurveys surveys={surveys.ahead} />
      </div>
      <HowItWorks />
      <Plans plans={plans} />
    </Page>
  )
}
