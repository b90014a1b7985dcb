import type { Submission } from '../types.ts'

export const firstWeek: Submission[] = [
  {
    key: 's01',
    day: 1,
    submitter: {
      name: '山岸 恵子',
      kana: 'やまぎし けいこ',
      address: '青葉野市舟寄三丁目4-12',
      email: 'yamagishi@example.jp',
      class: 'resident',
      ageBand: '60s',
    },
    items: [
      {
        section: 's2-1',
        block: 's2-1-p2',
        quote: '各地区における居場所の設置を検討します',
        body: '「検討します」では、8年後にまだ検討していてもよいことになります。いつまでに、どのくらいの間隔で設けるのかを書いてください。',
        reason: '前の計画にも同じ言葉があり、うちの近くには結局できませんでした。',
      },
    ],
  },
  {
    key: 's02',
    day: 2,
    submitter: {
      name: '田村 一夫',
      address: '青葉野市梨ノ木218',
      phone: '0900-000-0002',
      class: 'resident',
      ageBand: '80s',
    },
    items: [
      {
        section: 's2-1',
        block: 's2-1-t1',
        body: '梨ノ木は居場所が一つ、しかも毎週は開いていない。月に一度開いても、行きそびれたら次はひと月先だ。年寄りのひと月は長い。せめて週に一度は開くと書いてもらいたい。',
      },
    ],
  },
  {
    key: 's03',
    day: 5,
    submitter: {
      name: '小川 万里',
      kana: 'おがわ まり',
      organisation: 'NPO法人ひだまりの縁側',
      representative: '代表理事',
      address: '青葉野市糸巻一丁目9-3',
      email: 'engawa@example.com',
      phone: '0900-000-0003',
      class: 'business',
      classExtra: '糸巻一丁目の事務所',
    },
    items: [
      {
        section: 's2-1',
        block: 's2-1-p2',
        quote: '居場所のない地域をなくすため',
        body: '居場所のない地域とは、どの範囲を指すのでしょうか。地区を単位にすると、広い地区では歩いて行けない人が残ります。小学校区か、歩いて15分を目安にしてください。',
      },
      {
        section: 's2-1',
        block: 's2-1-l1',
        quote: '会場の使用料と光熱費に年12万円まで',
        body: '古い家を借りて週4日開いていますが、冬の灯油代だけで年9万円になります。開く日数に応じて上限を上げてください。',
        reason: '昨年度の収支では光熱費が17万円で、5万円を運営者が出しました。',
      },
      {
        section: 's3-3',
        body: 'この章に、家族の世話をしている子どものことが一言もありません。私たちの居場所にも、弟の迎えと夕飯の支度をしてから来る中学生がいます。ヤングケアラーの支えを書き加えてください。',
      },
      {
        section: 's8-3',
        block: 's8-3-p2',
        quote: '書類は2枚までとし、話を聞いて決めます',
        body: 'たいへんありがたい考え方です。ぜひ守ってください。',
      },
    ],
  },
  {
    key: 's04',
    day: 5,
    submitter: {
      name: '𠮷田 翔',
      kana: 'よしだ しょう',
      address: '青葉野市鐘ノ辻二丁目15-8',
      email: 'sho.y@example.jp',
      class: 'student',
      classExtra: '市内の高校',
      ageBand: '10s',
    },
    items: [
      {
        section: 's3-3',
        block: 's3-3-p2',
        quote: '出された意見を市長に届けます',
        body: '去年の会議に出た者です。届けたあと返事が来ませんでした😢 市長が読んだのか、やるのかやらないのか、理由つきで返してほしいです。あと高校生だけじゃなくて中学生も入れたほうが絶対いい👍 通学路とか部活のことは中学生のほうが詳しいので。',
      },
    ],
  },
  {
    key: 's05',
    day: 6,
    submitter: {
      name: '林 ひなた',
      kana: 'はやし ひなた',
      address: '青葉野市雲居台四丁目2-30',
      phone: '0900-000-0005',
      class: 'resident',
      ageBand: '10s',
    },
    items: [
      {
        section: 's3-3',
        block: 's3-3-p2',
        body: 'わたしは小学5年生です。学校のじゅぎょうで読みました。会ぎは高校生だけと書いてあるけど、公園を一番つかうのは小学生です。小学生も出られるようにしてください。',
      },
    ],
  },
]
