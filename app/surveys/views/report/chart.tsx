/** SVG drawn by the server (charts.ts), which escapes every word in it. */
export function Chart({ svg, wide = false }: { svg: string | null; wide?: boolean }) {
  if (svg === null) return null
  return <div className={wide ? 'chart-wide' : undefined} dangerouslySetInnerHTML={{ __html: svg }} />
}
