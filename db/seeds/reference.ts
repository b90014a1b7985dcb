import type { Db } from '#db/connection'
import { seedBank } from './bank.ts'
import { seedOrganisationWords } from './organisation-words.ts'

/** Labels every municipality begins with; it may change the words, never the codes. */
const stages = [
  ['pre_outline', '素々案', '{最初|さいしょ}の　{案|あん}', 'First ideas'],
  ['outline', '骨子案', '{骨組|ほねぐ}みの　{案|あん}', 'Outline'],
  ['draft', '素案', '{下書|したが}き', 'Draft'],
  ['interim', '中間案', '{中間|ちゅうかん}の　{案|あん}', 'Interim draft'],
  ['proposal', '案', '{案|あん}', 'Proposal'],
  ['final', '最終案', '{最後|さいご}の　{案|あん}', 'Final proposal'],
  ['decided', '決定', '{決|き}まる', 'Decided'],
  ['monitoring', '進行管理', '{進|すす}みぐあいを　{見|み}る', 'Monitoring'],
] as const

const categories = [
  ['reflect', '反映する', '{計画|けいかく}を　{直|なお}します', 'Plan changed'],
  ['included', '既に含まれている', 'もう　{計画|けいかく}に　あります', 'Already in the plan'],
  ['reference', '今後の参考', 'これからの　{参考|さんこう}に　します', 'For future reference'],
  ['not_reflected', '反映できない', '{計画|けいかく}は　{直|なお}しません', 'Plan not changed'],
  ['question', '質問への回答', '{質問|しつもん}への　{答|こた}え', 'Answer to a question'],
  ['out_of_scope', '対象外', 'この　{計画|けいかく}の　{話|はなし}では　ありません', 'Outside this plan'],
] as const

const ageBands = [
  ['u18', '18歳未満', '18{歳|さい}より　{下|した}', 'Under 18'],
  ['18-29', '18〜29歳', '18〜29{歳|さい}', '18–29'],
  ['30-39', '30〜39歳', '30〜39{歳|さい}', '30–39'],
  ['40-49', '40〜49歳', '40〜49{歳|さい}', '40–49'],
  ['50-59', '50〜59歳', '50〜59{歳|さい}', '50–59'],
  ['60-69', '60〜69歳', '60〜69{歳|さい}', '60–69'],
  ['70-79', '70〜79歳', '70〜79{歳|さい}', '70–79'],
  ['80o', '80歳以上', '80{歳|さい}より　{上|うえ}', '80 and over'],
] as const

type Class = { code: string; label: [string, string, string]; extra?: [string, string, string] }
const classes: Class[] = [
  {
    code: 'resident',
    label: ['市内に住んでいる人', '{市|し}に　{住|す}んでいる　{人|ひと}', 'I live in the city'],
  },
  {
    code: 'commuter',
    label: ['市内で働いている人', '{市|し}で　{働|はたら}いている　{人|ひと}', 'I work in the city'],
    extra: ['勤め先の名前', '{働|はたら}いている　ところの　{名前|なまえ}', 'Name of your employer'],
  },
  {
    code: 'student',
    label: ['市内の学校に通う人', '{市|し}の　{学校|がっこう}に　{通|かよ}う　{人|ひと}', 'I go to school in the city'],
    extra: ['学校の名前', '{学校|がっこう}の　{名前|なまえ}', 'Name of your school'],
  },
  {
    code: 'business',
    label: [
      '市内に事務所や事業所がある個人・団体',
      '{市|し}に　{会社|かいしゃ}や　お{店|みせ}が　ある　{人|ひと}・{団体|だんたい}',
      'I have, or my organisation has, an office in the city',
    ],
    extra: ['事務所・事業所の名前', '{会社|かいしゃ}や　お{店|みせ}の　{名前|なまえ}', 'Name of the office'],
  },
  {
    code: 'taxpayer',
    label: [
      '市に税金を納めている人',
      '{市|し}に　{税金|ぜいきん}を　{払|はら}っている　{人|ひと}',
      'I pay taxes to the city',
    ],
    extra: ['納めている税の種類', '{税金|ぜいきん}の　{種類|しゅるい}', 'Which tax'],
  },
  {
    code: 'interested',
    label: [
      'この計画に利害関係がある人',
      'この　{計画|けいかく}と　{関係|かんけい}が　ある　{人|ひと}',
      'The plan concerns me in another way',
    ],
    extra: ['どのような関係か', 'どんな　{関係|かんけい}か', 'How it concerns you'],
  },
]

/** Fills in the labels where the database has none. */
export async function seedReference(db: Db): Promise<void> {
  const rows = (list: readonly (readonly [string, string, string, string])[]) =>
    list.map(([code, label, labelEasy, labelEn], sort) => ({ code, label, labelEasy, labelEn, sort }))
  await db
    .insertInto('stageLabels')
    .values(rows(stages))
    .onConflict((c) => c.doNothing())
    .execute()
  await db
    .insertInto('categoryLabels')
    .values(rows(categories).map((row) => ({ ...row, code: row.code as (typeof categories)[number][0] })))
    .onConflict((c) => c.doNothing())
    .execute()
  await db
    .insertInto('ageBands')
    .values(rows(ageBands))
    .onConflict((c) => c.doNothing())
    .execute()
  await db
    .insertInto('eligibilityClasses')
    .values(
      classes.map(({ code, label, extra }, sort) => ({
        code,
        label: label[0],
        labelEasy: label[1],
        labelEn: label[2],
        extraLabel: extra?.[0] ?? null,
        extraLabelEasy: extra?.[1] ?? null,
        extraLabelEn: extra?.[2] ?? null,
        sort,
      })),
    )
    .onConflict((c) => c.doNothing())
    .execute()
  await seedBank(db)
  await seedOrganisationWords(db)
}
