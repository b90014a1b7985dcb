import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/connection'
import { readBytes } from '../../../files/folder.ts'
import { endingOf } from '../../../files/paper.ts'
import { handle } from '../../../http/handle.ts'
import { paperDownload } from '../../../http/paper.ts'
import { person } from '../../../http/person.ts'
import { findToCheck } from '../../checking.ts'
import { findPaper } from '../../paper.ts'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const { group, organisation, paper: asked } = args.params
  const { found } = await findToCheck(db, (await person(args)).id, group, organisation)
  const paper = await findPaper(db, found.id, asked)
  return paperDownload(paper, await readBytes(paper.sha256), endingOf(paper.type))
})
