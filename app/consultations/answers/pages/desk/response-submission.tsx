import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { choicesOf } from '../../answering-choices.ts'
import { stepForm, typedStep } from '../../answering-form.ts'
import { answeredGroup } from '../../desk-access.ts'
import { submitResponse } from '../../response.ts'
import { StepForm } from '../../views/step-form.tsx'

export const loader = atDesk(answeredGroup, async ({ group }, args) => {
  const { categories } = await choicesOf(db)
  return { title: args.say('answers:step.submit'), group, categories, form: freshForm(typedStep(group)) }
})

export const action = atDesk(answeredGroup, async ({ actor, group }, args) =>
  act(
    args,
    stepForm,
    async (value) => {
      await submitResponse(db, actor, { group: group.id, ...value })
      return href('/desk/groups/:group', { group: group.id })
    },
    { now: async () => typedStep((await args.again()).group) },
  ),
)

export default function ResponseSubmission() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <StepForm
      {...page}
      state={shownForm(useActionData<typeof action>(), form)}
      title={say('answers:step.submit')}
      lead={say('answers:step.submitLead')}
      button={say('answers:step.submitButton')}
    />
  )
}
