import { endingOf, readPaper } from '#app/files/paper.ts'
import { atDesk } from '#app/http/page.ts'
import { paperDownload } from '#app/http/paper.ts'
import { decidedGroup } from '#app/organisations/groups/desk-access.ts'
import { NotFound } from '#app/refusal.ts'
import { db } from '#db/connection'
import { noteFileView } from '../../file-view.ts'
import { findPaper } from '../../paper.ts'

export const loader = atDesk(decidedGroup, async ({ actor, group }, args) => {
  const paper = await findPaper(db, group.id, args.params.paper)
  if (paper.state === 'draft') throw new NotFound()
  await noteFileView(db, actor, { organisation: group.id, paper: paper.id })
  return paperDownload(paper, await readPaper('organisation_papers.paper', paper), endingOf(paper.type))
})
