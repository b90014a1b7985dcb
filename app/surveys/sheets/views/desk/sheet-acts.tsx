import { paths } from '#app/paths.ts'
import { A, useText } from '#app/ui/language.tsx'
import { ButtonLink } from '#app/ui/parts.tsx'
import type { ShownSheet } from './sheet-facts.tsx'

type Props = { survey: string; sheet: ShownSheet; mayEdit: boolean; isOwn: boolean }

/** What can be done with a sheet, by this person, now. */
export function SheetActs({ survey, sheet, mayEdit, isOwn }: Props) {
  const { say } = useText()
  const { id, second } = sheet
  const isVoid = sheet.voids.length > 0
  const acts = [
    !isVoid && (second === 'differs' || second === 'settled') && (
      <ButtonLink key="settle" to={paths.settlement(survey, id)} tone={second === 'differs' ? 'main' : 'quiet'}>
        {say(second === 'differs' ? 'survey-paper:settle.title' : 'survey-paper:settle.again')}
      </ButtonLink>
    ),
    !isVoid && second === 'due' && !isOwn && (
      <ButtonLink key="again" to={paths.sheetAgain(survey, id)}>
        {say('survey-paper:again.title')}
      </ButtonLink>
    ),
    mayEdit && !isVoid && sheet.others.length > 0 && !sheet.counted && (
      <ButtonLink key="choice" to={paths.sheetChoice(survey, id)} tone="quiet">
        {say('survey-paper:choice.title')}
      </ButtonLink>
    ),
    sheet.channel === 'paper' && (second !== 'due' || isOwn) && (
      <ButtonLink key="mend" to={paths.sheetMending(survey, id)} tone="quiet">
        {say('survey-paper:mend.title')}
      </ButtonLink>
    ),
    mayEdit && isVoid && (
      <A key="restore" to={paths.sheetRestoration(survey, id)}>
        {say('survey-paper:restoration.title')}
      </A>
    ),
    mayEdit && !isVoid && (
      <A key="void" to={paths.sheetVoid(survey, id)}>
        {say('survey-paper:void.title')}
      </A>
    ),
  ].filter(Boolean)
  return acts.length > 0 ? <p className="actions">{acts}</p> : null
}
