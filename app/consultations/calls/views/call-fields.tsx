import type { ReactNode } from 'react'
import { Folded } from '#app/ui/folded.tsx'
import { Checkbox, Checkboxes, MomentField, Select, TextArea, TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import type { CallChoices } from '../desk-calls.ts'

/** The form of a draft, in the order of the notice. */
export function CallFields({ choices }: { choices: CallChoices }) {
  const { say, t } = useText()
  const days = choices.minPeriodDays
  return (
    <>
      <h2>{say('consultations:desk.form.what')}</h2>
      <Select
        name="editionId"
        label={say('consultations:desk.form.edition')}
        hint={say('consultations:desk.form.editionHint')}
        empty={t('consultations:desk.form.choose')}
        options={choices.editions.map(({ id, title, stage, edition }) => ({
          value: id,
          label: `${title}\u3000${stage} ${t('consultations:edition', { edition })}`,
        }))}
        required
      />
      <TextField name="title" maxLength={200} label={say('consultations:desk.form.title')} required />
      <TextArea name="purpose" rows={3} maxLength={4000} label={say('consultations:desk.form.purpose')} />
      <OtherLanguages names={['title', 'purpose']}>
        <TextField
          name="titleEasy"
          maxLength={200}
          label={<Easy name={say('consultations:desk.form.title')} />}
          hint={<Readings />}
        />
        <TextField name="titleEn" maxLength={200} label={<English name={say('consultations:desk.form.title')} />} />
        <TextArea name="purposeEasy" rows={3} label={<Easy name={say('consultations:desk.form.purpose')} />} />
        <TextArea name="purposeEn" rows={3} label={<English name={say('consultations:desk.form.purpose')} />} />
      </OtherLanguages>

      <h2>{say('consultations:desk.form.when')}</h2>
      <MomentField
        name="opensAt"
        label={say('consultations:desk.form.opensAt')}
        hint={say('consultations:desk.form.momentHint')}
        required
      />
      <MomentField
        name="closesAt"
        label={say('consultations:desk.form.closesAt')}
        hint={say('consultations:desk.form.periodHint', { days })}
        required
      />
      <TextArea
        name="shortPeriodReason"
        rows={2}
        maxLength={4000}
        label={say('consultations:desk.form.shortReason', { days })}
        hint={say('consultations:desk.form.shortReasonHint')}
        optional
      />

      <h2>{say('consultations:desk.form.who')}</h2>
      <Checkboxes
        name="classes"
        legend={say('consultations:desk.form.classes')}
        options={choices.classes.map(({ code, label, closedAt }) => ({
          value: code,
          label,
          hint: closedAt && say('consultations:desk.form.classClosed'),
        }))}
      />
      <Select
        name="departmentId"
        label={say('consultations:desk.form.department')}
        empty={t('consultations:desk.form.choose')}
        options={choices.departments.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <PlaceFields />

      <h2>{say('consultations:desk.form.after')}</h2>
      <Checkbox name="openDiscussion" label={say('discussion:call.field')} hint={say('discussion:call.hint')} />
      <InThree name="publication" label={say('consultations:desk.form.publication')} />
      <InThree name="personalData" label={say('consultations:desk.form.personalData')} />
    </>
  )
}

/** Where people turn to and where paper copies lie: may change also after the notice. */
export function PlaceFields() {
  const { say } = useText()
  return (
    <>
      <TextArea
        name="contact"
        rows={3}
        maxLength={4000}
        label={say('consultations:desk.form.contact')}
        hint={say('consultations:desk.form.contactHint')}
      />
      <InThree name="places" label={say('consultations:desk.form.places')} />
    </>
  )
}

function InThree({ name, label, hint }: { name: string; label: ReactNode; hint?: ReactNode }) {
  return (
    <>
      <TextArea name={name} rows={3} maxLength={4000} label={label} hint={hint} />
      <OtherLanguages names={[name]}>
        <TextArea name={`${name}Easy`} rows={3} label={<Easy name={label} />} hint={<Readings />} />
        <TextArea name={`${name}En`} rows={3} label={<English name={label} />} />
      </OtherLanguages>
    </>
  )
}

function OtherLanguages({ names, children }: { names: string[]; children: ReactNode }) {
  const { say } = useText()
  return (
    <Folded
      label={say('consultations:desk.form.languages')}
      names={names.flatMap((name) => [`${name}Easy`, `${name}En`])}
    >
      {children}
    </Folded>
  )
}

function Easy({ name }: { name: ReactNode }) {
  const { say } = useText()
  return (
    <>
      {name} – {say('consultations:desk.form.easy')}
    </>
  )
}

function English({ name }: { name: ReactNode }) {
  const { say } = useText()
  return (
    <>
      {name} – {say('consultations:desk.form.en')}
    </>
  )
}

// Shown as it is typed, so it cannot be a message: messages turn it into ruby.
function Readings() {
  const { t } = useText()
  const [before, after] = t('consultations:desk.form.easyHint', { sample: '\n' }).split('\n')
  return (
    <>
      {before}
      <code>{'{\u6f22\u5b57|\u304b\u3093\u3058}'}</code>
      {after}
    </>
  )
}

/** What the error summary calls the fields whose messages do not say it. */
export function useCallLabels(): Record<string, string> {
  const { t } = useText()
  return { opensAt: t('consultations:desk.form.opensAt'), closesAt: t('consultations:desk.form.closesAt') }
}
