import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { deskMe, requireThat } from '../../../accounts/access.ts'
import { textOf } from '../../../http/context.ts'
import { freshForm, readForm, stateOf } from '../../../http/forms.ts'
import { go, handle as handled } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { useText } from '../../../ui/language.tsx'
import { mayDecide } from '../../answering-access.ts'
import { choicesOf } from '../../answering-choices.ts'
import { stepForm } from '../../answering-form.ts'
import { idOf } from '../../answering-params.ts'
import { groupPage } from '../../group-page.ts'
import { approveResponse } from '../../response.ts'
import { StepForm } from '../../views/answering/step-form.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  const group = await groupPage(db, idOf(args.params.group))
  requireThat(mayDecide(me, group))
  return { me, group }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, group } = await mine(args)
  const { categories } = await choicesOf(db)
  const head = { title: textOf(args.context)('answers:step.approve'), noindex: true }
  const form = freshForm({ version: String(group.versions[0]?.number ?? 0) })
  return { head, me: deskMe(me), group, categories, form }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, group } = await mine(args)
  const form = await readForm(args.request, stepForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(async (value) => {
    await approveResponse(db, { kind: 'staff', id: me.id }, { group: group.id, ...value })
    return paths.deskGroup(group.id)
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function ResponseApproval() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const state = stateOf(sent, form)
  const { say } = useText()
  return (
    <StepForm
      {...page}
      state={state}
      version={String(form.values.version ?? '')}
      title={say('answers:step.approve')}
      lead={say('answers:step.approveLead')}
      button={say('answers:step.approveButton')}
    />
  )
}
