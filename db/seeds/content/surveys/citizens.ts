import type { Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import type { Wording } from '#app/wording.ts'
import { age, district, sex } from './attributes.ts'
import { options, scale, unknown, w } from './words.ts'

const fields: [string, Wording][] = [
  ['places', w('地域の居場所', '{地域|ちいき}の　{居場所|いばしょ}', 'Places to drop in')],
  ['elderly', w('高齢期の暮らし', 'お{年寄|としよ}りの　{暮|く}らし', 'Life in old age')],
  ['children', w('子育ての支え', '{子育|こそだ}ての　{手伝|てつだ}い', 'Support for families')],
  ['flood', w('水害への備え', '{大雨|おおあめ}の　{備|そな}え', 'Protection from floods')],
  ['green', w('里山と緑', '{山|やま}と　{緑|みどり}', 'Woods and green')],
  ['shops', w('商店のにぎわい', '{店|みせ}の　にぎわい', 'Lively shops')],
  ['bus', w('バスなどの移動手段', 'バスや　タクシー', 'Buses and other transport')],
  ['library', w('図書館と学びの場', '{図書館|としょかん}と　{学|まな}ぶ　{所|ところ}', 'Library and learning')],
]
const rows = fields.map(([key, words]) => ({ key, words }))

const satisfied = scale(
  [
    w('満足', '{満足|まんぞく}', 'Satisfied'),
    w('やや満足', '{少|すこ}し　{満足|まんぞく}', 'Rather satisfied'),
    w('やや不満', '{少|すこ}し　{不満|ふまん}', 'Rather dissatisfied'),
    w('不満', '{不満|ふまん}', 'Dissatisfied'),
  ],
  unknown,
)
const important = scale(
  [
    w('重要', '{大切|たいせつ}', 'Important'),
    w('やや重要', '{少|すこ}し　{大切|たいせつ}', 'Rather important'),
    w('あまり重要でない', 'あまり　{大切|たいせつ}では　ない', 'Not so important'),
    w('重要でない', '{大切|たいせつ}では　ない', 'Not important'),
  ],
  unknown,
)

/** 市民意識調査: asked every two years with the same keys, so that its waves can be compared. */
export const citizensQuestions: Questionnaire = {
  pages: [
    {
      key: 'living',
      title: w('暮らしの実感', '{毎日|まいにち}の　{暮|く}らし', 'Living here'),
      entries: [
        {
          type: 'scale',
          key: 'comfort',
          words: w(
            '青葉野市は住みやすいまちですか。',
            '{青葉野市|あおばのし}は　{住|す}みやすいですか。',
            'Is Aobano a good place to live?',
          ),
          options: scale(
            [
              w('住みやすい', '{住|す}みやすい', 'Yes'),
              w('どちらかといえば住みやすい', '{少|すこ}し　{住|す}みやすい', 'Rather yes'),
              w('どちらかといえば住みにくい', '{少|すこ}し　{住|す}みにくい', 'Rather no'),
              w('住みにくい', '{住|す}みにくい', 'No'),
            ],
            unknown,
          ),
        },
        {
          type: 'single',
          key: 'stay',
          words: w(
            'これからも青葉野市に住み続けたいですか。',
            'これからも　{住|す}みたいですか。',
            'Do you want to stay here?',
          ),
          options: options(
            w('住み続けたい', '{住|す}みたい', 'Yes'),
            w(
              '市内の別の場所に移りたい',
              '{市|し}の　{中|なか}で　{引|ひ}っ{越|こ}したい',
              'Yes, but elsewhere in the city',
            ),
            w('市外に移りたい', '{市|し}の　{外|そと}へ　{引|ひ}っ{越|こ}したい', 'No'),
            w('決めていない', 'まだ　{決|き}めて　いない', 'Not decided'),
          ),
        },
        {
          type: 'multiple',
          key: 'reasons',
          max: 3,
          show: { item: 'stay', is: [2, 3] },
          words: w(
            '移りたい理由は何ですか（3つまで）。',
            '{引|ひ}っ{越|こ}したい　{理由|りゆう}は　{何|なん}ですか。（3つまで）',
            'Why? (up to three)',
          ),
          options: options(
            w('通勤・通学に不便', '{仕事|しごと}や　{学校|がっこう}に　{行|い}きにくい', 'Far from work or school'),
            w('買い物に不便', '{買|か}い{物|もの}が　{大変|たいへん}', 'Shopping is difficult'),
            w('バスが少ない', 'バスが　{少|すく}ない', 'Few buses'),
            w('水害が心配', '{大雨|おおあめ}が　{心配|しんぱい}', 'Worried about floods'),
            w('家族の都合', '{家族|かぞく}の　{理由|りゆう}', 'Family reasons'),
          ),
        },
      ],
    },
    {
      key: 'fields',
      title: w('市の取組', '{市|し}の　{仕事|しごと}', 'What the city does'),
      entries: [
        {
          type: 'matrix',
          key: 'satisfied',
          rows,
          options: satisfied,
          words: w(
            '次の取組に、どのくらい満足していますか。',
            'どのくらい　{満足|まんぞく}して　いますか。',
            'How satisfied are you with …',
          ),
        },
        {
          type: 'matrix',
          key: 'important',
          rows,
          options: important,
          words: w(
            '次の取組は、これからどのくらい重要ですか。',
            'これから　どのくらい　{大切|たいせつ}ですか。',
            'How important will be …',
          ),
        },
        {
          type: 'ranking',
          key: 'first',
          max: 2,
          words: w(
            '特に力を入れてほしいものを、順に2つ選んでください。',
            '{市|し}が　がんばって　ほしいものを　2つ　{選|えら}んで　ください。',
            'What should the city do first? (two, in order)',
          ),
          options: options(...fields.map(([, words]) => words)),
        },
      ],
    },
    {
      key: 'voices',
      title: w('ご意見', '{意見|いけん}', 'Your opinion'),
      entries: [
        {
          type: 'long',
          key: 'voice',
          limit: 400,
          words: w(
            'まちづくりへのご意見をお書きください。',
            '{市|し}に　{言|い}いたい　ことを　{書|か}いて　ください。',
            'Anything you would like to tell the city',
          ),
        },
      ],
    },
    {
      key: 'you',
      title: w('あなたについて', 'あなたの　こと', 'About you'),
      entries: [age, sex, district],
    },
  ],
}

/** What people wrote, with the codes staff gave it. */
export const voices: { words: string; codes: number[] }[] = [
  { words: '朝のバスをもう一本増やしてほしい。', codes: [1] },
  { words: '雲居台から病院へ行く便が少なくて困っています。', codes: [1, 3] },
  { words: '柿ノ沢の集会所で、週に一度でも人が集まれる日があるとよい。', codes: [2] },
  { words: '図書館の開く時間をもう少し長くしてほしい。', codes: [5] },
  { words: '大雨のとき、どこへ逃げればよいか、家族で話すきっかけになる地図がほしい。', codes: [4] },
  { words: '子どもを連れて一日過ごせる屋内の場所がない。', codes: [2, 5] },
  { words: '川沿いの草刈りを続けてくださってありがとうございます。', codes: [6] },
  { words: '高齢の母が一人で出かけられる乗り物があると安心です。', codes: [1, 3] },
]

export const voiceCodes = [
  { code: 1, label: 'バス・移動', labelEasy: 'バスや　{移動|いどう}', labelEn: 'Buses, getting around' },
  { code: 2, label: '居場所', labelEasy: '{居場所|いばしょ}', labelEn: 'Places to meet' },
  { code: 3, label: '高齢者・福祉', labelEasy: 'お{年寄|としよ}り', labelEn: 'Old age, welfare' },
  { code: 4, label: '防災', labelEasy: '{災害|さいがい}の　{備|そな}え', labelEn: 'Disasters' },
  { code: 5, label: '子ども・学び', labelEasy: '{子|こ}どもと　{勉強|べんきょう}', labelEn: 'Children, learning' },
  { code: 6, label: '感謝・その他', labelEasy: 'お{礼|れい}や　ほかの　こと', labelEn: 'Thanks and other' },
]

export const citizens = {
  department: 'planning',
  title: (year: number) => ({
    title: `市民意識調査 ${year}`,
    titleEasy: `まちに　ついての　アンケート　${year}`,
    titleEn: `Citizens’ survey ${year}`,
  }),
  purpose: '暮らしの実感と、市の取組への満足度・重要度を2年ごとに聞き、総合計画の進み具合を確かめます。',
  purposeEasy:
    '{暮|く}らしに　ついて　2{年|ねん}ごとに　{聞|き}きます。{市|し}の　{計画|けいかく}に　{使|つか}います。',
  purposeEn:
    'Every two years the city asks how people live here, how satisfied they are with its work and what matters to them.',
  audience:
    '市内に住む18歳以上の方から、住民基本台帳をもとに地区ごとに無作為に選んだ方。2026年は、どなたでも答えられる公募も行いました。',
  audienceEasy: '{市|し}に　{住|す}んで　いる　18{歳|さい}より　{上|うえ}の　{人|ひと}から　{選|えら}びました。',
  audienceEn: 'Residents of 18 and over, drawn at random in each district. In 2026 anybody could answer as well.',
  privacy: '答えは統計としてまとめて使います。名前は聞きません。コードから個人を調べることはありません。',
  privacyEasy: '{名前|なまえ}は　{聞|き}きません。だれの　{答|こた}えか、わかりません。',
  privacyEn: 'Answers are used as statistics only. Names are not asked, and codes are not traced to persons.',
  contact: '電話 0900-000-0100',
  /** What the results are evidence for, by sections of the basic plan; '' is the survey as a whole. */
  evidence: [
    { section: 's1-3', item: '' },
    { section: 's2-1', item: 'satisfied.places' },
    { section: 's2-2', item: 'satisfied.elderly' },
    { section: 's4-1', item: 'first' },
  ],
}
