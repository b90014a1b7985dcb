import { z } from 'zod'
import { deskMe, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { readForm } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { maySeeSurveys } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { findSurvey } from '#app/surveys/questionnaires/survey.ts'
import { SurveyDeskPage } from '#app/surveys/questionnaires/views/desk/survey-desk-page.tsx'
import { carried } from '#app/text/carried.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { previewScreen } from '../../preview.ts'
import { PreviewPhone } from '../../views/preview-phone.tsx'

export const handle = { script: true }

const schema = z.object({ page: carried(60).catch(''), to: z.enum(['next', 'back']).catch('next') })

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  requireThat(maySeeSurveys(me))
  return { me, survey: await findSurvey(db, args.params.survey ?? '') }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, survey } = await mine(args)
  return {
    head: { title: textOf(args.context)('surveys-desk:preview.title'), noindex: true },
    me: deskMe(me),
    survey: titled(survey),
    screen: previewScreen(survey.draft, {}, { from: null, way: 'next', lang: args.context.lang }),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { survey } = await mine(args)
  const form = await readForm(args.context, schema)
  const { page, to } = form.ok ? form.value : { page: '', to: 'next' }
  return {
    screen: previewScreen(survey.draft, form.state.values, { from: page || null, way: to, lang: args.context.lang }),
  }
})

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
