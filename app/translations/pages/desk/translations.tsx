import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { ErrorSummary } from '#app/ui/form/form.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayTranslate } from '../../access.ts'
import { confirmationForm, confirmTranslation } from '../../confirmation.ts'
import { shownWords } from '../../shown.ts'
import { staleWords } from '../../stale.ts'
import { StaleList } from '../../views/stale-list.tsx'

export const loader = atDesk(staffWho(mayTranslate), async ({ me }) => ({
  heading: 'translations:title',
  words: shownWords(await staleWords(db, me)),
  fields: {},
}))

export const action = atDesk(staffWho(mayTranslate), ({ me, actor }, args) =>
  act(args, confirmationForm, async (words) => {
    await confirmTranslation(db, actor, await staleWords(db, me), words)
    return href('/desk/translations')
  }),
)

export default function Translations() {
  const { words, state, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage {...page} current="translations" lead={say('translations:lead')}>
      <ErrorSummary state={state} />
      {words.length > 0 ? <StaleList words={words} /> : <Empty title={say('translations:none')} />}
    </DeskPage>
  )
}
