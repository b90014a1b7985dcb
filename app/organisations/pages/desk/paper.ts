import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/connection'
import { readBytes } from '../../../files/folder.ts'
import { endingOf } from '../../../files/paper.ts'
import { handle } from '../../../http/handle.ts'
import { paperDownload } from '../../../http/paper.ts'
import { staff } from '../../../http/session.ts'
import { NotFound } from '../../../refusal.ts'
import { decidedGroup } from '../../desk-access.ts'
import { findPaper } from '../../paper.ts'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const { group } = await decidedGroup(db, await staff(args), args.params.organisation)
  const paper = await findPaper(db, group.id, args.params.paper)
  if (paper.state === 'draft') throw new NotFound()
  return paperDownload(paper, await readBytes(paper.sha256), endingOf(paper.type))
})
