import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { seedBankOnce } from '#db/seeds/bank'
import { withDb } from '#db/testing'
import { bankQuestions } from './bank.ts'
import { addBankQuestion, bankQuestion, closeBankQuestion, rewordBankQuestion } from './bank-question.ts'

const refused = (code: string) => expect.objectContaining({ code })

test('a question of the bank is added, reworded as a further version, closed and offered again', () =>
  withDb(async (trx) => {
    const words = { ja: '防災訓練に参加しますか。', easy: null, en: null }
    const option = (ja: string, code: number | null = null) => ({
      code,
      words: { ja, easy: null, en: null },
      score: null,
    })
    const written = { type: 'single', words, hint: null, required: false, attribute: null } as const
    const first = { ...written, options: [option('はい'), option('いいえ')] }
    const id = await addBankQuestion(trx, system, { name: '防災訓練', key: 'drill', written: first })
    const again = { name: '防災訓練', key: null, written: first }
    await expect(addBankQuestion(trx, system, again)).rejects.toEqual(refused('surveys-desk:refused.nameTaken'))
    const second = { ...first, options: [option('はい', 1), option('たまに'), option('いいえ', 2)] }
    const change = { id, version: 1, name: '防災訓練への参加', key: null, written: second }
    await rewordBankQuestion(trx, system, change)
    await expect(rewordBankQuestion(trx, system, change)).rejects.toEqual(
      refused('surveys-desk:refused.changedMeanwhile'),
    )
    const kept = await bankQuestion(trx, id)
    expect(kept).toMatchObject({ name: '防災訓練への参加', version: 2, question: { key: 'drill' } })
    expect('options' in kept.question && kept.question.options.map(({ code }) => code)).toEqual([1, 3, 2])
    expect(kept.earlier).toMatchObject([{ version: 1, name: '防災訓練', question: { key: 'drill' } }])
    const offered = async () => (await bankQuestions(trx)).some((each) => each.id === id)
    await closeBankQuestion(trx, system, { id, close: true })
    expect(await offered()).toBe(false)
    await closeBankQuestion(trx, system, { id, close: false })
    expect(await offered()).toBe(true)
  }))

test('a portal from before there was a bank gets its questions once, whatever became of them', () =>
  withDb(async (trx) => {
    await trx.deleteFrom('surveyBank').execute()
    await seedBankOnce(trx)
    const bank = await bankQuestions(trx)
    expect(bank.length).toBeGreaterThanOrEqual(5)
    for (const { id } of bank) await closeBankQuestion(trx, system, { id, close: true })
    await seedBankOnce(trx)
    expect(await bankQuestions(trx)).toEqual([])
  }))
