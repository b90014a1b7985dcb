import { Checkboxes, Select } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'

type Props = {
  links: {
    sections: { id: string; planTitle: string; number: string | null; title: string | null }[]
    organisers: { id: string; name: string }[]
  }
  choices: { organisers: { id: string; name: string }[]; consultations: { id: string; title: string }[] }
  /** Of the plan that was chosen, in reading order. */
  sections: { id: string; number: string; title: string; depth: number }[]
}

/** What an event is about and who holds it: what stands is unticked to go, one more of each can be added. */
export function LinkFields({ links, choices, sections }: Props) {
  const { say, t } = useText()
  const without = <One extends { id: string }>(all: One[], linked: { id: string }[]) =>
    all.filter(({ id }) => !linked.some((each) => each.id === id))
  return (
    <>
      {links.sections.length > 0 && (
        <Checkboxes
          name="sections"
          legend={say('event-writing:links.sections')}
          hint={say('event-writing:links.keptHint')}
          options={links.sections.map(({ id, planTitle, number, title }) => ({
            value: id,
            label: (
              <span lang="ja">
                {planTitle} {number} {title}
              </span>
            ),
          }))}
        />
      )}
      <Select
        name="section"
        label={say('event-writing:links.section')}
        empty={t('event-writing:links.noMore')}
        options={without(sections, links.sections).map(({ id, number, title, depth }) => ({
          value: id,
          label: `${'\u3000'.repeat(depth)}${number} ${title}`,
        }))}
      />
      <Select
        name="consultationId"
        label={say('event-writing:links.consultation')}
        empty={t('event-writing:links.none')}
        options={choices.consultations.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {links.organisers.length > 0 && (
        <Checkboxes
          name="organisers"
          legend={say('event-writing:links.organisers')}
          hint={say('event-writing:links.keptHint')}
          options={links.organisers.map(({ id, name }) => ({ value: id, label: <span lang="ja">{name}</span> }))}
        />
      )}
      <Select
        name="organiser"
        label={say('event-writing:links.organiser')}
        hint={say('event-writing:links.organiserHint')}
        empty={t('event-writing:links.noMore')}
        options={without(choices.organisers, links.organisers).map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  )
}
