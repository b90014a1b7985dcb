import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { go } from '#app/http/handle.ts'
import { anyStaff, atDesk } from '#app/http/page.ts'
import { Moment, Until } from '#app/ui/dates.tsx'
import { ErrorSummary, Form, Hidden } from '#app/ui/form/form.tsx'
import { fieldId } from '#app/ui/form/form-state.tsx'
import { A } from '#app/ui/language.tsx'
import { Button, ButtonLink, Definition, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayEditCall } from '../../access.ts'
import { noticeForm } from '../../call-form.ts'
import { findConsultation } from '../../consultation.ts'
import { editedCall } from '../../desk-access.ts'
import { checkNotice, publishNotice } from '../../notice.ts'
import { CallPage } from '../../views/call-page.tsx'

export const loader = atDesk(anyStaff, async ({ me }, args) => {
  const { call, missing, days, minPeriodDays } = await checkNotice(db, args.params.consultation ?? '')
  requireThat(mayEditCall(me, call))
  if (call.noticedAt) throw go(args.context, href('/desk/consultations/:consultation', { consultation: call.slug }))
  const { slug, title, opensAt, closesAt, version, openDiscussion } = call
  return {
    heading: 'consultations:desk.notice.title',
    call: { slug, title, opensAt, closesAt, openDiscussion },
    missing,
    days,
    min: minPeriodDays,
    fields: { version: String(version) },
  }
})

export const action = atDesk(editedCall, async ({ actor, call }, args) =>
  act(
    args,
    noticeForm,
    async ({ version }) => {
      // Sent twice: it is public already, and that is what was wanted.
      if (!call.noticedAt) await publishNotice(db, actor, { consultation: call.slug, version })
      return href('/desk/consultations/:consultation', { consultation: call.slug })
    },
    { now: async () => ({ version: String((await findConsultation(db, call.slug)).version) }) },
  ),
)

export default function NoticePage() {
  const { call, missing, days, min, state, say, ...page } = usePage<typeof loader>()
  const details = href('/desk/consultations/:consultation/details', { consultation: call.slug })
  return (
    <CallPage {...page} call={call}>
      <ErrorSummary state={state} />
      <Definition
        items={[
          { term: say('consultations:desk.list.name'), detail: call.title },
          {
            term: say('consultations:desk.list.period'),
            detail: (
              <>
                <Moment value={call.opensAt} />
                {say('consultations:to')}
                <Until value={call.closesAt} />
                {days > 0 && <p className="hint">{say('consultations:desk.notice.days', { days, min })}</p>}
              </>
            ),
          },
          {
            term: say('discussion:call.legend'),
            detail: say(call.openDiscussion ? 'discussion:call.open' : 'discussion:call.closed'),
          },
        ]}
      />
      {missing.length > 0 ? (
        <Notice tone="warn" title={say('consultations:desk.notice.missing')}>
          <ul>
            {missing.map((field) => (
              <li key={field}>
                <A to={`${details}#${fieldId(field)}`}>
                  {say(`consultations:desk.notice.fields.${field}`, { days, min })}
                </A>
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Form state={state}>
          <Hidden name="version" />
          <p className="lead">{say('consultations:desk.notice.question')}</p>
          <p>{say('consultations:desk.notice.ready')}</p>
          <ul>
            <li>{say('consultations:desk.notice.effect1')}</li>
            <li>{say('consultations:desk.notice.effect2')}</li>
            <li>{say('consultations:desk.notice.effect3')}</li>
          </ul>
          <div className="actions">
            <Button>{say('consultations:desk.notice.do')}</Button>
            <ButtonLink to={href('/desk/consultations/:consultation', { consultation: call.slug })} tone="quiet">
              {say('consultations:desk.notice.back')}
            </ButtonLink>
          </div>
        </Form>
      )}
      <p>
        <A to={details}>{say('consultations:desk.notice.mend')}</A>
      </p>
    </CallPage>
  )
}
