import { useName } from '#app/consultations/comments/views/marks.tsx'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { Fits } from '#app/ui/form/fits.tsx'
import { ErrorSummary, Form, Hidden, Radios } from '#app/ui/form/form.tsx'
import { InThree } from '#app/ui/form/in-three.tsx'
import { A } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { answerWords, translatedLanguages } from '../../answer-words.ts'
import { choicesOf } from '../../answering-choices.ts'
import { responseForm } from '../../answering-form.ts'
import { answeredGroup } from '../../desk-access.ts'
import { membersOf } from '../../group-page.ts'
import { saveResponse } from '../../response.ts'
import { GroupFrame, whileOpen } from '../../views/group-frame.tsx'
import { Members } from '../../views/member.tsx'
import { type NewerVersion, SavedMeanwhile } from '../../views/saved-meanwhile.tsx'

export const handle = { script: true }

export const loader = atDesk(answeredGroup, async ({ group }) => {
  const [{ members }, choices] = await Promise.all([membersOf(db, group.id), choicesOf(db)])
  const [newest] = group.versions
  return {
    heading: 'answers:response.write',
    members,
    categories: choices.categories,
    fields: {
      expectedVersion: String(newest?.number ?? 0),
      ...(newest ? answerWords(newest) : { summary: group.summary }),
      category: newest?.category,
    },
    translated: translatedLanguages(newest),
  }
})

export const action = atDesk(answeredGroup, async ({ actor, group }, args) =>
  act(args, responseForm, async (value) => {
    await saveResponse(db, actor, { group: group.id, ...value })
    return href('/desk/groups/:group', { group: group.id })
  }),
)

export default function Response() {
  const { group, members, categories, translated, state, say, ...page } = usePage<
    typeof loader,
    { current?: NewerVersion | null }
  >()
  const newer = page.sent?.current
  const name = useName()
  return (
    <GroupFrame {...page} at={whileOpen} group={group} categories={categories} wide>
      <div className="workbench">
        <section>
          <h2>{say('answers:group.members')}</h2>
          <Members members={members} plan={group.consultation.planSlug} />
        </section>
        <section>
          <ErrorSummary state={state} />
          {newer && <SavedMeanwhile newer={newer} categories={categories} />}
          <Form state={state}>
            {/* After a conflict both texts are on the page: saving decides against the newer one. */}
            <Hidden name="expectedVersion" value={String(newer?.number ?? state.values.expectedVersion ?? 0)} />
            <InThree
              names={['summary', 'summaryEasy', 'summaryEn']}
              label={say('answers:response.summary')}
              hint={say('answers:response.summaryHint')}
              rows={3}
              max={1000}
            />
            <Radios
              name="category"
              legend={say('answers:response.category')}
              required
              options={categories.map((each) => ({ value: each.code, label: name(each) }))}
            />
            <InThree
              names={['body', 'bodyEasy', 'bodyEn']}
              label={say('answers:response.view')}
              hint={say('answers:response.bodyHint')}
              rows={8}
              max={5000}
            />
            <Fits written={translated} />
            <p className="actions">
              <Button>{say('answers:response.save')}</Button>
              <A to={href('/desk/groups/:group', { group: group.id })}>{say('answers:back')}</A>
            </p>
          </Form>
        </section>
      </div>
    </GroupFrame>
  )
}
