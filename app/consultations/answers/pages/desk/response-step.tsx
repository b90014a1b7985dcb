import { deskMe, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, shownForm } from '#app/http/forms.ts'
import { go, handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { NotFound } from '#app/refusal.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { idOf } from '#app/text/asked.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { mayAnswer, mayDecide, mayReopen } from '../../answering-access.ts'
import { choicesOf } from '../../answering-choices.ts'
import { stepForm } from '../../answering-form.ts'
import { groupPage } from '../../group-page.ts'
import { approveResponse, reopenResponse, returnResponse, submitResponse } from '../../response.ts'
import { StepForm } from '../../views/step-form.tsx'

/** The steps of a response, by the last part of their addresses. */
const steps = {
  submission: { name: 'submit', may: mayAnswer, take: submitResponse, reasoned: false },
  approval: { name: 'approve', may: mayDecide, take: approveResponse, reasoned: false },
  return: { name: 'return', may: mayDecide, take: returnResponse, reasoned: true },
  reopening: { name: 'reopen', may: mayReopen, take: reopenResponse, reasoned: true },
} as const

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  const address = new URL(args.request.url).pathname.split('/').at(-1)
  const step = steps[address as keyof typeof steps]
  if (!step) throw new NotFound()
  const group = await groupPage(db, idOf(args.params.group))
  requireThat(step.may(me, group))
  return { me, group, step }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, group, step } = await mine(args)
  const { categories } = await choicesOf(db)
  const { name, reasoned } = step
  const head = { title: textOf(args.context)(`answers:step.${name}`), noindex: true }
  const form = freshForm({ version: String(group.versions[0]?.number ?? 0) })
  return { head, me: deskMe(me), group, categories, name, reasoned, form }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, group, step } = await mine(args)
  const form = await readForm(args.context, stepForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(async (value) => {
    const about = { group: group.id, ...value }
    await step.take(db, { kind: 'staff', id: me.id }, about)
    return href('/desk/groups/:group', { group: group.id })
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function ResponseStep() {
  const { form, name, reasoned, ...page } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const state = shownForm(sent, form)
  // The wording shown is the newest: after a refusal that says so, the step is about that one.
  const isNewer = (sent as { current?: unknown } | undefined)?.current
  const { say } = useText()
  return (
    <StepForm
      {...page}
      state={state}
      version={String((isNewer ? form : state).values.version ?? '')}
      title={say(`answers:step.${name}`)}
      lead={say(`answers:step.${name}Lead`)}
      button={say(`answers:step.${name}Button`)}
      reason={reasoned && say(`answers:step.${name}Reason`)}
    />
  )
}
