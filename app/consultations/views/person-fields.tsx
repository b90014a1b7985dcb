import { Radios, Select, TextField } from '../../ui/form.tsx'
import { type Lang, pick, RubyText, useText } from '../../ui/language.tsx'

export type ClassChoice = {
  code: string
  label: string
  labelEasy: string | null
  labelEn: string | null
  extraLabel: string | null
  extraLabelEasy: string | null
  extraLabelEn: string | null
}
export type Asked = { requiredFields: string[]; optionalFields: string[]; ageBands: string[]; classes: ClassChoice[] }

/** Who is writing: only what the municipality asks for. */
export function PersonFields({ asked }: { asked: Asked }) {
  const { say } = useText()
  const need = (field: string) => {
    const required = asked.requiredFields.includes(field)
    return required || asked.optionalFields.includes(field) ? { required, optional: !required } : null
  }
  const [eligible, name, kana, address, contact, age] = [
    need('class'),
    need('name'),
    need('name_kana'),
    need('address'),
    need('contact'),
    need('age_band'),
  ]
  return (
    <>
      {eligible && <ClassField classes={asked.classes} need={eligible} />}
      {name && (
        <>
          <Sender />
          <TextField
            name="name"
            maxLength={100}
            autoComplete="name"
            label={say('consultations:person.name')}
            hint={say('consultations:person.nameHint')}
            {...name}
          />
        </>
      )}
      {kana && <TextField name="nameKana" maxLength={100} label={say('consultations:person.kana')} {...kana} />}
      {address && (
        <TextField
          name="address"
          maxLength={200}
          autoComplete="street-address"
          label={say('consultations:person.address')}
          {...address}
        />
      )}
      {contact && <Contact required={contact.required} />}
      {age && <AgeField bands={asked.ageBands} need={age} />}
    </>
  )
}

type Need = { required: boolean; optional: boolean }

const extraOf = (choice: ClassChoice, lang: Lang) =>
  pick(lang, { value: choice.extraLabel ?? '', easy: choice.extraLabelEasy, en: choice.extraLabelEn })

function ClassField({ classes, need }: { classes: ClassChoice[]; need: Need }) {
  const { say, lang } = useText()
  return (
    <Radios
      name="class"
      legend={say('consultations:person.class')}
      hint={say('consultations:person.classHint')}
      {...need}
      options={classes.map((choice) => ({
        value: choice.code,
        label: <RubyText text={pick(lang, { value: choice.label, easy: choice.labelEasy, en: choice.labelEn })} />,
        extra: choice.extraLabel && (
          <TextField
            name={`classExtra.${choice.code}`}
            maxLength={100}
            label={<RubyText text={extraOf(choice, lang)} />}
            {...need}
          />
        ),
      }))}
    />
  )
}

function Sender() {
  const { say } = useText()
  return (
    <Radios
      name="organisation"
      legend={say('consultations:person.sender')}
      value="no"
      options={[
        { value: 'no', label: say('consultations:person.alone') },
        {
          value: 'yes',
          label: say('consultations:person.organisation'),
          extra: (
            <TextField
              name="representative"
              maxLength={100}
              label={say('consultations:person.representative')}
              hint={say('consultations:person.representativeHint')}
            />
          ),
        },
      ]}
    />
  )
}

function Contact({ required }: { required: boolean }) {
  const { say } = useText()
  const hint = say(required ? 'consultations:person.contactHint' : 'consultations:person.contactMay')
  return (
    <>
      <TextField
        name="email"
        type="email"
        maxLength={254}
        autoComplete="email"
        label={say('consultations:person.email')}
        hint={hint}
      />
      <TextField
        name="phone"
        type="tel"
        short
        autoComplete="tel"
        label={say('consultations:person.phone')}
        hint={hint}
      />
    </>
  )
}

// Codes of the municipality's own have no words of ours: they are shown as they are.
const known = /^(u18|18-29|30-39|40-49|50-59|60-69|70-79|80o)$/

export function useAgeBand(): (code: string) => string {
  const { t } = useText()
  return (code) => (known.test(code) ? t(`consultations:age.${code}`) : code)
}

function AgeField({ bands, need }: { bands: string[]; need: Need }) {
  const { say, t } = useText()
  const ageBand = useAgeBand()
  return (
    <Select
      name="ageBand"
      label={say('consultations:person.age')}
      empty={t('consultations:person.ageEmpty')}
      options={bands.map((code) => ({ value: code, label: ageBand(code) }))}
      {...need}
    />
  )
}
