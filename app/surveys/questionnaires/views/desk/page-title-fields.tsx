import { InThree } from '#app/ui/form/in-three.tsx'
import { useText } from '#app/ui/language.tsx'
import { Was } from './was.tsx'

/** The heading of a page, in three languages. */
export function PageTitleFields() {
  const { say } = useText()
  return (
    <>
      <Was />
      <InThree
        names={['title.ja', 'title.easy', 'title.en']}
        label={say('surveys-desk:pages.name')}
        hint={say('surveys-desk:pages.nameHint')}
        max={100}
        optional
      />
    </>
  )
}
