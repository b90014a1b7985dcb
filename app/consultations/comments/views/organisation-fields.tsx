import { DateField, Radios, TextField } from '#app/ui/form/form.tsx'
import { useText, Written } from '#app/ui/language.tsx'
import { Definition, Notice } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'
import { Decided, SpeaksFor } from './organisation-said.tsx'

/** The group in whose name somebody writes. */
export type AsOrganisation = {
  slug: string
  name: string
  nameEasy: string | null
  nameEn: string | null
  /** What it has sent to this call already. */
  earlier: string[]
}

export type OrganisationSaid = { bodyDecided: boolean; bodyDecidedOn: string | null; speaksFor: number | null }

export function OrganisationName({ group }: { group: Pick<AsOrganisation, 'name' | 'nameEasy' | 'nameEn'> }) {
  return <Written {...wordingOf(group, 'name')} />
}

/** For whom a button sends something. */
export function ForOrganisation({ group }: { group: Pick<AsOrganisation, 'name' | 'nameEasy' | 'nameEn'> }) {
  const { say } = useText()
  return (
    <span className="hint">
      {say('speaking:as')} <b>{<OrganisationName group={group} />}</b>
    </span>
  )
}

/** What is asked of a group: its name is known. */
export function OrganisationFields({ group }: { group: AsOrganisation }) {
  const { say } = useText()
  return (
    <>
      <h2>{say('speaking:comment.group')}</h2>
      {group.earlier.length > 0 && (
        <Notice tone="info" title={say('speaking:comment.earlier')}>
          <p>{group.earlier.join(' ')}</p>
        </Notice>
      )}
      <p>{say('speaking:comment.why')}</p>
      <Radios
        name="bodyDecided"
        legend={say('speaking:comment.decided')}
        hint={say('speaking:comment.decidedHint')}
        required
        options={[
          {
            value: 'yes',
            label: say('speaking:decided.yes'),
            extra: <DateField name="bodyDecidedOn" label={say('speaking:comment.decidedOn')} required />,
          },
          { value: 'no', label: say('speaking:decided.no') },
        ]}
      />
      <TextField
        name="speaksFor"
        short
        inputMode="numeric"
        optional
        label={say('speaking:comment.speaksFor')}
        hint={say('speaking:comment.speaksForHint')}
      />
    </>
  )
}

/** The same, to check before it is sent. */
export function OrganisationDetails({ group, said }: { group: AsOrganisation; said: OrganisationSaid }) {
  const { say } = useText()
  return (
    <>
      <h2>{say('speaking:comment.group')}</h2>
      <Definition
        items={[
          { term: say('speaking:comment.name'), detail: <OrganisationName group={group} /> },
          { term: say('speaking:comment.decided'), detail: <Decided {...said} /> },
          { term: say('speaking:comment.speaksFor'), detail: <SpeaksFor count={said.speaksFor} /> },
        ]}
      />
    </>
  )
}
