import type { OrganisationType } from '#app/organisations/groups/type.ts'
import { useText, Written } from '#app/ui/language.tsx'

type Shown = Omit<OrganisationType, 'closedAt'>

/** What each type of group needs for its registration, to be read before anything is written. */
export function RequiredOfTypes({ types }: { types: Shown[] }) {
  const { t, say } = useText()
  return (
    <section>
      <h2>{say('groups:registration.types')}</h2>
      <ul className="entries">
        {types.map(({ code, label, labelEasy, labelEn, papers, minimumMembers, renewalMonths }) => (
          <li key={code}>
            <h3 className="entry-title">
              <Written ja={label} easy={labelEasy} en={labelEn} />
            </h3>
            <p className="meta">
              {[
                papers.length > 0 &&
                  t('groups:registration.papers', {
                    papers: papers.map((kind) => t(`groups:paper.${kind}`)).join(t('groups:and')),
                  }),
                minimumMembers > 0 && t('groups:registration.minimum', { count: minimumMembers }),
                renewalMonths > 0 && t('groups:registration.months', { count: renewalMonths }),
              ]
                .filter(Boolean)
                .join(t('groups:separator')) || say('groups:registration.nothingMore')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
