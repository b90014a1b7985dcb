import type { Submission } from '../types.ts'

export const fifthWeek: Submission[] = [
  {
    key: 's36',
    day: 29,
    submitter: {
      name: '川島 哲',
      kana: 'かわしま さとし',
      organisation: '瀬音川の魚を見る会',
      representative: '会長',
      address: '青葉野市舟寄四丁目2',
      email: 'sakana@example.com',
      class: 'interested',
      classExtra: '瀬音川で魚の調査をしている',
      ageBand: '60s',
    },
    items: [
      {
        section: 's4-1',
        block: 's4-1-p13',
        quote: '川底にたまった土砂を3年に一度取り除きます',
        body: '一度に全部さらうとカジカの隠れる石がなくなります。産卵の時期を避け、片岸ずつ行ってください。',
      },
    ],
  },
  {
    key: 's37',
    day: 29,
    submitter: {
      name: '斎木 サチ',
      address: '青葉野市梨ノ木31',
      phone: '0900-000-0037',
      class: 'resident',
      ageBand: '70s',
    },
    items: [{ body: '全部読みました。四日かかりました。よく書いてくれました。あとはやるだけですね。体に気をつけて。' }],
  },
  {
    key: 's38',
    day: 30,
    submitter: {
      name: '遠山 徹',
      address: '青葉野市舟寄五丁目14-1',
      email: 'toyama.t@example.jp',
      class: 'resident',
      ageBand: '60s',
    },
    items: [{ body: '人口が減ったのに市議会の定数が同じなのは納得できない。計画に定数削減を書くべきだ。' }],
  },
  {
    key: 's42',
    day: 30,
    submitter: {
      name: '池上 さくら',
      kana: 'いけがみ さくら',
      address: '青葉野市雲居台四丁目20-6',
      email: 'sakura.i@example.jp',
      class: 'resident',
      ageBand: '20s',
    },
    items: [
      {
        section: 's3-3',
        body: '中学から高校まで、母の薬の管理と妹の弁当づくりをしていました。大変だと言ったことはありません。聞かれなかったからです。先生が気づいたときに、どこへつなぐのかを決めておいてください。本人が「助けて」と言うのを待たないでください。',
        reason: '今は働いています。あのときの自分に間に合う計画になってほしいです。',
      },
    ],
  },
  {
    key: 's43',
    day: 31,
    submitter: {
      name: '和久井 進',
      address: '青葉野市鐘ノ辻七丁目3',
      email: 'wakui@example.jp',
      class: 'resident',
      ageBand: '60s',
    },
    items: [
      {
        section: 's1-3',
        block: 's1-3-t1',
        quote: '2,420',
        body: '地区別の人口を電卓で足すと61,020人になり、市全体の60,840人と180人合いません。柿ノ沢の数字が違うのではありませんか。元経理なので気になりました。',
      },
    ],
  },
  {
    key: 's44',
    day: 32,
    submitter: {
      name: '岩本 圭子',
      kana: 'いわもと けいこ',
      address: '青葉野市舟寄三丁目22-5',
      email: 'iwamoto@example.com',
      class: 'resident',
      ageBand: '50s',
    },
    items: [
      {
        section: 's8-4-2',
        block: 's8-4-2-p1',
        quote: '同じ額の取組をやめるか小さくすることを原則とし',
        body: '何をやめたのかが一番知りたい。予算の時だけでなく、毎年の報告にもやめたものと理由を載せてください。',
      },
    ],
  },
  {
    key: 's39',
    day: 36,
    late: true,
    submitter: {
      name: '三宅 陽子',
      address: '青葉野市雲居台二丁目2-2',
      phone: '0900-000-0039',
      class: 'resident',
      ageBand: '60s',
    },
    items: [
      {
        section: 's7-3',
        block: 's7-3-p3',
        body: '公園の木を切らないでください。日陰があるから孫と行けます。遅れてすみません、入院していました。',
      },
    ],
  },
]
