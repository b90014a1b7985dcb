import type { Section } from '../types.ts'

export const chapter6 = {
  key: 's6',
  number: '第6章',
  title: '働く、訪れるまち',
  titleEasy: '{働|はたら}く　まち、{来|き}て　もらう　まち',
  titleEn: 'A city to work in and to visit',
  department: 'commerce',
  sdgs: [8, 9, 12],
  glossary: [],
  blocks: [
    {
      key: 's6-p1',
      kind: 'paragraph',
      body: '市内で働く人は24,700人、うち6割は従業員20人未満の事業所に勤めています。大きな企業を呼ぶことより、いまある店や工場が次の人に引き継がれることを大切にします。',
      en: 'Of 24,700 people who work in the city, six in ten are in firms with fewer than 20 staff. We care less about attracting a large company than about today’s shops and workshops finding someone to take them on.',
    },
  ],
  children: [
    {
      key: 's6-1',
      number: '6-1',
      title: '商店と手仕事',
      titleEasy: '{店|みせ}と　{手仕事|てしごと}',
      titleEn: 'Shops and crafts',
      department: 'commerce',
      sdgs: [8, 9],
      glossary: [],
      blocks: [
        {
          key: 's6-1-p1',
          kind: 'paragraph',
          body: '経営者が60歳以上で後継ぎの決まっていない事業所は、調べたなかで410ありました。商工会と市の相談員が一軒ずつ訪ね、閉じる、譲る、一部だけ残すという選択を一緒に考えます。',
          en: 'We found 410 firms whose owner is over 60 and has no successor. Advisers of the city and the chamber of commerce call on each and think through with the owner whether to close, hand over, or keep a part.',
        },
        {
          key: 's6-1-p2',
          kind: 'paragraph',
          body: '鐘ノ辻の商店街では、空き店舗31のうち10を、曜日ごとに違う人が店を開ける「日替わりの店」として使います。家賃は1日1,500円とし、1年続いた人が常設の店を持つときは改装費の半額、上限80万円を補助します。',
          en: 'Ten of the 31 empty shops in Kanenotsuji become “shops by the day”, run by someone else each weekday at ¥1,500 a day. Whoever keeps at it for a year and opens for good gets half the cost of refitting, up to ¥800,000.',
        },
        {
          key: 's6-1-l1',
          kind: 'list',
          body: `- 商店街の通りを、土曜の午後は車の入らない道にする
- 糸巻の旧製糸場に、織物と木工の共同の作業場を開く
- 市の小さな修繕や印刷は、市内の事業所から順に声をかける`,
        },
      ],
      children: [],
    },
    {
      key: 's6-2',
      number: '6-2',
      title: '梨と果樹',
      titleEasy: '{梨|なし}と　くだもの',
      titleEn: 'Pears and orchards',
      department: 'commerce',
      sdgs: [2, 8, 12],
      glossary: [],
      blocks: [
        {
          key: 's6-2-p1',
          kind: 'paragraph',
          body: '梨ノ木の果樹園は102戸、平均年齢は68歳です。新しく果樹を始める人には、木が実をつけるまでの4年間、月8万円の生活費と住まいの家賃の半額を支えます。',
          en: 'Nashinoki has 102 orchards, and the growers’ average age is 68. Newcomers are helped with ¥80,000 a month and half their rent for the four years until the trees bear.',
        },
        {
          key: 's6-2-p2',
          kind: 'paragraph',
          body: '高温で実が割れる被害が続いています。県の試験場と、暑さに強い品種と日よけ網を4園で試し、結果は出荷の前に全戸へ知らせます。',
        },
        {
          key: 's6-2-t1',
          kind: 'table',
          body: `| 数えるもの | 令和2年 | 令和7年 | 令和16年（目標） |
|---|--:|--:|--:|
| 果樹農家（戸） | 127 | 102 | 100 |
| うち50歳未満（戸） | 9 | 11 | 25 |
| 直売と加工の売上（億円） | 2.6 | 3.1 | 4.5 |`,
        },
      ],
      children: [],
    },
    {
      key: 's6-3',
      number: '6-3',
      title: '訪れる人',
      titleEasy: '{来|き}て　くれる　{人|ひと}',
      titleEn: 'Visitors',
      department: 'commerce',
      sdgs: [8, 11, 12],
      glossary: [],
      blocks: [
        {
          key: 's6-3-p1',
          kind: 'paragraph',
          body: '年間の来訪者は38万人、平均の滞在は2時間です。人数の目標は置かず、泊まる人の割合と、案内をする住民の数を測ります。',
          en: 'The city has 380,000 visitors a year, who stay two hours on average. We set no target for their number; we measure how many stay the night and how many residents act as guides.',
        },
        {
          key: 's6-3-l1',
          kind: 'list',
          body: `- 瀬音川の堤防に、駅から舟寄まで6キロメートルの歩く道をつなぐ
- 農家に泊まる宿を5軒から12軒に増やす
- 案内板を日本語、やさしい日本語、英語でつくり直す`,
        },
        {
          key: 's6-3-p2',
          kind: 'paragraph',
          body: '夏の「灯ろう流し」は、駅前が混み、片付けに住民が疲れるという声がありました。市内の人を先に案内する時間を設け、片付けの費用を協賛金と市で持ちます。',
        },
        {
          key: 's6-3-p3',
          kind: 'paragraph',
          body: '雲居台の展望広場に、市外からの誘客の目玉となる高さ30メートルの展望塔を整備する可能性を調査します。',
        },
      ],
      children: [],
    },
  ],
} satisfies Section
