import { endingOf, readPaper } from '#app/files/paper.ts'
import { handle } from '#app/http/handle.ts'
import { paperDownload } from '#app/http/paper.ts'
import { person } from '#app/http/person.ts'
import type { LoaderFunctionArgs } from '#app/remix.ts'
import { db } from '#db/connection'
import { findToCheck } from '../../checking.ts'
import { noteFileView } from '../../file-view.ts'
import { findPaper } from '../../paper.ts'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const { group, organisation, paper: asked } = args.params
  const me = await person(args)
  const { found } = await findToCheck(db, me.id, group, organisation)
  const paper = await findPaper(db, found.id, asked)
  await noteFileView(db, { kind: 'person', id: me.id }, { organisation: found.id, paper: paper.id })
  return paperDownload(paper, await readPaper('organisation_papers.paper', paper), endingOf(paper.type))
})
