import { useText } from '../../ui/language.tsx'

/** Drawn on the server from figures alone; its texts are escaped there. */
export function Chart({ svg, wide = false }: { svg: string | null; wide?: boolean }) {
  const { t } = useText()
  if (!svg) return null
  const html = { __html: svg }
  if (!wide) return <div dangerouslySetInnerHTML={html} />
  return (
    <div
      className="chart-wide"
      role="group"
      tabIndex={0}
      aria-label={t('survey-results:chart')}
      dangerouslySetInnerHTML={html}
    />
  )
}
