import type { Submission } from '../types.ts'

export const fourthWeek: Submission[] = [
  {
    key: 's24',
    day: 22,
    submitter: {
      name: '清水 あき',
      kana: 'しみず あき',
      address: '青葉野市雲居台二丁目7-19',
      phone: '0900-000-0024',
      class: 'resident',
      ageBand: '70s',
    },
    items: [
      {
        section: 's7-3',
        block: 's7-3-p2',
        quote: '休める場所の確保に努めます',
        body: '努めます、では座れません。坂のどこに、いくつ腰掛けを置くのか書いてください。私は百歩ごとに休みます。お尻が半分のるだけの台でよいのです。',
      },
    ],
  },
  {
    key: 's25',
    day: 23,
    submitter: {
      name: '福田 栄一',
      kana: 'ふくだ えいいち',
      organisation: '雲居台自治会連合会',
      representative: '会長',
      address: '青葉野市雲居台三丁目1-1 雲居台会館',
      phone: '0900-000-0025',
      class: 'resident',
      ageBand: '70s',
    },
    items: [
      {
        section: 's7-3',
        block: 's7-3-p2',
        body: '会で坂を歩き、腰掛けのほしい場所を24か所、地図にしました。個人の家の塀ぎわに置いてよいという申し出も7軒あります。間隔の目安を計画に書き、地図を使ってください。',
      },
      {
        section: 's2-2-2',
        block: 's2-2-2-p2',
        quote: '椅子のある軒先を地域と一緒に選びます',
        body: '停まる場所は会で選べます。ただ、月2回では品物が合わず売れ残り、業者も続かないでしょう。週1回にして、注文を前の週に取る形を提案します。',
      },
    ],
  },
  {
    key: 's26',
    day: 23,
    submitter: {
      name: '森田 大',
      address: '青葉野市鐘ノ辻二丁目3-9',
      email: 'morita.d@example.jp',
      class: 'resident',
      ageBand: '40s',
    },
    items: [
      {
        section: 's6-1',
        block: 's6-1-l1',
        quote: '土曜の午後は車の入らない道にする',
        body: '駐車場のない通りを車止めにしたら、客は郊外の店に行くだけ。やめたほうがいい。',
      },
    ],
  },
  {
    key: 's27',
    day: 24,
    submitter: {
      name: '堀 邦子',
      kana: 'ほり くにこ',
      organisation: '堀呉服店',
      representative: '店主',
      address: '青葉野市鐘ノ辻二丁目5-2',
      phone: '0900-000-0027',
      class: 'business',
      classExtra: '鐘ノ辻二丁目の店舗',
      ageBand: '60s',
    },
    items: [
      {
        section: 's6-1',
        block: 's6-1-l1',
        body: '着物のお客様はお車でいらっしゃいます。店の前に着けられないとなると、土曜の商いが成り立ちません。通りを閉めるのはおやめください。',
      },
    ],
  },
  {
    key: 's28',
    day: 24,
    submitter: {
      name: '岡部 智也',
      kana: 'おかべ ともや',
      address: '峰川市西原210',
      email: 'okabe@example.com',
      class: 'interested',
      classExtra: '梨ノ木で就農するため土地を探している',
      ageBand: '30s',
    },
    items: [
      {
        section: 's6-2',
        block: 's6-2-p1',
        quote: '木が実をつけるまでの4年間',
        body: '夫婦で果樹を始めたいと考えています。月8万円は一人当たりですか、一世帯当たりですか。途中で子どもが生まれて休んだ場合、4年間は延びますか。',
      },
    ],
  },
  {
    key: 's29',
    day: 25,
    submitter: {
      name: '藤村 菜々',
      address: '青葉野市鐘ノ辻六丁目2-2-405',
      email: 'nana.f@example.jp',
      class: 'resident',
      ageBand: '20s',
    },
    items: [
      {
        section: 's8-1',
        block: 's8-1-p1',
        quote: '本館の開館は19時までです',
        body: '仕事が終わると19時過ぎ。平日に一度も入れたことがない。週1日でいいから21時まで開けてほしい。',
      },
    ],
  },
  {
    key: 's30',
    day: 26,
    submitter: {
      name: '長谷部 誠',
      address: '青葉野市雲居台一丁目16-3',
      email: 'hasebe@example.com',
      class: 'resident',
      ageBand: '50s',
    },
    items: [
      {
        section: 's8-1',
        block: 's8-1-p1',
        body: '図書館の夜間開館を検討いただきたい。無人でも予約本の受け取りだけできれば十分です。',
      },
      {
        section: 's6-3',
        block: 's6-3-p3',
        quote: '高さ30メートルの展望塔を整備する可能性を調査します',
        body: '橋を直す金もないと第7章に書いてあるのに、塔の調査とは。「人数の目標は置かない」という同じ節の一段目とも合わない。削るべきです。',
      },
    ],
  },
  {
    key: 's31',
    day: 26,
    submitter: {
      name: '前川 和子',
      kana: 'まえかわ かずこ',
      address: '青葉野市雲居台五丁目9-9',
      phone: '0900-000-0031',
      class: 'resident',
      ageBand: '60s',
    },
    items: [
      {
        section: 's6-3',
        block: 's6-3-p3',
        body: '展望広場は、塔がなくても市が全部見えます。夕方、犬を連れた人たちが黙って座っている、あのままがよいです。',
      },
    ],
  },
  {
    key: 's32',
    day: 27,
    submitter: {
      name: '近江 亮',
      address: '青葉野市糸巻四丁目4-4',
      email: 'omi.ryo@example.jp',
      class: 'resident',
      ageBand: '40s',
    },
    items: [{ section: 's2-4', body: '県立病院の産科が週2日になった。毎日診てもらえるように戻してほしい。' }],
  },
  {
    key: 's33',
    day: 27,
    submitter: {
      name: '石倉 ひろみ',
      address: '遠汐市港南二丁目3-8',
      email: 'ishikura@example.com',
      class: 'taxpayer',
      classExtra: '固定資産税（舟寄の土地と家屋）',
      ageBand: '50s',
    },
    items: [
      {
        section: 's7-2',
        block: 's7-2-p2',
        quote: '市が10年間借りて直し',
        body: '舟寄に親の家があります。貸したい気持ちはありますが、仏壇と荷物が片付きません。片付けの手伝いか、預かってくれる所があれば、貸す人は増えると思います。',
      },
    ],
  },
  {
    key: 's34',
    day: 28,
    submitter: {
      name: '阿久津 勇',
      kana: 'あくつ いさむ',
      address: '青葉野市糸巻一丁目27',
      phone: '0900-000-0034',
      class: 'resident',
      ageBand: '70s',
    },
    items: [
      {
        section: 's7-2',
        block: 's7-2-p1',
        body: '隣が空き家になって六年、家財がそのままで夏は臭う。持ち主も年寄りで片付ける力がない。取り壊しの前に、中の片付けを助ける仕組みを考えてくれ。',
      },
    ],
  },
  {
    key: 's35',
    day: 28,
    submitter: {
      name: '水野 圭',
      kana: 'みずの けい',
      organisation: '手話サークルあおい',
      representative: '世話人',
      address: '青葉野市鐘ノ辻三丁目8-1',
      email: 'aoi-shuwa@example.com',
      class: 'resident',
      ageBand: '40s',
    },
    items: [
      {
        section: 's2-3',
        block: 's2-3-l1',
        quote: '手話通訳のいる窓口を週1日から週3日に',
        body: '急な用事は曜日を選べません。残りの2日も、画面を通した遠隔の通訳で毎日使えるようにしてください。',
      },
    ],
  },
]
