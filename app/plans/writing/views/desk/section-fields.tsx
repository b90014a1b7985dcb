import { Checkboxes, Select, TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { type Department, departmentOptions } from './options.tsx'

/** What is said of a section: number, names, who answers for it, goals and terms. */
export function SectionFields({
  departments,
  terms,
}: {
  departments: Department[]
  terms: { id: string; term: string; closedAt: string | null }[]
}) {
  const { t, say, lang } = useText()
  return (
    <>
      <TextField
        name="number"
        label={say('plans-desk:name.number')}
        hint={say('plans-desk:name.numberHint')}
        maxLength={30}
        short
        optional
      />
      <TextField name="title" label={say('plans-desk:name.title')} maxLength={200} required />
      <TextField
        name="titleEasy"
        label={say('plans-desk:name.titleEasy')}
        hint={say('plans-desk:name.easyHint')}
        optional
      />
      <TextField name="titleEn" label={say('plans-desk:name.titleEn')} optional />
      <Select
        name="departmentId"
        label={say('plans-desk:name.department')}
        hint={say('plans-desk:name.departmentHint')}
        empty={t('plans-desk:name.asPlan')}
        options={departmentOptions(departments, lang)}
      />
      <TextField
        name="sdgs"
        label={say('plans-desk:name.sdgs')}
        hint={say('plans-desk:name.sdgsHint')}
        short
        optional
      />
      {terms.length > 0 && (
        <Checkboxes
          name="terms"
          legend={say('plans-desk:name.terms')}
          hint={say('plans-desk:name.termsHint')}
          options={terms.map(({ id, term, closedAt }) => ({
            value: id,
            label: term,
            hint: closedAt && say('plans-desk:name.termClosed'),
          }))}
          optional
        />
      )}
    </>
  )
}
