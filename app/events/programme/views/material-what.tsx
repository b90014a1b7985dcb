import { useText } from '#app/ui/language.tsx'

const names: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
}

/** What whoever opens it gets, before they do: a file with its kind and size, or another site. */
export function MaterialWhat({ type, size }: { type: string | null; size: number | null }) {
  const { say } = useText()
  if (!type || size === null) return <span className="hint">{say('event-page:materials.elsewhere')}</span>
  return (
    <span className="hint">
      {names[type] ?? type} {say('event-page:materials.kilobytes', { size: Math.max(1, Math.round(size / 1024)) })}
    </span>
  )
}
