import { useText } from '#app/ui/language.tsx'
import { Choosing } from './choosing.tsx'
import { type Code, useCodeLabel } from './text-entry.tsx'

type Asked = { target: string; q: string; code: string | null }

export function TextFilter({ to, asked, codes }: { to: string; asked: Asked; codes: Code[] }) {
  const { t, say } = useText()
  const label = useCodeLabel()
  const options = [
    { value: '', label: t('survey-results:texts.all') },
    { value: 'none', label: t('survey-results:texts.uncoded') },
    ...codes.map((code) => ({ value: String(code.code), label: `${code.code} ${label(code)}` })),
  ]
  const choices = [{ name: 'code', label: t('survey-results:texts.coded'), value: asked.code ?? '', options }]
  return (
    <Choosing to={to} keep={{ target: asked.target }} choices={choices}>
      <label>
        {say('survey-results:texts.search')}
        <input type="search" name="q" defaultValue={asked.q} />
      </label>
    </Choosing>
  )
}
