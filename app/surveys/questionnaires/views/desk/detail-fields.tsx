import { Checkboxes, MomentField, Radios, Select, TextArea, TextField } from '#app/ui/form/form.tsx'
import { InThree } from '#app/ui/form/in-three.tsx'
import { useText } from '#app/ui/language.tsx'

const three = (name: string): [string, string, string] => [name, `${name}Easy`, `${name}En`]

/** What a survey says of itself, in the order of its notice. After publication: only what may still change. */
export function DetailFields({
  departments,
  isPublic = false,
}: {
  departments: { id: string; name: string }[]
  isPublic?: boolean
}) {
  const { say, t } = useText()
  const only = isPublic ? ('translations' as const) : undefined
  return (
    <>
      <h2>{say('surveys-desk:form.what')}</h2>
      <InThree names={three('title')} label={say('surveys-desk:form.title')} max={200} only={only} required />
      <InThree
        names={three('purpose')}
        label={say('surveys-desk:form.purpose')}
        hint={say('surveys-desk:form.purposeHint')}
        rows={3}
        max={4000}
        only={only}
      />
      {!isPublic && <WhenAndWho />}
      <InThree
        names={three('audience')}
        label={say('surveys-desk:form.audience')}
        hint={say('surveys-desk:form.audienceHint')}
        rows={2}
        max={4000}
        only={only}
      />
      <TextField
        name="population"
        label={say('surveys-desk:form.population')}
        hint={say('surveys-desk:form.populationHint')}
        inputMode="numeric"
        short
        optional
      />
      <h2>{say('surveys-desk:form.privacyAndContact')}</h2>
      <InThree
        names={three('privacy')}
        label={say('surveys-desk:form.privacy')}
        hint={say('surveys-desk:form.privacyHint')}
        rows={3}
        max={4000}
        only={only}
      />
      {!isPublic && (
        <Select
          name="departmentId"
          label={say('surveys-desk:form.department')}
          empty={t('surveys-desk:form.choose')}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
      )}
      <TextArea
        name="contact"
        label={say('surveys-desk:form.contact')}
        hint={say('surveys-desk:form.contactHint')}
        rows={2}
        maxLength={4000}
      />
    </>
  )
}

function WhenAndWho() {
  const { say } = useText()
  return (
    <>
      <h2>{say('surveys-desk:form.when')}</h2>
      <MomentField
        name="opensAt"
        label={say('surveys-desk:form.opensAt')}
        hint={say('surveys-desk:form.momentHint')}
        required
      />
      <MomentField name="closesAt" label={say('surveys-desk:form.closesAt')} required />
      <h2>{say('surveys-desk:form.who')}</h2>
      <Checkboxes
        name="targets"
        legend={say('surveys-desk:form.targets')}
        hint={say('surveys-desk:form.targetsHint')}
        options={[
          { value: 'sample', label: say('surveys-desk:target.sample'), hint: say('surveys-desk:form.sampleHint') },
          { value: 'open', label: say('surveys-desk:target.open'), hint: say('surveys-desk:form.openHint') },
        ]}
        required
      />
      <Radios
        name="excess"
        legend={say('surveys-desk:form.excess')}
        hint={say('surveys-desk:form.excessHint')}
        options={[
          { value: 'none', label: say('surveys-desk:form.excessNone') },
          { value: 'first', label: say('surveys-desk:form.excessFirst') },
        ]}
      />
    </>
  )
}

/** What the error summary calls the fields whose messages do not say it. */
export function useDetailLabels(): Record<string, string> {
  const { t } = useText()
  return {
    opensAt: t('surveys-desk:form.opensAt'),
    closesAt: t('surveys-desk:form.closesAt'),
    population: t('surveys-desk:form.population'),
  }
}
