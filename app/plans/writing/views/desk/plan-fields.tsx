import { Select, TextArea, TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { type Department, departmentOptions, type Stage, stageOptions } from './options.tsx'

const kinds = ['comprehensive', 'basic', 'sectoral', 'implementation'] as const

export function PlanFields({
  departments,
  stages,
  plans,
}: {
  departments: Department[]
  stages: Stage[]
  plans: { slug: string; title: string }[]
}) {
  const { t, say, lang } = useText()
  return (
    <>
      <TextField name="title" label={say('plans-desk:details.title')} maxLength={200} required />
      <TextField
        name="titleEasy"
        label={say('plans-desk:name.titleEasy')}
        hint={say('plans-desk:name.easyHint')}
        optional
      />
      <TextField name="titleEn" label={say('plans-desk:name.titleEn')} optional />
      <Select
        name="kind"
        label={say('plans-desk:details.kind')}
        options={kinds.map((kind) => ({ value: kind, label: t(`plans:planKind.${kind}`) }))}
        required
      />
      <TextField
        name="firstFiscalYear"
        label={say('plans-desk:details.firstYear')}
        hint={say('plans-desk:details.yearHint')}
        inputMode="numeric"
        short
        required
      />
      <TextField name="lastFiscalYear" label={say('plans-desk:details.lastYear')} inputMode="numeric" short required />
      <Select name="stage" label={say('plans-desk:details.stage')} options={stageOptions(stages, lang)} required />
      <Select
        name="departmentId"
        label={say('plans-desk:details.department')}
        empty={t('plans-desk:block.choose')}
        options={departmentOptions(departments, lang)}
        required
      />
      <TextArea name="summary" label={say('plans-desk:details.summary')} maxLength={2000} rows={3} optional />
      <TextArea name="summaryEasy" label={say('plans-desk:details.summaryEasy')} maxLength={2000} rows={3} optional />
      <TextArea name="summaryEn" label={say('plans-desk:details.summaryEn')} maxLength={2000} rows={3} optional />
      <TextArea name="legalBasis" label={say('plans-desk:details.legalBasis')} maxLength={2000} rows={2} optional />
      <Select
        name="parent"
        label={say('plans-desk:details.parent')}
        empty={t('plans-desk:details.noParent')}
        options={plans.map(({ slug, title }) => ({ value: slug, label: title }))}
      />
    </>
  )
}
