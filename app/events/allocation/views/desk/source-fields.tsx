import { MomentField, Radios, TextField } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'

/** Where the number of a draw comes from: asked before anybody knows it. */
export function SourceFields() {
  const { say } = useText()
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
  return { kind: t('draws:desk.kind'), named: t('draws:desk.named'), knownFrom: t('draws:desk.knownFrom') }
}
