import { useText } from './language.tsx'

/** Counts end somewhere: beyond, nobody needs the exact number. */
export function useCount(): (count: number, limit?: number) => string {
  const { t, lang } = useText()
  return (count, limit = 1000) => {
    const figure = count.toLocaleString(lang === 'en' ? 'en' : 'ja')
    return count >= limit ? t('ui:count.more', { count, figure }) : figure
  }
}
