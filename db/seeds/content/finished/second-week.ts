import type { Submission } from '../types.ts'

const busLetter = `柿ノ沢線を今の本数のまま残すと、計画にはっきり書いてください。
柿ノ沢には店も医者もありません。バスがなくなれば、車に乗れない者は家から出られなくなります。
人数の少なさだけで決めないでください。`

export const secondWeek: Submission[] = [
  {
    key: 's06',
    day: 8,
    submitter: {
      name: '佐藤 美咲',
      kana: 'さとう みさき',
      address: '青葉野市鐘ノ辻四丁目1-5',
      email: 'misaki.s@example.jp',
      class: 'resident',
      ageBand: '30s',
    },
    items: [
      {
        section: 's3-1',
        block: 's3-1-p2',
        quote: 'きょうだいが同じ園に通えることを優先して調整します',
        body: '上の子と下の子が別の園で、毎朝車で40分かけて2か所をまわっています。きょうだいの点数を上げるなど、必ず同じ園になるようにしてください。',
      },
      {
        section: 's3-2-1',
        block: 's3-2-1-p1',
        quote: '夏だけの学童を公民館3か所に開き',
        body: '夏だけの学童はいつの夏から始まりますか。どこの公民館ですか。アレルギーのある子にも昼食は出ますか。',
      },
    ],
  },
  {
    key: 's07',
    day: 9,
    submitter: {
      name: '木下 健二',
      address: '峰川市本町7-1',
      email: 'kinoshita@example.com',
      class: 'commuter',
      classExtra: '糸巻工場団地の部品工場',
      ageBand: '40s',
    },
    items: [
      {
        section: 's7-1',
        block: 's7-1-p1',
        body: 'ﾂｸﾞﾐ号の柿ﾉ沢線､朝の1便だけは通勤で使う人がいます｡ﾃﾞｰﾀは1便平均ではなく便ごとに見て下さい｡減便ありきには反対｡',
      },
    ],
  },
  {
    key: 's08',
    day: 10,
    submitter: {
      name: '森下 タケ',
      address: '青葉野市柿ノ沢51',
      phone: '0900-000-0008',
      class: 'resident',
      ageBand: '80s',
    },
    items: [{ section: 's7-1', block: 's7-1-p1', body: busLetter }],
  },
  {
    key: 's09',
    day: 10,
    submitter: {
      name: '森下 正',
      address: '青葉野市柿ノ沢51',
      phone: '0900-000-0009',
      class: 'resident',
      ageBand: '50s',
    },
    items: [{ section: 's7-1', block: 's7-1-p1', body: busLetter }],
  },
  {
    key: 's10',
    day: 11,
    submitter: {
      name: '原 ミツ子',
      kana: 'はら みつこ',
      address: '青葉野市柿ノ沢77-2',
      phone: '0900-000-0010',
      class: 'resident',
      ageBand: '70s',
    },
    items: [{ section: 's7-1', block: 's7-1-p1', body: busLetter }],
  },
  {
    key: 's11',
    day: 12,
    submitter: {
      name: '内田 稔',
      address: '青葉野市柿ノ沢104',
      phone: '0900-000-0011',
      class: 'resident',
      ageBand: '70s',
    },
    items: [{ section: 's7-1', block: 's7-1-p1', body: busLetter }],
  },
  {
    key: 's12',
    day: 12,
    submitter: {
      name: '大野 勝次',
      kana: 'おおの かつじ',
      organisation: '柿ノ沢区会',
      representative: '区長',
      address: '青葉野市柿ノ沢12',
      phone: '0900-000-0012',
      class: 'resident',
      ageBand: '70s',
    },
    items: [
      {
        section: 's7-1',
        block: 's7-1-p1',
        quote: 'このまま続けることが難しくなっています',
        body: '難しいのは承知しているが、乗合タクシーに替えるなら、替える前に一年は両方走らせて、年寄りが電話予約に慣れる時間をくれ。いきなり替えるのなら区としては反対する。',
      },
      {
        section: 's2-2-2',
        block: 's2-2-2-p2',
        quote: '14か所を月2回まわります',
        body: '月2回では肉も魚も買えない。冷蔵庫の小さい一人暮らしが多い。週1回来るなら、区で集会所の鍵と椅子は用意する。',
      },
    ],
  },
  {
    key: 's13',
    day: 13,
    submitter: {
      name: '渡辺 ハル',
      kana: 'わたなべ はる',
      address: '青葉野市雲居台六丁目11-4',
      phone: '0900-000-0013',
      class: 'resident',
      ageBand: '80s',
    },
    items: [
      {
        section: 's2-2-2',
        block: 's2-2-2-p2',
        body: 'お豆腐と牛乳は二週間もちません。週に一ぺん来て下されば、それで助かります。坂の下までは、もう下りられませんので。',
      },
    ],
  },
  {
    key: 's14',
    day: 14,
    submitter: {
      name: '中沢 浩',
      address: '青葉野市鐘ノ辻一丁目22-6',
      email: 'nakazawa@example.jp',
      class: 'resident',
      ageBand: '50s',
    },
    items: [
      {
        section: 's1-1',
        block: 's1-1-p2',
        quote: '一人ひとりのウェルビーイングを高めるレジリエントなまちへのシフトを目指します',
        body: '何を言っているのか全くわからない。市民に読ませる気があるのか。日本語で書け。',
      },
      {
        body: '市民には辛抱しろと言いながら、市長の給料と退職金はそのままか。まずそこを半分にしてから計画を語れ。',
      },
    ],
  },
  {
    key: 's15',
    day: 14,
    submitter: {
      name: '石井 由紀子',
      kana: 'いしい ゆきこ',
      address: '青葉野市糸巻三丁目3-3',
      email: 'ishii.y@example.com',
      class: 'resident',
      ageBand: '60s',
    },
    items: [
      {
        section: 's1-1',
        block: 's1-1-p2',
        quote: 'レジリエント',
        body: '読み聞かせの会で使おうと思いましたが、この段落だけ言葉が難しく、私も辞書を引きました。他の段落はとても読みやすいので、ここもふだんの言葉に直していただけませんか。',
      },
    ],
  },
]
