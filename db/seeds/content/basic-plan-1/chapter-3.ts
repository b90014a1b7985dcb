import type { Section } from '../types.ts'

export const chapter3 = {
  key: 's3',
  number: '第3章',
  title: '子どもが育つまち',
  titleEasy: '{子|こ}どもが　{育|そだ}つ　まち',
  titleEn: 'A city to grow up in',
  department: 'children',
  sdgs: [4, 5, 10],
  glossary: ['ヤングケアラー'],
  blocks: [
    {
      key: 's3-p1',
      kind: 'paragraph',
      body: '令和7年度に生まれた子どもは312人でした。数が減るいまだからこそ、一人の子どもに関わる大人の数を増やします。保健師、保育士、先生、近所の人が、同じ子どもを見ていることを互いに知っているまちにします。',
      en: 'In fiscal 2025, 312 children were born here. As they become fewer, we want more adults around each child: nurses, nursery teachers, school teachers and neighbours who know that they are looking after the same child.',
    },
  ],
  children: [
    {
      key: 's3-1',
      number: '3-1',
      title: '生まれる前から就学まで',
      titleEasy: '{生|う}まれる　{前|まえ}から　{学校|がっこう}に　{行|い}くまで',
      titleEn: 'From before birth to school',
      department: 'children',
      sdgs: [3, 4, 5],
      glossary: [],
      blocks: [
        {
          key: 's3-1-p1',
          kind: 'paragraph',
          body: '妊娠の届け出から子どもが3歳になるまで、同じ保健師が受け持ちます。引っ越しや異動で替わるときは、前の保健師が一緒に訪ねて引き継ぎます。',
          easy: '{赤|あか}ちゃんが　お{腹|なか}に　いる　ときから　3{歳|さい}まで、おなじ　{保健師|ほけんし}が　{相談|そうだん}を　{聞|き}きます。',
          en: 'One and the same public health nurse stays with a family from the notice of pregnancy until the child is three. When she has to change, she comes along to introduce the next.',
        },
        {
          key: 's3-1-p2',
          kind: 'paragraph',
          body: '保育所は、待機児童がいない一方で、希望した園に入れない家庭が令和8年4月に38ありました。雲居台の空き教室を使う小さな保育室を二つ開き、きょうだいが同じ園に通えることを優先して調整します。',
          en: 'No child is waiting for a nursery place, yet in April 2026 thirty-eight families did not get the nursery they wanted. Two small nurseries open in empty classrooms in Kumoidai, and siblings going to the same place comes first in allocation.',
        },
        {
          key: 's3-1-t1',
          kind: 'table',
          body: `| 支え | いつ | だれが |
|---|---|---|
| 産後の家事の手伝い | 出産後1年、20回まで（1回500円） | 子育て応援員 |
| 宿泊できる産後ケア | 出産後6か月、7泊まで | 市内の助産所2か所 |
| 夜の電話相談 | 毎日19時〜23時 | 助産師、保育士 |
| 一時預かり | 生後4か月から、月8回まで | 保育所4か所 |`,
        },
        {
          key: 's3-1-n1',
          kind: 'note',
          body: '費用は、市民税のかからない世帯では無料です。申し込みは、母子手帳の交付のときに渡す一枚の用紙か、電話でできます。',
        },
      ],
      children: [],
    },
    {
      key: 's3-2',
      number: '3-2',
      title: '学ぶ場と放課後',
      titleEasy: '{学校|がっこう}と　{放課後|ほうかご}',
      titleEn: 'School and after school',
      department: 'children',
      sdgs: [4],
      glossary: [],
      blocks: [
        {
          key: 's3-2-p1',
          kind: 'paragraph',
          body: '市立の小学校は7校、中学校は3校です。梨ノ木小と柿ノ沢分校では複式学級[^1]があります。学校の数をどうするかは、令和10年度に地区ごとの話し合いを始め、この計画の見直しまでに考え方をまとめます。\n\n[^1]: 二つの学年の子どもが一つの教室で学ぶ学級。',
          en: 'The city runs seven elementary and three junior high schools. Two of them teach two grades in one class[^1]. Talks on how many schools to keep begin district by district in fiscal 2028 and end with a position before the mid-term review.\n\n[^1]: Known as combined classes.',
        },
        {
          key: 's3-2-p2',
          kind: 'paragraph',
          body: '学校に行きづらい子どもは小中学校で94人います。教室に戻すことだけを目的にせず、図書館、居場所、自宅での学びを学校と相談して認め、担任が月に1回は本人の様子を聞きます。',
        },
      ],
      children: [
        {
          key: 's3-2-1',
          number: '(1)',
          title: '放課後の過ごし方',
          titleEasy: '{放課後|ほうかご}',
          titleEn: 'After-school hours',
          department: 'children',
          sdgs: [4, 5],
          glossary: [],
          blocks: [
            {
              key: 's3-2-1-p1',
              kind: 'paragraph',
              body: '学童クラブは13か所に620人が通い、夏休みには定員を超えます。夏だけの学童を公民館3か所に開き、昼食は学校給食センターで作って届けます。',
              en: 'Thirteen after-school clubs look after 620 children and overflow in summer. Three community halls will house summer-only clubs, with lunches cooked by the school meal centre.',
            },
            {
              key: 's3-2-1-l1',
              kind: 'list',
              body: `- 体育館と校庭を平日18時まで開ける（全小学校、令和11年度まで）
- 見守る大人は1校2人以上、有償とする
- 雨の日に使える部屋を各校に一つ決める`,
            },
          ],
          children: [],
        },
        {
          key: 's3-2-2',
          number: '(2)',
          title: '通学の安全',
          titleEasy: '{安全|あんぜん}に　{学校|がっこう}へ　{行|い}く',
          titleEn: 'Safe ways to school',
          department: 'children',
          sdgs: [3, 11],
          glossary: [],
          blocks: [
            {
              key: 's3-2-2-p1',
              kind: 'paragraph',
              body: '通学路の危ない箇所は、毎年6月に子ども、保護者、先生、警察、道路の担当者が一緒に歩いて確かめます。令和7年度に挙がった58か所のうち41か所は済み、残る17か所は直す年度を地図に書いて公表します。',
              en: 'Every June children, parents, teachers, the police and the road staff walk the school routes together. Of 58 dangerous spots found in fiscal 2025, 41 are mended; the other 17 are shown on a public map with the year in which they will be.',
            },
            {
              key: 's3-2-2-n1',
              kind: 'note',
              body: '信号機と横断歩道は県の公安委員会が設けるものです。市は要望の日付と返答を地図に併せて載せます。',
            },
          ],
          children: [],
        },
      ],
    },
    {
      key: 's3-3',
      number: '3-3',
      title: '子どもと若者の声',
      titleEasy: '{子|こ}どもと　{若|わか}い　{人|ひと}の　{声|こえ}',
      titleEn: 'The voice of children and young people',
      department: 'children',
      sdgs: [4, 10, 16],
      glossary: ['ヤングケアラー'],
      blocks: [
        {
          key: 's3-3-p1',
          kind: 'paragraph',
          body: '学校や公園のことを決めるとき、それを一番使う人に聞かないまま決めてきたことがありました。子どもに関わる計画をつくるときは、子どもが読める案を用意し、意見を聞く期間を必ず設けます。',
          easy: '{子|こ}どもの　ことを　{決|き}める　ときは、{子|こ}どもの　{意見|いけん}を　{聞|き}きます。{子|こ}どもが　{読|よ}める　{案|あん}を　つくります。',
          en: 'Schools and parks were at times decided without asking those who use them most. Whenever a plan concerns children, there will be a version they can read and a time for them to speak.',
        },
        {
          key: 's3-3-p2',
          kind: 'paragraph',
          body: '高校生による「青葉野若者会議」を年2回開き、出された意見を市長に届けます。',
          easy: '{高校生|こうこうせい}の　{会議|かいぎ}を　1{年|ねん}に　2{回|かい}　{開|ひら}きます。{意見|いけん}を　{市長|しちょう}に　{伝|つた}えます。',
          en: 'A youth council of high school students meets twice a year and hands its opinions to the mayor.',
        },
        {
          key: 's3-3-q1',
          kind: 'quotation',
          source: '小学5年生のまちたんけん発表会から',
          body: 'いけんを言ったあと、どうなったか先生も知らなかった。だめならだめでいいから、おしえてほしい。',
          en: 'After we said what we thought, not even our teacher knew what became of it. If the answer is no, then no, but tell us.',
        },
        {
          key: 's3-3-l1',
          kind: 'list',
          body: `若い人が過ごせる場所として、次のものを用意します。

- 駅前ビル3階の自習室を22時まで開ける
- 中高生が運営に加わる音楽スタジオを糸巻の旧製糸場に設ける
- 相談員のいるカフェを月2回、図書館で開く`,
        },
      ],
      children: [],
    },
  ],
} satisfies Section
