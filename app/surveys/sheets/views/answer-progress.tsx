import { useText } from '#app/ui/language.tsx'

/** How far one is, in words and as a bar; `at` counts from 1. */
export function AnswerProgress({ at, of }: { at: number; of: number }) {
  const { say, t } = useText()
  return (
    <div className="answer-progress">
      <p>{at > of ? say('surveys:progress.done') : say('surveys:progress.words', { at, of })}</p>
      {/* something is done on the first page, and sending is yet to come on the last */}
      <progress value={at} max={of + 1} aria-label={t('surveys:progress.label')} />
    </div>
  )
}
