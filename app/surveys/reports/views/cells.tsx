import type { Cell, Count } from '#app/surveys/figures/figure.ts'
import { useText } from '#app/ui/language.tsx'

/** A withheld number is a cross, which the note under the page explains; a screen reader hears the word. */
export function Counted({ count }: { count: Count }) {
  const { t, say } = useText()
  if (count === null) return <span title={t('survey-report:withheld')}>{say('survey-report:withheldShort')}</span>
  return count.toLocaleString('en')
}

export function Share({ share }: Pick<Cell, 'share'>) {
  const { t } = useText()
  return share === null ? t('survey-report:withheldShort') : share.toFixed(1)
}

export function Value({ value, digits = 2 }: { value: number | null; digits?: number }) {
  const { t } = useText()
  return value === null ? t('survey-report:withheldShort') : value.toFixed(digits).replace('-', '−')
}

/** Under a table that has crosses: what they stand for. */
export function WithheldNote({ cells }: { cells: (Pick<Cell, 'share'> | null)[] }) {
  const { say } = useText()
  if (cells.every((cell) => cell?.share !== null)) return null
  return <p className="hint under-table">{say('survey-report:withheldNote')}</p>
}
