import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/connection'
import { requireThat } from '../../../accounts/access.ts'
import { endingOf, readPaper } from '../../../files/paper.ts'
import { handle } from '../../../http/handle.ts'
import { paperDownload } from '../../../http/paper.ts'
import { person } from '../../../http/person.ts'
import { mayManage } from '../../access.ts'
import { groupOf } from '../../member.ts'
import { findPaper } from '../../paper.ts'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const group = await groupOf(db, (await person(args)).id, args.params.group)
  requireThat(mayManage(group))
  const paper = await findPaper(db, group.id, args.params.paper)
  return paperDownload(paper, await readPaper('organisation_papers.paper', paper), endingOf(paper.type))
})
