import { useCount } from '#app/ui/count.ts'
import { Checkbox, Select, TextArea } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import type { Chosen } from '../new-group.ts'

type Props = {
  chosen: Chosen[]
  sections: { id: string; label: string; depth: number }[]
  groups: { id: string; summary: string; number: string | null; title: string | null }[]
}

/** The opinions chosen, and whether they begin a group or join one. */
export function NewGroupFields({ chosen, sections, groups }: Props) {
  const { say, t } = useText()
  const count = useCount()
  const elsewhere = chosen.reduce((sum, { sameAnywhere, samePlace }) => sum + sameAnywhere - samePlace, 0)
  return (
    <>
      <ul className="entries dense">
        {chosen.map((opinion) => (
          <li key={opinion.id}>
            <p lang="ja" className="text">
              {opinion.text}
            </p>
            <p className="meta">
              <span>{opinion.section || say('answers:place.whole')}</span>
              {opinion.samePlace > 1 && (
                <strong>
                  {say('answers:newGroup.withSame', { count: opinion.samePlace, figure: count(opinion.samePlace) })}
                </strong>
              )}
            </p>
          </li>
        ))}
      </ul>
      {elsewhere > 0 && (
        <Checkbox
          name="everywhere"
          label={say('answers:newGroup.everywhere', { count: elsewhere, figure: count(elsewhere) })}
        />
      )}
      {groups.length > 0 && (
        <Select
          name="group"
          label={say('answers:newGroup.group')}
          hint={say('answers:newGroup.groupHint')}
          empty={t('answers:newGroup.new')}
          options={groups.map(({ id, summary, number, title }) => ({
            value: id,
            label: [number, title, summary.slice(0, 60)].filter(Boolean).join(' '),
          }))}
        />
      )}
      <Select
        name="section"
        label={say('answers:newGroup.section')}
        empty={t('answers:place.whole')}
        options={sections.map(({ id, label, depth }) => ({ value: id, label: '\u3000'.repeat(depth) + label }))}
      />
      <TextArea
        name="summary"
        label={say('answers:response.summary')}
        hint={say('answers:newGroup.summaryHint')}
        rows={3}
        maxLength={1000}
        optional
      />
      <p className="actions">
        <Button>{say('answers:newGroup.button')}</Button>
      </p>
    </>
  )
}
