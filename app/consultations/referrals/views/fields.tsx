import { DateField, ErrorSummary, Form, Hidden, Select, TextArea, TextField } from '#app/ui/form/form.tsx'
import type { FormState } from '#app/ui/form/form-state.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'

type Choices = { plans: { slug: string; title: string }[]; departments: { id: string; name: string }[] }

/** What is asked of groups, about which plan, until when. */
export function ReferralForm({ state, plans, departments }: Choices & { state: FormState }) {
  const { say, t } = useText()
  return (
    <>
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="version" value={String(state.values.version ?? '0')} />
        <Select
          name="plan"
          label={say('referrals:field.plan')}
          empty={t('referrals:field.choose')}
          options={plans.map(({ slug, title }) => ({ value: slug, label: title }))}
          required
        />
        <TextField name="title" label={say('referrals:field.title')} maxLength={120} required />
        <TextArea
          name="body"
          label={say('referrals:field.body')}
          hint={say('referrals:field.bodyHint')}
          maxLength={5000}
          rows={8}
          required
        />
        <Select
          name="departmentId"
          label={say('referrals:field.department')}
          empty={t('referrals:field.choose')}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <DateField name="dueOn" label={say('referrals:due')} hint={say('referrals:field.dueHint')} required />
        <Button>{say('referrals:save')}</Button>
      </Form>
    </>
  )
}
