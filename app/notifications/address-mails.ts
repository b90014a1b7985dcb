import { type Addresses, addressToken, isTaken } from '#app/accounts/address-change.ts'
import { dayWithReadings, momentWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { unseal } from '#app/text/sealed.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { type Letter, writerIn } from './letter.ts'
import { post } from './mail.ts'

/**
 * Sends the link by which somebody moves their account to this address. Where it is another account's already, its owner is
 * told so instead: whoever asked learns nothing of that.
 */
export function mailAddress(db: Db, id: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    const change = await findChange(trx, id)
    if (!change || change.changedAt || change.endedAt) return
    const writer = await writerIn(trx, change.language)
    const { t, city, lang, address } = writer
    const letter: Letter = (await isTaken(trx, change.newHash))
      ? {
          subject: t('mails:address.taken.subject', { city }),
          parts: [
            { text: t('mails:address.taken.lead', { city }) },
            { link: { label: t('mails:address.taken.own'), to: address(href('/my/sign-in')) } },
            { text: t('mails:address.end') },
          ],
        }
      : {
          subject: t('mails:address.subject', { city }),
          parts: [
            { text: t('mails:address.lead', { city, until: momentWithReadings(change.expiresAt, lang) }) },
            {
              link: {
                label: t('mails:address.own'),
                to: address(href('/my/address/:change/:token', { change: id, token: addressToken(id) })),
              },
            },
            { text: t('mails:address.end') },
          ],
        }
    await post(trx, { kind: 'address', about: { kind: 'address_change', id }, to: change.email, letter, writer })
  })
}

/** Tells the address an account had that it has another one now. */
export function mailChangedAddress(db: Db, id: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    const change = await findChange(trx, id)
    if (!change?.changedAt || !change.before) return
    const writer = await writerIn(trx, change.language)
    const { t, city, lang } = writer
    const letter: Letter = {
      subject: t('mails:address_changed.subject', { city }),
      parts: [
        { text: t('mails:address_changed.lead', { city, day: dayWithReadings(change.changedAt, lang) }) },
        { text: t('mails:address_changed.end') },
      ],
    }
    const about = { kind: 'address_change', id }
    await post(trx, { kind: 'address_changed', about, to: change.before, letter, writer })
  })
}

async function findChange(trx: Trx, id: string) {
  const found = await trx
    .selectFrom('addressChanges')
    .innerJoin('people', 'people.id', 'addressChanges.personId')
    .select(['newHash', 'expiresAt', 'changedAt', 'endedAt', 'language', 'addressChanges.sealed'])
    .where('addressChanges.id', '=', id)
    .executeTakeFirst()
  return found && { ...found, ...unseal<Addresses>('address_changes.email', id, found.sealed) }
}
