import { href } from '#app/href.ts'
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
      <ButtonLink
        key="settle"
        to={href('/desk/surveys/:survey/sheets/:sheet/settlement', { survey, sheet: id })}
        tone={second === 'differs' ? 'main' : 'quiet'}
      >
        {say(second === 'differs' ? 'survey-paper:settle.title' : 'survey-paper:settle.again')}
      </ButtonLink>
    ),
    !isVoid && second === 'due' && !isOwn && (
      <ButtonLink key="again" to={href('/desk/surveys/:survey/sheets/:sheet/again', { survey, sheet: id })}>
        {say('survey-paper:again.title')}
      </ButtonLink>
    ),
    mayEdit && !isVoid && sheet.others.length > 0 && !sheet.counted && (
      <ButtonLink
        key="choice"
        to={href('/desk/surveys/:survey/sheets/:sheet/choice', { survey, sheet: id })}
        tone="quiet"
      >
        {say('survey-paper:choice.title')}
      </ButtonLink>
    ),
    sheet.channel === 'paper' && (second !== 'due' || isOwn) && (
      <ButtonLink
        key="mend"
        to={href('/desk/surveys/:survey/sheets/:sheet/mending', { survey, sheet: id })}
        tone="quiet"
      >
        {say('survey-paper:mend.title')}
      </ButtonLink>
    ),
    mayEdit && isVoid && (
      <A key="restore" to={href('/desk/surveys/:survey/sheets/:sheet/restoration', { survey, sheet: id })}>
        {say('survey-paper:restoration.title')}
      </A>
    ),
    mayEdit && !isVoid && (
      <A key="void" to={href('/desk/surveys/:survey/sheets/:sheet/void', { survey, sheet: id })}>
        {say('survey-paper:void.title')}
      </A>
    ),
  ].filter(Boolean)
  return acts.length > 0 ? <p className="actions">{acts}</p> : null
}
