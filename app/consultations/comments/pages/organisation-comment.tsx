import type { Person } from '#app/accounts/lucia-adapter.ts'
import { isoDay } from '#app/calendar.ts'
import { checkSender } from '#app/forms/sender.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { forPerson, type Named } from '#app/http/page.ts'
import { limit } from '#app/http/server/limits.ts'
import { speakingGroup } from '#app/organisations/groups/own-access.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { type Db, db } from '#db/connection'
import { callForComment, newForm, requireOpen, typedForm } from '../comment.ts'
import { organisationCommentForm, sentByOrganisation, submitAsOrganisation } from '../organisation-comment.ts'
import { findPlaces } from '../place.ts'
import { changedComment, typedComment } from '../typed-items.ts'
import { CommentPage } from '../views/comment-page.tsx'

async function spokenTo(db: Db, me: Person, named: Named) {
  const { group } = await speakingGroup(db, me, named)
  return { group, call: await callForComment(db, named.call ?? '') }
}

export const loader = forPerson(spokenTo, async ({ group, call }, { say, query }) => {
  const form = await newForm(db, call, { section: query.get('section'), block: query.get('block') })
  const earlier = await sentByOrganisation(db, group.id, call.slug)
  const { slug, name, nameEasy, nameEn } = group
  return {
    title: say('speaking:comment.head'),
    now: new Date(),
    call,
    as: { slug, name, nameEasy, nameEn, earlier: earlier.map(({ receiptNumber }) => receiptNumber) },
    sent: { ...form, step: 'write' as const, checked: null },
  }
})

/** Writing, checking and sending under one address: the button says which. */
export const action = forPerson(spokenTo, async ({ me, group, call }, args) =>
  act(
    args,
    organisationCommentForm(call, isoDay(new Date())),
    async (value, { state }) => {
      checkSender(value)
      await findPlaces(db, call.editionId, value.items)
      if (state.values.step !== 'send') {
        const shown = await typedForm(db, call, typedComment(state.values))
        return { ...shown, title: args.say('consultations:check.title'), step: 'check' as const, checked: value }
      }
      await limit('submission', args.context.address)
      const { items, formKey, bodyDecided, bodyDecidedOn, speaksFor } = value
      const { receiptNumber, secret } = await submitAsOrganisation(db, {
        ...{ person: me.id, group: group.slug, consultation: call.slug, language: args.context.lang },
        ...{ items, formKey, bodyDecided, bodyDecidedOn, speaksFor },
      })
      return href('/receipts/:number/:secret', { number: receiptNumber, secret }, { sent: true })
    },
    {
      async before({ state }) {
        requireOpen(call)
        const changed = changedComment(state.values)
        return changed && { ...(await typedForm(db, call, changed)), step: 'write' as const, checked: null }
      },
      refused: async ({ values, errors }, why) => ({
        ...(await typedForm(db, call, changedComment(values) ?? typedComment(values), errors)),
        step: why && why.status !== 422 ? ('refused' as const) : ('write' as const),
        checked: null,
      }),
    },
  ),
)

export const handle = { script: true }

export default function GroupComment() {
  const { call, now, sent, as } = useLoaderData<typeof loader>()
  const shown = useActionData<typeof action>() ?? sent
  return <CommentPage call={call} now={now} as={as} {...shown} />
}
