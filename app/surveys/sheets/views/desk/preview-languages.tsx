import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'

export function PreviewLanguages({ survey }: { survey: string }) {
  const { say, lang } = useText()
  return (
    <nav className="filters">
      {(['ja', 'ja-easy', 'en'] as const).map((each) => (
        <A
          key={each}
          to={href('/desk/surveys/:survey/preview', { survey })}
          lang={each}
          aria-current={each === lang ? 'true' : undefined}
        >
          {say(`surveys-desk:preview.in.${each}`)}
        </A>
      ))}
    </nav>
  )
}
