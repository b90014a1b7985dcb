import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { publishedSurveys } from '../survey-list.ts'
import { SurveyList } from '../views/survey-list.tsx'

export const loader = inPublic(async ({ say }) => {
  const now = new Date()
  const { open, coming, closed } = await publishedSurveys(db, now)
  return {
    head: { title: say('surveys:list.title'), description: say('surveys:list.lead') },
    keep: keepUntil(
      [...open, ...coming].flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]),
      now,
    ),
    now,
    open,
    coming,
    closed,
  }
})

export default function Surveys() {
  const { open, coming, closed, now } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <Page title={say('surveys:list.title')} lead={say('surveys:list.lead')}>
      <h2>{say('surveys:list.open')}</h2>
      {open.length > 0 ? (
        <SurveyList surveys={open} now={now} />
      ) : (
        <Empty title={say('surveys:list.noneOpen')}>
          <p>{say('surveys:list.noneOpenNext')}</p>
        </Empty>
      )}
      {coming.length > 0 && (
        <>
          <h2>{say('surveys:list.coming')}</h2>
          <SurveyList surveys={coming} now={now} />
        </>
      )}
      {closed.length > 0 && (
        <>
          <h2>{say('surveys:list.closed')}</h2>
          <SurveyList surveys={closed} now={now} />
        </>
      )}
    </Page>
  )
}
