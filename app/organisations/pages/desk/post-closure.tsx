import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { deskMe, requireThat } from '../../../accounts/access.ts'
import { act } from '../../../http/act.ts'
import { textOf } from '../../../http/context.ts'
import { freshForm, stateOf } from '../../../http/forms.ts'
import { handle } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { NotFound } from '../../../refusal.ts'
import { useText } from '../../../ui/language.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { closePost, closureForm } from '../../board.ts'
import { mayKeepBoard } from '../../board-access.ts'
import { findPost } from '../../board-list.ts'
import { ClosureForm } from '../../views/board-fields.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  requireThat(mayKeepBoard(me))
  const post = await findPost(db, args.params.post)
  if (post.departmentId === null) throw new NotFound()
  return { me, post }
}

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const { me, post } = await mine(args)
  const head = { title: textOf(args.context)('board:closure.title'), noindex: true }
  return { head, me: deskMe(me), post: { id: post.id, title: post.title }, form: freshForm() }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const { me, post } = await mine(args)
  return act(args, closureForm, async (value) => {
    await closePost(db, { kind: 'staff', staff: me.id, departmentId: post.departmentId ?? '' }, post.id, value)
    return paths.deskPost(post.id)
  })
})

export default function PostClosure() {
  const { me, post, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData<typeof action>(), form)
  const { say, cityName } = useText()
  const crumbs = [
    { to: paths.deskBoard(), label: say('board:title') },
    { to: paths.deskPost(post.id), label: <span lang="ja">{post.title}</span> },
    { label: say('board:closure.title') },
  ]
  return (
    <DeskPage
      me={me}
      current="board"
      title={say('board:closure.title')}
      lead={say('board:closure.lead')}
      crumbs={crumbs}
    >
      <ClosureForm state={state} by={cityName} />
    </DeskPage>
  )
}
