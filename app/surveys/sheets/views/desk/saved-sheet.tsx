import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'

type Saved = { id: string; number: number | null; counted: boolean; others: number; void: boolean }

/** What became of the sheet that was typed just now, above the form for the next one. */
export function SavedSheet({ saved, survey }: { saved: Saved; survey: string }) {
  const { say } = useText()
  return (
    <Notice tone={saved.counted ? 'good' : 'warn'} role="status">
      <p>
        <A to={href('/desk/surveys/:survey/sheets/:sheet', { survey, sheet: saved.id })}>
          {say('survey-paper:sheet.named', { number: saved.number ?? '' })}
        </A>
        {' — '}
        {say(`survey-paper:typing.${saved.void ? 'savedVoid' : saved.others > 0 ? 'savedBoth' : 'saved'}`)}
      </p>
    </Notice>
  )
}
