import { href } from '#app/href.ts'
import type { GroupWords, ListedWord } from '#app/organisations/groups/words.ts'
import { A, listed, pick, plain, useText, Written } from '#app/ui/language.tsx'
import { wordingOf } from '#app/wording.ts'
import type { ListedGroup } from '../directory.ts'

const shortest = 120

/** The beginning of a text, at most as long as one reads in a list. */
const beginning = (text: string) => (text.length > shortest ? `${text.slice(0, shortest).trimEnd()}…` : text)

export function GroupList({ groups, lists }: { groups: ListedGroup[]; lists: GroupWords }) {
  const { lang } = useText()
  const named = (list: ListedWord[], code: string | null) => {
    const word = list.find((each) => each.code === code)
    return word ? [plain(pick(lang, wordingOf(word, 'label')))] : []
  }
  return (
    <ul className="entries">
      {groups.map(({ id, slug, name, nameEasy, nameEn, purpose, type, fields, district }) => (
        <li key={id}>
          <h2>
            <A to={href('/groups/:group', { group: slug })}>
              <Written ja={name} easy={nameEasy} en={nameEn} />
            </A>
          </h2>
          <p lang="ja">{beginning(purpose)}</p>
          <p className="hit-about">
            <span>{named(lists.types, type)}</span>
            <span>{named(lists.districts, district)}</span>
            <span>
              {listed(
                lang,
                fields.flatMap((code) => named(lists.fields, code)),
              )}
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}
