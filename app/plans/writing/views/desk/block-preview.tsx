import { useText } from '#app/ui/language.tsx'
import { Prose } from '#app/ui/parts.tsx'

export type Preview = { html: string; easyHtml: string | null; enHtml: string | null }

/** The typed text as readers would see it; nothing is saved. */
export function BlockPreview({ preview }: { preview: Preview | null | undefined }) {
  const { say } = useText()
  if (!preview) return null
  return (
    <section className="panel" aria-labelledby="preview-title" role="status">
      <h2 id="preview-title">{say('plans-desk:preview.title')}</h2>
      <p className="hint">{say('plans-desk:preview.notSaved')}</p>
      <Prose html={preview.html} />
      {preview.easyHtml && (
        <>
          <h3>{say('plans-desk:block.easy')}</h3>
          <Prose html={preview.easyHtml} />
        </>
      )}
      {preview.enHtml && (
        <>
          <h3>{say('plans-desk:block.en')}</h3>
          <Prose html={preview.enHtml} lang="en" />
        </>
      )}
    </section>
  )
}
