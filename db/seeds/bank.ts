import { asJson } from '#app/surveys/questionnaires/json.ts'
import type { Option, Question } from '#app/surveys/questionnaires/questionnaire.ts'
import { newId } from '#app/text/ids.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'

type Three = readonly [ja: string, easy: string, en: string]
const words = ([ja, easy, en]: Three): Wording => ({ ja, easy, en })

/** Options coded from 1, with one last that asks for words. */
const coded = (list: readonly Three[]): Option[] => list.map((each, at) => ({ code: at + 1, words: words(each) }))
const withOther = (list: readonly Three[]): Option[] => [
  ...coded(list),
  { code: 90, words: words(['その他', 'そのほか', 'Other']), other: true },
]
const withSilence = (list: readonly Three[]): Option[] => [
  ...coded(list),
  { code: 99, words: words(['回答しない', '{答|こた}えない', 'I would rather not say']) },
]

/** Points from 2 down to −2; わからない stays outside of means. */
const scored = (list: readonly Three[]): Option[] => [
  ...coded(list).map((option, at) => ({ ...option, score: 2 - at })),
  { code: 9, words: words(['わからない', 'わからない', "Don't know"]) },
]

const satisfaction = scored([
  ['満足', '{満足|まんぞく}', 'Satisfied'],
  ['やや満足', '{少|すこ}し　{満足|まんぞく}', 'Rather satisfied'],
  ['どちらともいえない', 'どちらでも　ない', 'Neither'],
  ['やや不満', '{少|すこ}し　{不満|ふまん}', 'Rather dissatisfied'],
  ['不満', '{不満|ふまん}', 'Dissatisfied'],
])
const importance = scored([
  ['重要', '{大切|たいせつ}', 'Important'],
  ['やや重要', '{少|すこ}し　{大切|たいせつ}', 'Rather important'],
  ['どちらともいえない', 'どちらでも　ない', 'Neither'],
  ['あまり重要でない', 'あまり　{大切|たいせつ}では　ない', 'Rather unimportant'],
  ['重要でない', '{大切|たいせつ}では　ない', 'Unimportant'],
])
const agreement = scored([
  ['そう思う', 'そう　{思|おも}う', 'Agree'],
  ['ややそう思う', '{少|すこ}し　そう　{思|おも}う', 'Rather agree'],
  ['どちらともいえない', 'どちらでも　ない', 'Neither'],
  ['あまりそう思わない', 'あまり　そう　{思|おも}わない', 'Rather disagree'],
  ['そう思わない', 'そう　{思|おも}わない', 'Disagree'],
])

/** Fields of a municipality's work, the same in both matrices, so that satisfaction and importance can be compared. */
const fields = (
  [
    ['childcare', '子育てのしやすさ', '{子|こ}どもを　{育|そだ}てやすいか', 'Raising children'],
    ['school', '学校教育', '{学校|がっこう}の　{教育|きょういく}', 'Schools'],
    ['health', '医療と健康づくり', '{病院|びょういん}と　{健康|けんこう}', 'Health care'],
    [
      'elderly',
      '高齢者や障害のある人への支援',
      '{年|とし}を　とった　{人|ひと}や　{障害|しょうがい}の　ある　{人|ひと}への　{助|たす}け',
      'Support for older and disabled people',
    ],
    ['disaster', '防災', '{災害|さいがい}への　{準備|じゅんび}', 'Disaster preparedness'],
    ['safety', '防犯と交通安全', '{安全|あんぜん}', 'Public safety'],
    ['transport', 'バスや鉄道の便利さ', 'バスや　{電車|でんしゃ}の　{便利|べんり}さ', 'Buses and trains'],
    ['roads', '道路と歩道', '{道路|どうろ}', 'Roads and pavements'],
    ['green', '公園と緑', '{公園|こうえん}と　{緑|みどり}', 'Parks and greenery'],
    ['waste', 'ごみとリサイクル', 'ごみと　リサイクル', 'Waste and recycling'],
    ['culture', '文化、スポーツ、生涯学習', '{文化|ぶんか}や　スポーツ', 'Culture and sport'],
    ['work', '産業と働く場', '{仕事|しごと}', 'Business and jobs'],
  ] as const
).map(([key, ...each]) => ({ key, words: words(each) }))

