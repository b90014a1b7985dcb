import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { forPerson } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { db } from '#db/connection'
import { newestApplication } from '../../application.ts'
import { reasonForm } from '../../application-form.ts'
import { askCorrectionFor } from '../../checking.ts'
import { checkedApplication } from '../../own-access.ts'
import { CheckStep } from '../../views/check-step.tsx'

export const loader = forPerson(checkedApplication, async ({ group, found }, args) => {
  const { version } = await newestApplication(db, found.id)
  return { title: args.say('groups:askCorrection.title'), group, found, form: freshForm({ version: String(version) }) }
})

export const action = forPerson(checkedApplication, async ({ me, group, found }, args) =>
  act(args, reasonForm, ({ version, reason, formKey }) =>
    once(db, formKey, async (trx) => {
      await askCorrectionFor(trx, { person: me.id, group: group.slug, organisation: found.id, version, reason })
      return href('/my/groups/:group/checks', { group: group.slug }, { done: true })
    }),
  ),
)

export default function CheckCorrection() {
  const { form, ...page } = useLoaderData<typeof loader>()
  return <CheckStep {...page} step="askCorrection" state={shownForm(useActionData(), form)} />
}
