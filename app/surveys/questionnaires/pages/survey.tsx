import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { pick, plain, useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { ButtonLink } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'
import { db } from '#db/connection'
import { publishedSurvey } from '../survey-page.ts'
import { CodeForm } from '../views/code-form.tsx'
import { SurveyFacts } from '../views/survey-facts.tsx'
import { SurveyStrip } from '../views/survey-strip.tsx'

export const loader = inPublic(async ({ say, query, params, context }) => {
  const now = new Date()
  const survey = await publishedSurvey(db, params.survey ?? '', now)
  const { title, titleEasy, titleEn, purpose, purposeEasy, purposeEn } = survey
  // The QR code of a letter leads here with the code in the address: such a page is for one person and is not kept.
  const code = query.get('code')?.slice(0, 30) ?? ''
  return {
    head: {
      title: plain(pick(context.lang, { ja: title, easy: titleEasy, en: titleEn })),
      description:
        plain(pick(context.lang, { ja: purpose, easy: purposeEasy, en: purposeEn })) || say('surveys:list.lead'),
      noindex: code !== '',
    },
    ...(code ? {} : { keep: keepUntil([survey.opensAt, survey.closesAt], now) }),
    now,
    survey,
    code,
  }
})

export default function Survey() {
  const { survey, code, now } = useLoaderData<typeof loader>()
  const { say } = useText()
  const title = <Written {...wordingOf(survey, 'title')} />
  const isOpen = survey.state === 'open'
  return (
    <Page
      crumbs={[{ to: href('/surveys'), label: say('surveys:list.title') }, { label: title }]}
      strip={<SurveyStrip survey={survey} now={now} plain={survey.sample} />}
      title={title}
      lead={<Written {...wordingOf(survey, 'purpose')} />}
      switchRuby
    >
      {isOpen && survey.sample && <CodeForm slug={survey.slug} code={code} both={survey.open} />}
      {isOpen && survey.open && (
        <p className="actions">
          <ButtonLink
            to={href('/surveys/:survey/beginning', { survey: survey.slug })}
            tone={survey.sample ? 'quiet' : 'main'}
          >
            {say(survey.sample ? 'surveys:notice.answerOpen' : 'surveys:notice.answer')}
          </ButtonLink>
        </p>
      )}
      {survey.hasResults && (
        <p className="actions">
          <ButtonLink to={href('/surveys/:survey/results', { survey: survey.slug })}>
            {say('survey-report:read')}
          </ButtonLink>
        </p>
      )}
      {survey.state === 'closed' && !survey.hasResults && <p>{say('surveys:notice.closedNext')}</p>}
      <h2>{say('surveys:notice.about')}</h2>
      <SurveyFacts survey={survey} />
    </Page>
  )
}
