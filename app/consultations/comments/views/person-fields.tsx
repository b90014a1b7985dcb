import { Radios, Select, TextField } from '#app/ui/form/form.tsx'
import { type Lang, pick, RubyText, useText } from '#app/ui/language.tsx'
import { wordingOf } from '#app/wording.ts'

export type ClassChoice = {
  code: string
  label: string
  labelEasy: string | null
  labelEn: string | null
  extraLabel: string | null
  extraLabelEasy: string | null
  extraLabelEn: string | null
  extraRequired: boolean
}
export type Asked = { requiredFields: string[]; optionalFields: string[]; ageBands: AgeBand[]; classes: ClassChoice[] }

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
          autoComplete="address-line1"
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
  pick(lang, { ja: choice.extraLabel ?? '', easy: choice.extraLabelEasy, en: choice.extraLabelEn })

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
        label: <RubyText text={pick(lang, wordingOf(choice, 'label'))} />,
        extra: choice.extraLabel && (
          <TextField
            name={`classExtra.${choice.code}`}
            maxLength={100}
            label={<RubyText text={extraOf(choice, lang)} />}
            required={need.required && choice.extraRequired}
            optional={!(need.required && choice.extraRequired)}
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

export type AgeBand = { code: string; label: string; labelEasy: string | null; labelEn: string | null }

/** The words of an age band in the page's language. */
export const ageBandWords = ({ label, labelEasy, labelEn }: AgeBand, lang: Lang) =>
  pick(lang, { ja: label, easy: labelEasy, en: labelEn })

function AgeField({ bands, need }: { bands: AgeBand[]; need: Need }) {
  const { say, t, lang } = useText()
  return (
    <Select
      name="ageBand"
      label={say('consultations:person.age')}
      empty={t('consultations:person.ageEmpty')}
      options={bands.map((band) => ({ value: band.code, label: ageBandWords(band, lang) }))}
      {...need}
    />
  )
}
