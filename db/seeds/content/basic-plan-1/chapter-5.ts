import type { Section } from '../types.ts'

export const chapter5 = {
  key: 's5',
  number: '第5章',
  title: 'みどりと川のまち',
  titleEasy: 'みどりと　{川|かわ}の　まち',
  titleEn: 'A city of green and water',
  department: 'environment',
  sdgs: [6, 13, 15],
  glossary: ['里山'],
  blocks: [
    {
      key: 's5-p1',
      kind: 'paragraph',
      body: '市の面積148.6平方キロメートルのうち、森林が61パーセント、農地が14パーセントです。人の手が入らなくなった山と田畑が、水害や獣の害という形で暮らしに近づいています。',
      en: 'Of the city’s 148.6 square kilometres, 61 per cent are woods and 14 per cent farmland. Hills and fields no longer tended come closer to daily life, as floods and as damage by wild animals.',
    },
  ],
  children: [
    {
      key: 's5-1',
      number: '5-1',
      title: '瀬音川の水と生きもの',
      titleEasy: '{瀬音川|せおとがわ}の　{水|みず}と　{生|い}きもの',
      titleEn: 'Water and life of the Seoto',
      department: 'environment',
      sdgs: [6, 14, 15],
      glossary: [],
      blocks: [
        {
          key: 's5-1-p1',
          kind: 'paragraph',
          body: '瀬音川の水質は、鐘ノ辻大橋で環境基準を12年続けて満たしています。支流の坂巻川では、下水道のつながっていない家の排水により、夏に基準を超えることがあります。',
          en: 'At Kanenotsuji the Seoto has met the water standard for twelve years running. In its side stream, the Sakamaki, waste water from homes without sewers at times exceeds it in summer.',
        },
        {
          key: 's5-1-p2',
          kind: 'paragraph',
          body: '坂巻川沿いの280戸について、浄化槽への取り替えに費用の3分の2を補助し、令和14年度までに終えます。',
        },
        {
          key: 's5-1-p3',
          kind: 'paragraph',
          body: 'アユ、カジカ、ゲンジボタルを「川の三つのしるし」とし、市民調査員120人が毎年同じ場所で数えます。',
          en: 'Sweetfish, sculpin and fireflies are our three signs of the river; 120 volunteers count them each year in the same places.',
        },
        {
          key: 's5-1-p4',
          kind: 'paragraph',
          body: '数えた結果は学校の教材にし、冬には調査員と子どもの報告会を開きます。減った年は、その理由を専門家とともに公表します。',
        },
        {
          key: 's5-1-q1',
          kind: 'quotation',
          source: '市民調査員の日誌（柿ノ沢、6月）から',
          body: '二十一匹。去年より三匹多い。三匹で夜道がこんなに明るい。',
          en: 'Twenty-one. Three more than last year. How much light three can make on a dark road.',
        },
      ],
      children: [],
    },
    {
      key: 's5-2',
      number: '5-2',
      title: '里山と農地',
      titleEasy: '{里山|さとやま}と　{畑|はたけ}',
      titleEn: 'Village woods and farmland',
      department: 'environment',
      sdgs: [12, 15],
      glossary: ['里山'],
      blocks: [
        {
          key: 's5-2-p1',
          kind: 'paragraph',
          body: '集落に近い里山420ヘクタールを、薪をとる林、歩く林、そっとしておく林の三つに分けます。薪をとる林では、切った木を市内の薪ストーブと温泉施設のボイラーに使います。',
          en: 'The 420 hectares of woods near villages are divided into woods for fuel, woods for walking and woods to be left in peace. Timber from the first goes to stoves in the city and the boiler of the public bath.',
        },
        {
          key: 's5-2-p2',
          kind: 'paragraph',
          body: '{猪|いのしし}と{鹿|しか}による作物の被害は年1,900万円です。柵の貸し出しに加え、放置された柿や栗の実をとる「もぎとり隊」を秋に組み、とった実は加工所が買い取ります。',
        },
        {
          key: 's5-2-p3',
          kind: 'paragraph',
          body: '再生可能エネルギーの導入を進めるため、丘陵地における太陽光発電設備の設置に適した土地の情報を事業者に提供します。',
          en: 'To promote renewable energy, operators will be given information on hillside land suited to solar power.',
        },
        {
          key: 's5-2-l1',
          kind: 'list',
          body: `- 使われていない農地68ヘクタールのうち、25ヘクタールを貸し手と借り手の仲立ちで使えるようにする
- 1アールから借りられる家庭菜園を各地区に置く
- 学校給食に使う市内産の野菜を31パーセントから50パーセントに`,
        },
      ],
      children: [],
    },
    {
      key: 's5-3',
      number: '5-3',
      title: 'ごみとエネルギー',
      titleEasy: 'ごみと　エネルギー',
      titleEn: 'Waste and energy',
      department: 'environment',
      sdgs: [7, 12, 13],
      glossary: ['成果指標'],
      blocks: [
        {
          key: 's5-3-p1',
          kind: 'paragraph',
          body: '一人が1日に出すごみは842グラムです。中身を調べると、燃えるごみの38パーセントは生ごみ、11パーセントは手つかずの食品でした。水切りと食べきりを、地区ごとの計量で見えるようにします。',
          en: 'Each person throws away 842 grams a day. Of burnable waste 38 per cent is kitchen waste and 11 per cent food never touched. Weighing by district will make visible what draining and eating up can do.',
        },
        {
          key: 's5-3-t1',
          kind: 'table',
          body: `| 成果指標 | 令和7年度 | 令和12年度 | 令和16年度 |
|---|--:|--:|--:|
| 一人1日のごみ | 842g | 760g | 700g |
| 資源として生かす割合 | 23% | 29% | 34% |
| 市の施設の二酸化炭素（平成25年度比） | −28% | −45% | −60% |`,
        },
        {
          key: 's5-3-p2',
          kind: 'paragraph',
          body: '市の施設の屋根には、令和14年度までに置けるところすべてに太陽光パネルを置きます。避難所となる11施設には蓄電池を備え、停電のときに電話の充電と医療機器に使います。',
          en: 'By fiscal 2032 every suitable roof of a city building carries solar panels. The eleven shelters also get batteries, for telephones and medical devices in a power cut.',
        },
        {
          key: 's5-3-n1',
          kind: 'note',
          body: '指定ごみ袋の値段を変えるかどうかは、この計画では決めません。変える場合は、別に意見を募集します。',
        },
      ],
      children: [],
    },
  ],
} satisfies Section
