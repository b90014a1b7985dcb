import { requireThat } from '#app/accounts/access.ts'
import { endingOf, readPaper } from '#app/files/paper.ts'
import { handle } from '#app/http/handle.ts'
import { paperDownload } from '#app/http/paper.ts'
import { person } from '#app/http/person.ts'
import type { LoaderFunctionArgs } from '#app/remix.ts'
import { db } from '#db/connection'
import { mayManage } from '../../access.ts'
import { groupOf } from '../../member.ts'
import { findPaper } from '../../paper.ts'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const group = await groupOf(db, (await person(args)).id, args.params.group)
  requireThat(mayManage(group))
  const paper = await findPaper(db, group.id, args.params.paper)
  return paperDownload(paper, await readPaper('organisation_papers.paper', paper), endingOf(paper.type))
})
