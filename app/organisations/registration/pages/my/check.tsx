import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { anyPerson, forPerson } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { organisationTypes } from '#app/organisations/groups/type.ts'
import { InTheNameOf } from '#app/organisations/groups/views/my-group-page.tsx'
import { groupWords } from '#app/organisations/groups/words.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { Checkbox, ErrorSummary, Form, Hidden } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { handingInForm } from '../../application-form.ts'
import { handIn } from '../../handing-in.ts'
import { missingIn } from '../../missing.ts'
import { ownApplication } from '../../own-access.ts'
import { papersOf } from '../../paper.ts'
import { ApplicationPage } from '../../views/application-page.tsx'
import { ApplicationShown } from '../../views/application-shown.tsx'
import { MissingList } from '../../views/missing-list.tsx'
import { PaperList } from '../../views/paper-list.tsx'

export const loader = forPerson(ownApplication, async ({ group, application, correction }, args) => {
  const { profile, file, unfinished, version, id } = application
  const [papers, types, words] = await Promise.all([papersOf(db, id), organisationTypes(db), groupWords(db)])
  const type = types.find(({ code, closedAt }) => code === profile.type && !closedAt)
  return {
    title: args.say('groups:step.check.title'),
    ...{ group, correction, profile, file, papers, words },
    missing: missingIn({ profile, file, unfinished, papers, type }),
    form: freshForm({ version: String(version) }),
  }
})

/** Sent twice it is handed in already: the verb itself finds the group. */
export const action = forPerson(anyPerson, async ({ me }, args) => {
  const { group = '' } = args.params
  return act(args, handingInForm, ({ version, formKey }) =>
    once(db, formKey, async (trx) => {
      await handIn(trx, { person: me.id, group, version })
      return href('/my/groups/:group', { group }, { applied: true })
    }),
  )
})

export default function Check() {
  const { group, correction, profile, file, papers, words, missing, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <ApplicationPage group={group} step="check" correction={correction}>
      {(missing.length === 0 || state.errors['']) && <ErrorSummary state={state} />}
      {missing.length > 0 && <MissingList missing={missing} slug={group.slug} />}
      <ApplicationShown profile={profile} file={file} words={words} />
      <h2>{say('groups:shown.papers')}</h2>
      <PaperList
        withKind
        papers={papers}
        to={(paper) => href('/my/groups/:group/application/papers/:paper', { group: group.slug, paper })}
      />
      {papers.length === 0 && <p className="hint">{say('groups:empty')}</p>}
      {missing.length === 0 && (
        <Form state={state}>
          <Hidden name="version" value={String(state.values.version ?? '')} />
          <Checkbox name="confirmed" label={say('groups:confirmed')} />
          <InTheNameOf group={group} />
          <p className="actions">
            <Button>{say('groups:handIn')}</Button>
            <A to={href('/my/groups/:group/application/papers', { group: group.slug })}>{say('groups:back')}</A>
          </p>
        </Form>
      )}
    </ApplicationPage>
  )
}
