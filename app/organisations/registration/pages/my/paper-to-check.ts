import { endingOf, readPaper } from '#app/files/paper.ts'
import { forPerson } from '#app/http/page.ts'
import { paperDownload } from '#app/http/paper.ts'
import { db } from '#db/connection'
import { noteFileView } from '../../file-view.ts'
import { checkedApplication } from '../../own-access.ts'
import { findPaper } from '../../paper.ts'

export const loader = forPerson(checkedApplication, async ({ actor, found }, args) => {
  const paper = await findPaper(db, found.id, args.params.paper)
  await noteFileView(db, actor, { organisation: found.id, paper: paper.id })
  return paperDownload(paper, await readPaper('organisation_papers.paper', paper), endingOf(paper.type))
})
