import type { ReactNode } from 'react'
import type { GroupWords, ListedWord } from '#app/organisations/groups/words.ts'
import { pick, plain, useText } from '#app/ui/language.tsx'
import { Definition } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'
import type { ApplicationFile, ProfileDraft } from '../application-form.ts'

const contacts = ['person', 'phone', 'email', 'address'] as const
const files = ['representative', 'address', 'phone', 'officers', 'rules', 'budget', 'memberPlaces', 'remarks'] as const

/** An application as it stands: what becomes public apart from what only staff read; null where that is not shown here. */
export function ApplicationShown({
  profile,
  file,
  words,
}: {
  profile: Partial<ProfileDraft>
  file: ApplicationFile | null
  words: GroupWords
}) {
  const { t, say, lang } = useText()
  const word = (list: ListedWord[], code: string | undefined) => {
    const found = list.find((each) => each.code === code)
    return found ? plain(pick(lang, wordingOf(found, 'label'))) : ''
  }
  const rows: [string, string][] = [
    ['name', profile.name ?? ''],
    ['nameKana', profile.nameKana ?? ''],
    ['nameEasy', profile.nameEasy ?? ''],
    ['nameEn', profile.nameEn ?? ''],
    ['type', word(words.types, profile.type)],
    ['fields', (profile.fields ?? []).map((code) => word(words.fields, code)).join(t('groups:and'))],
    ['district', word(words.districts, profile.district) || t('groups:field.wholeCity')],
    ['purpose', profile.purpose ?? ''],
    ['activities', profile.activities ?? ''],
    ['founded', profile.founded ?? ''],
    ['members', profile.members === null || profile.members === undefined ? '' : String(profile.members)],
    ['fee', profile.fee ?? ''],
    ['web', profile.web ?? ''],
  ]
  const reached = contacts.flatMap((field) => {
    const own = profile.contact?.[field]
    return own?.text ? [{ field, ...own }] : []
  })
  return (
    <>
      <h2>{say('groups:shown.profile')}</h2>
      <Definition
        items={[
          ...rows.map(([name, value]) => ({
            term: say(`groups:field.${name}`),
            detail: written(value, say('groups:empty')),
          })),
          ...reached.map(({ field, text, isPublic }) => ({
            term: say(`groups:contact.${field}`),
            detail: (
              <>
                {written(text, null)}{' '}
                <span className="hint">{say(isPublic ? 'groups:shown.isPublic' : 'groups:shown.isPrivate')}</span>
              </>
            ),
          })),
        ]}
      />
      {file && <FileShown file={file} />}
    </>
  )
}

/** What only those read who decide on the application, or check it. */
export function FileShown({ file }: { file: ApplicationFile }) {
  const { say } = useText()
  return (
    <>
      <h2>{say('groups:shown.file')}</h2>
      <Definition
        items={files.map((name) => ({
          term: say(`groups:file.${name}`),
          detail: written(file[name], say('groups:empty')),
        }))}
      />
    </>
  )
}

function written(text: string, empty: ReactNode): ReactNode {
  return text.trim() === '' ? (
    <span className="hint">{empty}</span>
  ) : (
    <span className="typed" lang="ja">
      {text}
    </span>
  )
}
