import { href } from '#app/href.ts'
import { inPublic } from '#app/http/page.ts'
import { sessionOrNull } from '#app/http/session.ts'
import { listDepartments } from '#app/municipality/departments.ts'
import { Forbidden } from '#app/refusal.ts'
import { useLoaderData } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink, DataTable, Definition, Notice, Tag } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { deskMe } from '../access.ts'
import { heldRoles } from '../roles.ts'
import { listSessions } from '../sessions.ts'
import { HeldRoles } from '../views/held-roles.tsx'

/** Needs the session it is asked by, and so looks for itself who asks. */
export const loader = inPublic(async (args) => {
  const found = await sessionOrNull(args)
  if (!found) throw new Forbidden('accounts:refused.signIn')
  const { staff: me, sessionId } = found
  const [departments, sessions] = await Promise.all([
    listDepartments(db),
    listSessions(db, { staffId: me.id, sessionId }),
  ])
  return {
    title: args.say('accounts:account.title'),
    me: deskMe(me),
    name: me.name,
    email: me.email,
    roles: heldRoles(me.roles, departments),
    sessions,
    passwordChanged: args.query.get('changed') === 'password',
  }
})

export default function Account() {
  const { me, name, email, roles, sessions, passwordChanged } = useLoaderData<typeof loader>()
  const { say, written } = useText()
  return (
    <DeskPage me={me} current="account" title={say('accounts:account.title')}>
      {passwordChanged && <Notice tone="good" role="status" title={say('accounts:password.changed')} />}
      <Definition
        items={[
          { term: say('accounts:member.name'), detail: name },
          { term: say('accounts:member.email'), detail: email },
          { term: say('accounts:member.roles'), detail: <HeldRoles roles={roles} /> },
        ]}
      />
      <p className="hint">{say('accounts:account.mend')}</p>
      <p className="actions">
        <ButtonLink to={href('/desk/account/password')} tone="quiet">
          {say('accounts:password.title')}
        </ButtonLink>
      </p>
      <h2>{say('accounts:sessions.heading')}</h2>
      <DataTable
        caption={say('accounts:sessions.caption')}
        cards
        columns={[
          { key: 'browser', label: written('accounts:sessions.browser'), head: true },
          { key: 'since', label: written('accounts:sessions.since') },
        ]}
        rows={sessions.map(({ browser, system, startedAt, own }) => ({
          cells: {
            browser: (
              <>
                {[browser, system].filter(Boolean).join(' / ') || say('accounts:sessions.unknown')}{' '}
                {own && <Tag tone="good">{say('accounts:sessions.own')}</Tag>}
              </>
            ),
            since: <Moment value={startedAt} />,
          },
        }))}
      />
      <p className="actions">
        <ButtonLink to={href('/desk/account/sessions')} tone="quiet">
          {say('accounts:sessions.title')}
        </ButtonLink>
      </p>
    </DeskPage>
  )
}