const bank: { name: string; question: Question }[] = [
  {
    name: '年代',
    question: {
      ...{ type: 'single', key: 'age', attribute: 'age' },
      words: words(['あなたの年代を教えてください。', 'あなたは　{何歳|なんさい}ですか。', 'What is your age group?']),
      options: withSilence([
        ['10歳代', '10{歳|さい}から　19{歳|さい}', '10–19'],
        ['20歳代', '20{歳|さい}から　29{歳|さい}', '20–29'],
        ['30歳代', '30{歳|さい}から　39{歳|さい}', '30–39'],
        ['40歳代', '40{歳|さい}から　49{歳|さい}', '40–49'],
        ['50歳代', '50{歳|さい}から　59{歳|さい}', '50–59'],
        ['60歳代', '60{歳|さい}から　69{歳|さい}', '60–69'],
        ['70歳代', '70{歳|さい}から　79{歳|さい}', '70–79'],
        ['80歳以上', '80{歳|さい}　{以上|いじょう}', '80 or over'],
      ]),
    },
  },
  {
    name: '性別',
    question: {
      ...{ type: 'single', key: 'sex', attribute: 'sex' },
      words: words([
        'あなたの性別を教えてください。',
        'あなたの　{性別|せいべつ}は　どれですか。',
        'What is your gender?',
      ]),
      options: withSilence([
        ['女性', '{女|おんな}の　{人|ひと}', 'Female'],
        ['男性', '{男|おとこ}の　{人|ひと}', 'Male'],
        ['その他', 'そのほか', 'Other'],
      ]),
    },
  },
  {
    // What is said to staff stands in the name: whoever answers would read a hint.
    name: '地区（名前を直して使う）',
    question: {
      ...{ type: 'single', key: 'district', attribute: 'district' },
      words: words([
        'お住まいの地区を教えてください。',
        'あなたの　{家|いえ}は　どの　{地区|ちく}ですか。',
        'Which district do you live in?',
      ]),
      options: withSilence([
        ['東地区', '{東|ひがし}の　{地区|ちく}', 'East'],
        ['西地区', '{西|にし}の　{地区|ちく}', 'West'],
        ['南地区', '{南|みなみ}の　{地区|ちく}', 'South'],
        ['北地区', '{北|きた}の　{地区|ちく}', 'North'],
      ]),
    },
  },
  {
    name: '職業',
    question: {
      ...{ type: 'single', key: 'occupation', attribute: 'occupation' },
      words: words([
        'あなたの職業を教えてください。',
        'あなたの　{仕事|しごと}は　{何|なん}ですか。',
        'What is your occupation?',
      ]),
      options: withOther([
        ['会社員・団体職員', '{会社|かいしゃ}で　{働|はたら}いて　いる', 'Employed by a company or body'],
        ['公務員', '{役所|やくしょ}などで　{働|はたら}いて　いる', 'Public service'],
        ['自営業', '{自分|じぶん}の　{店|みせ}や　{会社|かいしゃ}が　ある', 'Self-employed'],
        ['農林漁業', '{農業|のうぎょう}や　{漁業|ぎょぎょう}', 'Farming, forestry or fishing'],
        ['パート・アルバイト', 'パート・アルバイト', 'Part-time work'],
        ['家事専業', '{家|いえ}の　{仕事|しごと}', 'Keeping house'],
        ['学生', '{学生|がくせい}', 'Student'],
        ['無職', '{仕事|しごと}を　して　いない', 'Not working'],
      ]),
    },
  },
  {
    name: '居住年数',
    question: {
      ...{ type: 'single', key: 'residence', attribute: 'residence' },
      words: words([
        'この市に住んで何年になりますか。',
        'この　{市|し}に　{何年|なんねん}　{住|す}んで　いますか。',
        'How long have you lived in this municipality?',
      ]),
      options: coded([
        ['1年未満', '1{年|ねん}より　{短|みじか}い', 'Less than a year'],
        ['1年以上5年未満', '1{年|ねん}から　5{年|ねん}', '1 to 5 years'],
        ['5年以上10年未満', '5{年|ねん}から　10{年|ねん}', '5 to 10 years'],
        ['10年以上20年未満', '10{年|ねん}から　20{年|ねん}', '10 to 20 years'],
        ['20年以上', '20{年|ねん}　{以上|いじょう}', '20 years or more'],
      ]),
    },
  },
  {
    name: '満足度（12分野）',
    question: {
      ...{ type: 'matrix', key: 'satisfaction', rows: fields, options: satisfaction },
      words: words([
        '次の分野に、どのくらい満足していますか。',
        '{次|つぎ}の　ことに　{満足|まんぞく}して　いますか。',
        'How satisfied are you with the following?',
      ]),
    },
  },
  {
    name: '重要度（12分野）',
    question: {
      ...{ type: 'matrix', key: 'importance', rows: fields, options: importance },
      words: words([
        '次の分野は、これから、どのくらい重要だと思いますか。',
        '{次|つぎ}の　ことは　これから　どのくらい　{大切|たいせつ}ですか。',
        'How important do you think the following are for the future?',
      ]),
    },
  },
  {
    name: '住みやすさ',
    question: {
      ...{ type: 'scale', key: 'living', options: agreement },
      words: words([
        'この市は住みやすいと思いますか。',
        'この　{市|し}は　{住|す}みやすいですか。',
        'Do you find this municipality a good place to live?',
      ]),
    },
  },
  {
    name: '住み続けたいか',
    question: {
      ...{ type: 'scale', key: 'stay', options: agreement },
      words: words([
        'これからもこの市に住み続けたいと思いますか。',
        'これからも　この　{市|し}に　{住|す}みたいですか。',
        'Would you like to go on living here?',
      ]),
    },
  },
  {
    name: '市の情報を何で知るか',
    question: {
      ...{ type: 'multiple', key: 'news' },
      words: words([
        '市の情報を、主に何で知りますか。あてはまるものをすべて選んでください。',
        '{市|し}の　{情報|じょうほう}を　{何|なに}で　{知|し}りますか。ぜんぶ　{選|えら}んで　ください。',
        'Where do you get news of the municipality? Choose all that apply.',
      ]),
      options: [
        ...withOther([
          ['広報紙', '{市|し}の　{新聞|しんぶん}', 'The municipal newsletter'],
          ['市のウェブサイト', '{市|し}の　ホームページ', 'The municipal website'],
          ['市のSNS', '{市|し}の　SNS', 'Municipal social media'],
          ['新聞・テレビ', '{新聞|しんぶん}・テレビ', 'Newspapers and television'],
          ['回覧板・掲示板', '{回覧板|かいらんばん}・{掲示板|けいじばん}', 'Circulars and notice boards'],
          ['家族や知人', '{家族|かぞく}や　{友|とも}だち', 'Family and friends'],
        ]),
        { code: 99, words: words(['特に知る機会がない', '{知|し}る　ことが　ない', 'None of these']), alone: true },
      ],
    },
  },
  {
    name: '自由意見',
    question: {
      ...{ type: 'long', key: 'voice', limit: 1000 },
      words: words([
        'まちづくりについて、ご意見を自由にお書きください。',
        '{町|まち}に　ついて　{思|おも}う　ことを　{自由|じゆう}に　{書|か}いて　ください。',
        'Please write anything you would like to say about the future of the municipality.',
      ]),
    },
  },
]

/** For a portal that was installed before there was a bank; what a municipality closed or reworded stays as it is. */
export async function seedBankOnce(db: Db): Promise<void> {
  const seeded = await db.selectFrom('surveyBank').select('id').where('sort', '<', 1000).limit(1).executeTakeFirst()
  if (!seeded) await seedBank(db)
}

/** Questions every municipality asks; it changes them in its surveys and keeps its own beside them. */
export async function seedBank(db: Db): Promise<void> {
  await db
    .insertInto('surveyBank')
    .values(bank.map(({ name, question }, sort) => ({ id: newId(), name, question: asJson(question), sort })))
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
}
