import { endingOf, readPaper } from '#app/files/paper.ts'
import { forPerson } from '#app/http/page.ts'
import { paperDownload } from '#app/http/paper.ts'
import { managedGroup } from '#app/organisations/groups/own-access.ts'
import { db } from '#db/connection'
import { findPaper } from '../../paper.ts'

export const loader = forPerson(managedGroup, async ({ group }, args) => {
  const paper = await findPaper(db, group.id, args.params.paper)
  return paperDownload(paper, await readPaper('organisation_papers.paper', paper), endingOf(paper.type))
})
