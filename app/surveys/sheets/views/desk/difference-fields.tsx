import { Radios, TextField } from '#app/ui/form/form.tsx'
import { listed, plain, RubyText, useText } from '#app/ui/language.tsx'
import type { OpenDifference } from '../../settling.ts'
import { useWords } from './words.tsx'

/** Each difference with both ways it was typed, and a field for neither. */
export function DifferenceFields({
  differences,
  operators,
}: {
  differences: OpenDifference[]
  operators: (string | null | undefined)[]
}) {
  const { say, t, lang } = useText()
  const words = useWords()
  const shown = (difference: OpenDifference, typed: string) => {
    if (typed === '') return t('survey-paper:state.none')
    if (typed === 'x') return t('survey-paper:state.unreadable')
    const names = difference.options
      .filter(({ code }) => typed.split(' ').includes(String(code)))
      .map((option) => plain(words(option.words)))
    return [typed, listed(lang, names)].filter(Boolean).join(' — ')
  }
  return differences.map((difference) => (
    <Radios
      key={difference.field}
      name={difference.field}
      legend={
        <>
          {say('survey-paper:form.question', { number: difference.number })} <RubyText text={words(difference.words)} />
          {difference.row && (
            <>
              {' — '}
              <RubyText text={words(difference.row)} />
            </>
          )}
        </>
      }
      required
      options={[
        { value: 'first', label: <b>{shown(difference, difference.first)}</b>, hint: operators[0] ?? undefined },
        { value: 'second', label: <b>{shown(difference, difference.second)}</b>, hint: operators[1] ?? undefined },
        {
          value: 'own',
          label: say('survey-paper:settle.own'),
          extra: (
            <TextField
              name={`${difference.field}.own`}
              label={say('survey-paper:settle.ownLabel')}
              hint={say('survey-paper:typing.help.unreadable')}
              autoComplete="off"
            />
          ),
        },
      ]}
    />
  ))
}
