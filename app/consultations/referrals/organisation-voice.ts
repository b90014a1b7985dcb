import { sql } from 'kysely'
import type { Db } from '#db/connection'

export type OpenToOrganisation = { slug: string; title: string; closesAt: Date; sent: string[] }

/** Calls that are open, or to which a group has sent something: with the receipt numbers of what it sent. */
export async function callsForOrganisation(
  db: Db,
  organisationId: string,
): Promise<(OpenToOrganisation & { isOpen: boolean })[]> {
  const { rows } = await sql<OpenToOrganisation & { isOpen: boolean }>`
    select c.slug, c.title, c.closes_at, c.opens_at <= now() and now() < c.closes_at as is_open,
      array(select s.receipt_number from submissions s where s.consultation_id = c.id
        and s.organisation_id = ${organisationId}
        and not exists (select from withdrawals w where w.submission_id = s.id) order by s.received_at) as sent
    from consultations c join notices n on n.consultation_id = c.id
    where (c.opens_at <= now() and now() < c.closes_at)
      or exists (select from submissions s where s.consultation_id = c.id and s.organisation_id = ${organisationId})
    order by is_open desc, c.closes_at desc limit 100`.execute(db)
  return rows
}
