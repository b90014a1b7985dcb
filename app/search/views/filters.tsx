import { href } from '#app/href.ts'
import { pick, plain, useText } from '#app/ui/language.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { wordingOf } from '#app/wording.ts'

type Props = {
  words: string
  plan: string
  kind: string
  kinds: readonly string[]
  plans: { slug: string; title: string; titleEasy: string | null; titleEn: string | null }[]
}

/** The search itself: words, and where to look for them. */
export function Filters({ words, plan, kind, kinds, plans }: Props) {
  const { t, say, lang } = useText()
  return (
    <SearchBox to={href('/search')} query={words} hint={say('search:hint')}>
      <div className="search-filters">
        <label htmlFor="plan">
          <span>{say('search:filter.plan')}</span>
          <select id="plan" name="plan" defaultValue={plan}>
            <option value="">{t('search:filter.all')}</option>
            {plans.map((each) => (
              <option key={each.slug} value={each.slug}>
                {plain(pick(lang, wordingOf(each, 'title')))}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor="kind">
          <span>{say('search:filter.kind')}</span>
          <select id="kind" name="kind" defaultValue={kind}>
            <option value="">{t('search:filter.all')}</option>
            {kinds.map((each) => (
              <option key={each} value={each}>
                {t(`search:kind.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </SearchBox>
  )
}
