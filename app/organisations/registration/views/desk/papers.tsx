import { href } from '#app/href.ts'
import { useText } from '#app/ui/language.tsx'
import { type PaperEntry, PaperList } from '../paper-list.tsx'

/** The papers of an application as those who decide on it open them. */
export function Papers({ group, papers }: { group: { slug: string }; papers: PaperEntry[] }) {
  const { say } = useText()
  return (
    <>
      <h2>{say('groups:shown.papers')}</h2>
      <PaperList
        withKind
        papers={papers}
        to={(paper) => href('/desk/organisations/:organisation/papers/:paper', { organisation: group.slug, paper })}
      />
      {papers.length === 0 && <p className="hint">{say('groups:empty')}</p>}
    </>
  )
}
