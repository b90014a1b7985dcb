import { useText } from '#app/ui/language.tsx'
import { heading } from './desk-labels.tsx'

type Section = Parameters<typeof heading>[0]

export function NewSectionPlace({ parent, after }: { parent?: Section; after?: Section }) {
  const { say } = useText()
  return (
    <p className="hint">
      {after
        ? say('plans-desk:newSection.after', { section: heading(after) })
        : parent
          ? say('plans-desk:newSection.below', { section: heading(parent) })
          : say('plans-desk:newSection.first')}
    </p>
  )
}
