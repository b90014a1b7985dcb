import { z } from 'zod'
import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { maySeeSurveys } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { findSurvey } from '#app/surveys/questionnaires/survey.ts'
import { SurveyDeskPage } from '#app/surveys/questionnaires/views/desk/survey-desk-page.tsx'
import { carried } from '#app/text/carried.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import type { Db } from '#db/connection'
import { previewScreen } from '../../preview.ts'
import { PreviewPhone } from '../../views/preview-phone.tsx'

export const handle = { script: true }

const schema = z.object({ page: carried(60).catch(''), to: z.enum(['next', 'back']).catch('next') })

async function previewedSurvey(db: Db, me: Staff, named: Named) {
  requireThat(maySeeSurveys(me))
  return { survey: await findSurvey(db, named.survey ?? '') }
}

export const loader = atDesk(previewedSurvey, ({ survey }, args) => ({
  title: args.say('surveys-desk:preview.title'),
  survey: titled(survey),
  screen: previewScreen(survey.draft, {}, { from: null, way: 'next', lang: args.context.lang }),
}))

export const action = atDesk(previewedSurvey, async ({ survey }, args) =>
  act(args, schema, async ({ page, to }, { state }) => ({
    screen: previewScreen(survey.draft, state.values, { from: page || null, way: to, lang: args.context.lang }),
  })),
)

export default function Preview() {
  const { me, survey, screen } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { say, lang } = useText()
  return (
    <SurveyDeskPage
      me={me}
      survey={survey}
      within="questions"
      title={say('surveys-desk:preview.title')}
      lead={say('surveys-desk:preview.lead')}
    >
      <nav className="filters">
        {(['ja', 'ja-easy', 'en'] as const).map((each) => (
          <A
            key={each}
            to={href('/desk/surveys/:survey/preview', { survey: survey.slug })}
            lang={each}
            aria-current={each === lang ? 'true' : undefined}
          >
            {say(`surveys-desk:preview.in.${each}`)}
          </A>
        ))}
      </nav>
      <p>
        <A to={href('/desk/surveys/:survey/form.pdf', { survey: survey.slug }, { draft: '1' })}>
          {say('surveys-desk:preview.paper')}
        </A>
      </p>
      {screen.of === 0 ? (
        <Notice tone="info" title={say('surveys-desk:survey.noQuestions')} />
      ) : (
        <PreviewPhone
          screen={sent?.screen ?? screen}
          again={href('/desk/surveys/:survey/preview', { survey: survey.slug })}
        />
      )}
    </SurveyDeskPage>
  )
}
