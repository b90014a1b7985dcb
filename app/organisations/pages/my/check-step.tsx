import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { handle } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { once } from '#app/journal/once.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden, TextArea } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { newestApplication } from '../../application.ts'
import { reasonForm } from '../../application-form.ts'
import { askCorrectionFor, findToCheck, recommend } from '../../checking.ts'
import { InTheNameOf, MyGroupPage } from '../../views/my-group-page.tsx'

const stepIn = (request: Request) =>
  new URL(request.url).pathname.endsWith('/recommendation') ? ('recommendation' as const) : ('askCorrection' as const)

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await person(args)
  const { own, found } = await findToCheck(db, me.id, args.params.group, args.params.organisation)
  const { version } = await newestApplication(db, found.id)
  const step = stepIn(args.request)
  const head = { title: textOf(args.context)(`groups:${step}.title`), noindex: true }
  return { head, group: own, found, step, form: freshForm({ version: String(version) }) }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const me = await person(args)
  const { group = '', organisation = '' } = args.params
  await findToCheck(db, me.id, group, organisation)
  const run = stepIn(args.request) === 'recommendation' ? recommend : askCorrectionFor
  return act(args, reasonForm, ({ version, reason, formKey }) =>
    once(db, formKey, async (trx) => {
      await run(trx, { person: me.id, group, organisation, version, reason })
      return href('/my/groups/:group/checks', { group }, { done: true })
    }),
  )
})

export default function CheckStep() {
  const { group, found, step, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <MyGroupPage
      group={group}
      title={say(`groups:${step}.title`)}
      lead={say(`groups:${step}.lead`, { name: found.name })}
      above={[
        {
          to: href('/my/groups/:group/checks/:organisation', { group: group.slug, organisation: found.id }),
          label: <span lang="ja">{found.name}</span>,
        },
      ]}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="version" value={String(state.values.version ?? '')} />
        <TextArea name="reason" label={say(`groups:${step}.reason`)} rows={5} maxLength={2000} required />
        <InTheNameOf group={group} />
        <p className="actions">
          <Button>{say(`groups:${step}.button`)}</Button>
          <A to={href('/my/groups/:group/checks/:organisation', { group: group.slug, organisation: found.id })}>
            {say('groups:back')}
          </A>
        </p>
      </Form>
    </MyGroupPage>
  )
}
