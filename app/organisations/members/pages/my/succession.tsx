import { personWords } from '#app/accounts/person.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { forPerson } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { mayBeFollowed, mayFollow } from '#app/organisations/groups/access.ts'
import { ownGroup } from '#app/organisations/groups/own-access.ts'
import { InTheNameOf, MyGroupPage } from '#app/organisations/groups/views/my-group-page.tsx'
import { ErrorSummary, Form, TextArea } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Button, ButtonLink, Empty, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { answerDays, askSuccession, hasDeputy, successionOf } from '../../succession.ts'
import { askForm } from '../../succession-form.ts'
import { SuccessionStanding } from '../../views/succession-standing.tsx'

const outcomes = ['asked', 'answered', 'taken_back'] as const

export const loader = forPerson(ownGroup, async ({ me, group }, { query }) => {
  const [found, deputy] = await Promise.all([successionOf(db, group.id), hasDeputy(db, group.id)])
  const heading = found ? 'succession:open.title' : 'succession:ask.title'
  const done = outcomes.find((each) => each === query.get('done')) ?? null
  const mayAsk = !found && mayBeFollowed(group) && mayFollow(group.role, deputy)
  const page = { heading, group, done, mayAsk, days: answerDays, fields: {} }
  if (!found) return { ...page, open: null }
  const { askedBy, representativeId, reason, madeAt, answerUntil, answer, answeredAt } = found
  const { name, email } = await personWords(db, askedBy)
  const isMine = askedBy === me.id
  const standing = { who: name || email, madeAt, answerUntil, answer, answeredAt }
  // why stands there for whoever wrote it alone: it is for the staff
  const open = { ...standing, reason: isMine ? reason : null, isMine, mayAnswer: representativeId === me.id && !answer }
  return { ...page, open }
})

export const action = forPerson(ownGroup, ({ me, group }, args) =>
  act(args, askForm, ({ formKey, reason }) =>
    once(db, formKey, async (trx) => {
      await askSuccession(trx, me.id, { organisation: group.id, reason })
      return href('/my/groups/:group/succession', { group: group.slug }, { done: 'asked' })
    }),
  ),
)

export default function Succession() {
  const { group, done, open, mayAsk, days, state, title, say } = usePage<typeof loader>()
  const members = { to: href('/my/groups/:group/members', { group: group.slug }), label: say('members:list.title') }
  const lead = say(open ? 'succession:open.lead' : 'succession:ask.lead', { days })
  return (
    <MyGroupPage group={group} above={[members]} title={title} lead={open || mayAsk ? lead : undefined}>
      {done && (
        <Notice tone="good" role="status">
          <p>{say(`succession:done.${done}`)}</p>
        </Notice>
      )}
      {open && <SuccessionStanding {...open} />}
      {open?.mayAnswer && (
        <p className="actions">
          <ButtonLink to={href('/my/groups/:group/succession/answer', { group: group.slug })}>
            {say('succession:answer.title')}
          </ButtonLink>
        </p>
      )}
      {open?.isMine && (
        <p>
          <A to={href('/my/groups/:group/succession/withdrawal', { group: group.slug })}>
            {say('succession:takingBack.title')}
          </A>
        </p>
      )}
      {!open && !mayAsk && <Empty title={say('succession:ask.none')} action={members} />}
      {mayAsk && (
        <>
          <ErrorSummary state={state} />
          <Form state={state}>
            <TextArea
              name="reason"
              label={say('succession:ask.reason')}
              hint={say('succession:ask.reasonHint')}
              rows={5}
              maxLength={2000}
              required
            />
            <InTheNameOf group={group} />
            <p className="actions">
              <Button>{say('succession:ask.button')}</Button>
              <A to={members.to}>{say('members:back')}</A>
            </p>
          </Form>
        </>
      )}
    </MyGroupPage>
  )
}
