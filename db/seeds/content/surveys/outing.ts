import type { Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { age, district } from './attributes.ts'
import { options, scale, unknown, w } from './words.ts'

/** Every kind of question, with conditions. */
export const outingQuestions: Questionnaire = {
  pages: [
    {
      key: 'going',
      title: w('出かけること', '{出|で}かける　こと', 'Going out'),
      entries: [
        {
          type: 'explanation',
          key: 'about',
          words: w(
            'ふだんの外出について伺います。だいたいの様子で構いません。',
            'ふだん　{出|で}かける　ことを　{聞|き}きます。だいたいで　いいです。',
            'These questions are about going out on ordinary days. Rough answers are fine.',
          ),
        },
        {
          type: 'single',
          key: 'often',
          required: true,
          words: w('どのくらい外出しますか。', 'どのくらい　{出|で}かけますか。', 'How often do you go out?'),
          options: options(
            w('ほぼ毎日', 'だいたい　{毎日|まいにち}', 'Almost every day'),
            w('週に3、4日', '{一週間|いっしゅうかん}に　3、4{日|にち}', 'Three or four days a week'),
            w('週に1、2日', '{一週間|いっしゅうかん}に　1、2{日|にち}', 'One or two days a week'),
            w('ほとんど出かけない', 'ほとんど　{出|で}かけない', 'Hardly ever'),
          ),
        },
        {
          type: 'multiple',
          key: 'means',
          max: 3,
          show: { not: { item: 'often', is: [4] } },
          words: w(
            'よく使う交通手段は何ですか（3つまで）。',
            'よく　{使|つか}う　{乗|の}り{物|もの}は　{何|なん}ですか。（3つまで）',
            'How do you usually travel? (up to three)',
          ),
          options: [
            ...options(
              w('徒歩', '{歩|ある}く', 'On foot'),
              w('自転車', '{自転車|じてんしゃ}', 'By bicycle'),
              w('自分で運転する車', '{自分|じぶん}で　{運転|うんてん}する　{車|くるま}', 'Driving a car'),
              w('家族などの車', '{家族|かぞく}の　{車|くるま}', 'Being driven'),
              w('バス・乗合タクシー', 'バスや　{乗合|のりあい}タクシー', 'Bus or shared taxi'),
            ),
            { code: 8, words: w('そのほか', 'ほかの　もの', 'Something else'), other: true },
            { code: 9, words: w('特にない', 'ない', 'None'), alone: true },
          ],
        },
        {
          type: 'number',
          key: 'minutes',
          min: 0,
          max: 180,
          unit: w('分', '{分|ふん}', 'minutes'),
          words: w(
            'いちばん近いバス停まで、歩いて何分かかりますか。',
            'バス{停|てい}まで　{歩|ある}いて　{何分|なんぷん}ですか。',
            'How many minutes do you walk to the nearest bus stop?',
          ),
        },
        {
          type: 'date',
          key: 'lastbus',
          show: { item: 'means', includes: [5] },
          words: w(
            '最後にバスに乗ったのはいつごろですか。',
            '{最後|さいご}に　バスに　{乗|の}った　{日|ひ}は　いつですか。',
            'When did you last take a bus?',
          ),
        },
      ],
    },
    {
      key: 'places',
      title: w('居場所', '{居場所|いばしょ}', 'Places to be'),
      entries: [
        {
          type: 'heading',
          key: 'placeshead',
          words: w('立ち寄れる場所について', '{行|い}く　ことが　できる　{場所|ばしょ}', 'Places you can drop in'),
        },
        {
          type: 'matrix',
          key: 'easy',
          words: w(
            '次の場所は、立ち寄りやすいですか。',
            '{次|つぎ}の　{場所|ばしょ}は　{行|い}きやすいですか。',
            'How easy is it to drop in at …',
          ),
          rows: [
            { key: 'hall', words: w('公民館', '{公民館|こうみんかん}', 'the community hall') },
            { key: 'library', words: w('図書館', '{図書館|としょかん}', 'the library') },
            { key: 'park', words: w('公園', '{公園|こうえん}', 'the park') },
            { key: 'shop', words: w('近くの商店', '{近|ちか}くの　{店|みせ}', 'a shop nearby') },
          ],
          options: scale(
            [
              w('寄りやすい', '{行|い}きやすい', 'Easy'),
              w('まあ寄りやすい', '{少|すこ}し　{行|い}きやすい', 'Rather easy'),
              w('あまり寄りやすくない', 'あまり　{行|い}きやすく　ない', 'Rather hard'),
              w('寄りにくい', '{行|い}きにくい', 'Hard'),
            ],
            unknown,
          ),
        },
        {
          type: 'scale',
          key: 'lonely',
          words: w(
            '人と話す機会は足りていますか。',
            '{人|ひと}と　{話|はな}す　ことは　{足|た}りて　いますか。',
            'Do you have enough chances to talk with people?',
          ),
          options: scale(
            [
              w('足りている', '{足|た}りて　いる', 'Enough'),
              w('まあ足りている', 'だいたい　{足|た}りて　いる', 'Rather enough'),
              w('あまり足りていない', 'あまり　{足|た}りない', 'Rather not'),
              w('足りていない', '{足|た}りない', 'Not enough'),
            ],
            unknown,
          ),
        },
        {
          type: 'ranking',
          key: 'wanted',
          max: 3,
          words: w(
            '近くにあるとよいものを、順に3つ選んでください。',
            '{近|ちか}くに　ほしい　ものを　3つ　{選|えら}んで　ください。',
            'What would you like to have nearby? (three, in order)',
          ),
          options: options(
            w('予約なしで座れる場所', 'すぐに　{座|すわ}れる　{場所|ばしょ}', 'Somewhere to sit without booking'),
            w('食事ができる場所', '{食|た}べる　{場所|ばしょ}', 'Somewhere to eat'),
            w('子どもが遊べる場所', '{子|こ}どもが　{遊|あそ}ぶ　{場所|ばしょ}', 'Somewhere for children to play'),
            w('相談できる窓口', '{相談|そうだん}できる　{所|ところ}', 'Somewhere to ask for advice'),
            w('体を動かせる場所', '{体|からだ}を　{動|うご}かす　{場所|ばしょ}', 'Somewhere to exercise'),
          ),
        },
        {
          type: 'short',
          key: 'favourite',
          limit: 40,
          words: w(
            'よく行く場所を一つ教えてください。',
            'よく　{行|い}く　{場所|ばしょ}を　1つ　{教|おし}えて　ください。',
            'Name one place you often go to.',
          ),
        },
        {
          type: 'long',
          key: 'idea',
          limit: 400,
          words: w(
            '外出や居場所について、市にしてほしいことをお書きください。',
            '{市|し}に　して　ほしい　ことを　{書|か}いて　ください。',
            'What should the city do about it?',
          ),
        },
      ],
    },
    {
      key: 'you',
      title: w('あなたについて', 'あなたの　こと', 'About you'),
      entries: [age, district],
    },
  ],
}

export const outing = {
  department: 'planning',
  title: '外出と居場所のアンケート',
  titleEasy: '{出|で}かける　ことと　{居場所|いばしょ}の　アンケート',
  titleEn: 'Survey on going out and places to be',
  purpose:
    '総合計画の「地域の居場所」と「バスと乗合タクシー」の取組を見直すため、ふだんの外出と立ち寄る場所について伺います。',
  purposeEasy: '{市|し}の　{計画|けいかく}を　よく　する　ために、{出|で}かける　ことを　{聞|き}きます。',
  purposeEn:
    'How people go out and where they drop in, so that the plan’s measures on meeting places and buses can be reviewed.',
  audience:
    '市内に住む18歳以上の方。無作為に選んだ方にはコードの書かれた手紙をお送りしました。手紙が届いていない方も答えられます。',
  audienceEasy:
    '{市|し}に　{住|す}んで　いる　18{歳|さい}より　{上|うえ}の　{人|ひと}です。{手紙|てがみ}が　ない　{人|ひと}も　{答|こた}える　ことが　できます。',
  audienceEn:
    'Residents of 18 and over. Those drawn at random received a letter with a code; everybody else can answer as well.',
  privacy: '答えは統計としてまとめて使います。名前は聞きません。コードから個人を調べることはありません。',
  privacyEasy: '{名前|なまえ}は　{聞|き}きません。だれの　{答|こた}えか、わかりません。',
  privacyEn: 'Answers are used as statistics only. Names are not asked, and codes are not traced to persons.',
  contact: '電話 0900-000-0100',
  evidence: [
    { section: 's2-1', item: '' },
    { section: 's7-1', item: '' },
  ],
}
