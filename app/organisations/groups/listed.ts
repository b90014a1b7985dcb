import { type SqlBool, sql } from 'kysely'

/** The profile of the group `o` around it that everybody may read. */
export const shownProfile = sql`lateral (select * from organisation_profiles
  where organisation_id = o.id and shown_at is not null order by number desc limit 1)`
/** Groups that stand in the directory: registered, be their renewal due or not. */
export const isListed = sql<SqlBool>`o.state in ('registered', 'renewal_due')`
