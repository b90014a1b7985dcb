import { type SqlBool, sql } from 'kysely'

/** The profile of the group `o` around it that everybody may read. */
export const shownProfile = sql`lateral (select * from organisation_profiles
  where organisation_id = o.id and shown_at is not null order by number desc limit 1)`
/** Groups that stand in the directory: registered, be their renewal due or not. */
export const isListed = sql<SqlBool>`o.state in ('registered', 'renewal_due')`
/** Groups that were registered once: they have a page for good. */
export const hasPage = sql<SqlBool>`o.state in ('registered', 'renewal_due', 'dormant', 'struck_off')`
/** Groups that are registered, be it that they rest. */
export const isStanding = sql<SqlBool>`o.state in ('registered', 'renewal_due', 'dormant')`
/** Groups that are over, or never came to be. */
export const isOver = sql<SqlBool>`o.state in ('struck_off', 'refused', 'withdrawn')`
