import { MomentField, Radios, Select, TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'

const upTo = (most: number) => Array.from({ length: most }, (_, at) => at + 1)

/** Where the number of a draw comes from and how it is written: asked before anybody knows it, and never changed. */
export function SourceFields() {
  const { say, t } = useText()
  const digits = [
    { value: '0', label: t('draws:desk.digitsFree') },
    ...upTo(12).map((count) => ({ value: String(count), label: t('draws:desk.digitsOf', { count }) })),
  ]
  const decimals = [
    { value: '0', label: t('draws:desk.decimalsNone') },
    ...upTo(6).map((count) => ({ value: String(count), label: t('draws:desk.decimalsOf', { count }) })),
  ]
  return (
    <Radios
      name="kind"
      legend={say('draws:desk.kind')}
      hint={say('draws:desk.kindHint')}
      required
      options={[
        {
          value: 'public_number',
          label: say('draws:desk.kindNumber'),
          extra: (
            <>
              <TextField
                name="named"
                label={say('draws:desk.named')}
                hint={say('draws:desk.namedHint')}
                maxLength={300}
              />
              <MomentField
                name="knownFrom"
                label={say('draws:desk.knownFrom')}
                hint={say('draws:desk.knownFromHint')}
              />
              <Select name="digits" label={say('draws:desk.digits')} value="0" options={digits} />
              <Select
                name="decimals"
                label={say('draws:desk.decimals')}
                hint={say('draws:desk.decimalsHint')}
                value="2"
                options={decimals}
              />
              <TextField
                name="fallbackNamed"
                label={say('draws:desk.fallbackNamed')}
                hint={say('draws:desk.fallbackHint')}
                maxLength={300}
              />
              <MomentField name="fallbackKnownFrom" label={say('draws:desk.fallbackKnownFrom')} />
            </>
          ),
        },
        { value: 'chance', label: say('draws:desk.kindChance'), hint: say('draws:desk.chanceHint') },
      ]}
    />
  )
}

export function useSourceLabels(): Record<string, string> {
  const { t } = useText()
  const names = ['kind', 'named', 'knownFrom', 'digits', 'decimals', 'fallbackNamed', 'fallbackKnownFrom'] as const
  return Object.fromEntries(names.map((name) => [name, t(`draws:desk.${name}`)]))
}
