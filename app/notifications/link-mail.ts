import { personWords } from '#app/accounts/person.ts'
import { tokenOf } from '#app/accounts/person-link.ts'
import { momentWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { type Db, inTransaction } from '#db/connection'
import { writerIn } from './letter.ts'
import { post } from './mail.ts'

/** Sends the link that lets whoever reads this letter box in, once. */
export function mailLink(db: Db, id: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    const link = await trx
      .selectFrom('personLinks')
      .innerJoin('people', 'people.id', 'personLinks.personId')
      .select(['personId', 'expiresAt', 'language'])
      .where('personLinks.id', '=', id)
      .executeTakeFirst()
    if (!link) return
    const { email } = await personWords(trx, link.personId)
    const writer = await writerIn(trx, link.language)
    const { t, city, lang, address } = writer
    const letter = {
      subject: t('mails:link.subject', { city }),
      parts: [
        { text: t('mails:link.lead', { until: momentWithReadings(link.expiresAt, lang) }) },
        {
          link: {
            label: t('mails:link.own'),
            to: address(href('/links/:link/:token', { link: id, token: tokenOf(id) })),
          },
        },
        { text: t('mails:link.end') },
      ],
    }
    await post(trx, { kind: 'link', about: { kind: 'person_link', id }, to: email, letter, writer })
  })
}
