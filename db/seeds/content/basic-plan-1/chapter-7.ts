import type { Section } from '../types.ts'

export const chapter7 = {
  key: 's7',
  number: '第7章',
  title: '動ける、住み続けられるまち',
  titleEasy: '{出|で}かけやすく、{住|す}みやすい　まち',
  titleEn: 'A city to move around and stay in',
  department: 'urban',
  sdgs: [9, 11],
  glossary: ['乗合タクシー'],
  blocks: [
    {
      key: 's7-p1',
      kind: 'paragraph',
      body: '市の道路は延長612キロメートル、橋は231あります。すべてを今の姿で保つには毎年19億円かかりますが、使えるのは11億円です。何を先に直し、何を小さくするかを、場所を示して話し合います。',
      en: 'The city has 612 kilometres of roads and 231 bridges. Keeping all as they are would cost ¥1.9 billion a year; there is ¥1.1 billion. What to mend first and what to make smaller will be discussed place by place.',
    },
  ],
  children: [
    {
      key: 's7-1',
      number: '7-1',
      title: 'バスと乗合タクシー',
      titleEasy: 'バスと　みんなの　タクシー',
      titleEn: 'Buses and shared taxis',
      department: 'urban',
      sdgs: [9, 11],
      glossary: ['乗合タクシー'],
      blocks: [
        {
          key: 's7-1-p1',
          kind: 'paragraph',
          body: '市のバス「つぐみ号」は6路線、年間21万人が乗っています。柿ノ沢線は1便当たり1.8人で、運転手の不足からこのまま続けることが難しくなっています。路線と便数は、地域公共交通計画で定めます。',
          en: 'The city bus, Tsugumi-go, carries 210,000 people a year on six lines. The Kakinosawa line has 1.8 passengers a trip and, with drivers short, is hard to keep as it is. Lines and timetables are set in the public transport plan.',
        },
        {
          key: 's7-1-p2',
          kind: 'paragraph',
          body: '利用の少ない時間帯は予約制の乗合タクシーに替え、家の近くから病院、駅、商店まで300円で行けるようにします。電話でも予約でき、当日の1時間前まで受け付けます。',
          en: 'At quiet hours shared taxis, booked ahead, take over: ¥300 from near home to the hospital, the station or the shops. Booking by telephone stays possible, up to one hour before.',
        },
        {
          key: 's7-1-l1',
          kind: 'list',
          body: `- 運転手の住まいと免許取得に、一人最大60万円を支援する
- 中学生と高校生の通学定期に3割を補助する
- 駅の待合室を終電まで開ける`,
        },
        {
          key: 's7-1-q1',
          kind: 'quotation',
          source: '柿ノ沢線の車内での聞き取りから',
          body: '誰も乗っとらんと言われるけど、わしには週に二度の町なんだよ。',
          en: 'They say nobody rides it. To me it is the town, twice a week.',
        },
      ],
      children: [],
    },
    {
      key: 's7-2',
      number: '7-2',
      title: '空き家',
      titleEasy: '{空|あ}き{家|や}',
      titleEn: 'Vacant homes',
      department: 'urban',
      sdgs: [11],
      glossary: [],
      blocks: [
        {
          key: 's7-2-p1',
          kind: 'paragraph',
          body: '空き家は1,940戸、うち傷みがひどく倒れる恐れのあるものが86戸です。持ち主が亡くなってからでは決められる人がいなくなるため、住んでいるうちに家の先行きを書いておく「家のしおり」を広めます。',
          en: 'There are 1,940 vacant homes, 86 of them in danger of falling down. Once the owner has died there is often nobody left to decide; a booklet helps people write down, while they live there, what should become of the house.',
        },
        {
          key: 's7-2-p2',
          kind: 'paragraph',
          body: '使える空き家は、市が10年間借りて直し、子育て世帯や若い働き手に月2万円台から貸します。毎年8戸、計64戸を目標とします。',
        },
        {
          key: 's7-2-n1',
          kind: 'note',
          body: '倒れる恐れのある空き家は、助言、指導、勧告、命令の順に求め、それでも応じないときは市が取り壊して費用を請求します。',
        },
      ],
      children: [],
    },
    {
      key: 's7-3',
      number: '7-3',
      title: '道と公園',
      titleEasy: '{道|みち}と　{公園|こうえん}',
      titleEn: 'Streets and parks',
      department: 'urban',
      sdgs: [11],
      glossary: [],
      blocks: [
        {
          key: 's7-3-p1',
          kind: 'paragraph',
          body: '橋231のうち、5年以内に手当てが要るものが37あります。通る人の少ない9橋は、車を止めて歩く橋にするか、架け替えないことを、代わりの道とともに地区で話し合います。',
          en: 'Thirty-seven of 231 bridges need work within five years. For nine that few people use, the districts will discuss whether to keep them for walking only or not to rebuild them, and which way to go instead.',
        },
        {
          key: 's7-3-p2',
          kind: 'paragraph',
          body: '雲居台の歩道のうち、段差の大きい3.2キロメートルを令和13年度までに直します。坂の途中には、休める場所の確保に努めます。',
          en: 'In Kumoidai 3.2 kilometres of pavement with high kerbs will be mended by fiscal 2031. We will endeavour to provide places to rest along the slopes.',
        },
        {
          key: 's7-3-p3',
          kind: 'paragraph',
          body: '公園は94か所ありますが、遊具の多くは昭和のものです。子どもの数に合わせて一律に減らすのではなく、遊ぶ公園、歩く公園、休む公園に分け、近くの小学生と自治会が決めます。',
        },
        {
          key: 's7-3-l1',
          kind: 'list',
          body: `- 車いすで入れる砂場とブランコを三つの公園に
- 日陰のない公園に、10年で600本の木を植える
- 夜の道の明かりを、住民が選んだ200か所に足す`,
        },
      ],
      children: [],
    },
  ],
} satisfies Section
