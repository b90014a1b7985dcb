import { href } from '#app/href.ts'
import type { DeskRow } from '#app/organisations/groups/desk-list.ts'
import { ApplicationStanding, GroupState } from '#app/organisations/groups/views/group-state.tsx'
import type { GroupWords, ListedWord } from '#app/organisations/groups/words.ts'
import { Day, Moment } from '#app/ui/dates.tsx'
import { A, pick, plain, useText } from '#app/ui/language.tsx'
import { DataTable } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'

type Shown = Omit<DeskRow, 'appliedAt'> & { appliedAt: string | null }

export function OrganisationTable({ rows, words }: { rows: Shown[]; words: GroupWords }) {
  const { t, say, lang, written } = useText()
  const word = (list: ListedWord[], code: string | null) => {
    const found = list.find((each) => each.code === code)
    return found ? plain(pick(lang, wordingOf(found, 'label'))) : ''
  }
  const columns = ['name', 'type', 'district', 'applied', 'state', 'validUntil'] as const
  return (
    <DataTable
      cards
      caption={say('groups-desk:title')}
      isTitled
      columns={columns.map((key) => ({ key, label: written(`groups-desk:column.${key}`), head: key === 'name' }))}
      rows={rows.map((row) => ({
        key: row.id,
        cells: {
          name: (
            <A to={href('/desk/organisations/:organisation', { organisation: row.slug })} lang="ja">
              {row.name}
            </A>
          ),
          type: word(words.types, row.type),
          district: word(words.districts, row.district) || t('groups:field.wholeCity'),
          applied: row.appliedAt && <Moment value={row.appliedAt} />,
          state: (
            <>
              {/* that it applies is said by its application */}
              {!(row.state === 'applying' && row.applicationState && row.applicationState !== 'draft') && (
                <GroupState state={row.state} />
              )}{' '}
              {row.kind && row.applicationState !== 'draft' && row.applicationState && (
                <>
                  {say(`groups:kind.${row.kind}`)} <ApplicationStanding state={row.applicationState} />
                </>
              )}
            </>
          ),
          validUntil: row.validUntil && <Day value={row.validUntil} />,
        },
      }))}
    />
  )
}
