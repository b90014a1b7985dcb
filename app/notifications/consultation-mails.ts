import { sql } from 'kysely'
import { momentWithReadings } from '#app/calendar.ts'
import { openPerson } from '#app/consultations/comments/personal.ts'
import { href } from '#app/href.ts'
import type { Language } from '#app/text/language.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { addJob } from '#db/jobs'
import { type Letter, type Writer, writerIn } from './letter.ts'
import { postAll } from './mail.ts'

type Sent = {
  id: string
  receiptNumber: string
  receivedAt: Date
  language: Language
  sealed: Buffer | null
  slug: string
  title: string
  titleEasy: string | null
  titleEn: string | null
  closesAt: Date
}

/**
 * What came in and still has its sender. The words themselves never go into a mail: nobody has confirmed the address, and
 * the portal would carry anybody's text to anybody.
 */
async function sentOnes(db: Db, submissions: string[]): Promise<Sent[]> {
  const { rows } = await sql<Sent>`
    select s.id, s.receipt_number, s.received_at, s.language, p.sealed,
      c.slug, c.title, c.title_easy, c.title_en, c.translated_from, c.closes_at
    from submissions s join consultations c on c.id = s.consultation_id
    left join submission_persons p on p.submission_id = s.id
    where s.id = any(${submissions}::uuid[]) and not exists (select from withdrawals w where w.submission_id = s.id)
    order by s.id`.execute(db)
  return rows
}

type Kind = 'receipt' | 'answer'

/** Gives what went wrong with some of them: a sender that cannot be opened keeps no other from their mail. */
async function postAbout(trx: Trx, kind: Kind, submissions: string[]): Promise<unknown[]> {
  const sent = await sentOnes(trx, submissions)
  const languages = [...new Set(sent.map(({ language }) => language))]
  const writers = new Map(
    await Promise.all(languages.map(async (language) => [language, await writerIn(trx, language)] as const)),
  )
  const failures: unknown[] = []
  const mails = sent.flatMap((one) => {
    try {
      const person = one.sealed && openPerson(one.id, one.sealed)
      const writer = writers.get(one.language)
      if (!person?.email || !writer) return []
      const letter = letterOf(kind, one, person.secret, writer)
      return [{ kind, about: { kind: 'submission', id: one.id }, to: person.email, letter, writer }]
    } catch (failure) {
      failures.push(failure)
      return []
    }
  })
  await postAll(trx, mails)
  return failures
}

/** Told at the end: the job is done again for those who still lack theirs. */
async function tellOf(posting: Promise<unknown[]>): Promise<void> {
  const [failure] = await posting
  if (failure) throw failure
}

function letterOf(kind: Kind, sent: Sent, secret: string | undefined, { lang, city, t, address }: Writer): Letter {
  const title = (lang === 'en' ? sent.titleEn : lang === 'ja-easy' ? sent.titleEasy : null) ?? sent.title
  const number = sent.receiptNumber
  const receipt = secret ? href('/receipts/:number/:secret', { number, secret }) : href('/receipts')
  const facts: [string, string][] = [
    [t('mails:call'), title],
    [t('mails:number'), number],
    [t('mails:receivedAt'), momentWithReadings(sent.receivedAt, lang)],
  ]
  const own = { link: { label: t(`mails:${kind}.own`), to: address(receipt) } }
  const result = {
    link: {
      label: t('mails:answer.result'),
      to: address(href('/consultations/:consultation/result', { consultation: sent.slug })),
    },
  }
  return {
    subject: t(`mails:${kind}.subject`, { city, number, title }),
    parts: [
      { text: t(`mails:${kind}.lead`, { city }) },
      { facts },
      own,
      ...(kind === 'answer' ? [result] : []),
      { text: t(`mails:${kind}.end`) },
    ],
  }
}

/** Says that submissions have come in, to whoever gave an address. */
export const mailReceipts = (db: Db, submissions: string[]): Promise<void> =>
  tellOf(inTransaction(db, (trx) => postAbout(trx, 'receipt', submissions)))

const atOnce = 500

/** Says that the answers are published, to everybody who took part: some hundred in each job. */
export function mailAnswers(db: Db, { consultation, after }: { consultation: string; after?: string }): Promise<void> {
  const posting = inTransaction(db, async (trx) => {
    const page = await trx
      .selectFrom('submissions')
      .select('id')
      .where('consultationId', '=', consultation)
      .$if(after !== undefined, (page) => page.where('id', '>', after ?? ''))
      .orderBy('id')
      .limit(atOnce)
      .execute()
    const ids = page.map(({ id }) => id)
    const last = ids.at(-1)
    if (last && ids.length === atOnce) {
      // done once more, it goes on once more: what waits to go on from here waits once
      await addJob(trx, 'answer_mails', { consultation, after: last }, { key: `answers after ${last}` })
    }
    return postAbout(trx, 'answer', ids)
  })
  return tellOf(posting)
}
