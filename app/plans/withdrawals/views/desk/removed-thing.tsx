import { heading } from '#app/plans/writing/views/desk/desk-labels.tsx'
import { useText } from '#app/ui/language.tsx'

type Shown = {
  section: { number: string; title: string }
  text: string | null
  sections: number
  blocks: number
  by: string | null
}

/** A paragraph or a section that was taken out: its words or its name, who took it out and when. */
export function RemovedThing({ removal: { section, text, sections, blocks, by }, at }: { removal: Shown; at: string }) {
  const { say } = useText()
  return (
    <>
      <p className="entry-title" lang="ja">
        {heading(section)}
      </p>
      <p className="meta">
        {text === null && <span>{say('plans-desk:removals.whole', { sections, blocks })}</span>}
        {by && <span>{by}</span>}
        <span>{at}</span>
      </p>
      {text !== null && (
        <p className="quote" lang="ja">
          {text}
        </p>
      )}
    </>
  )
}
