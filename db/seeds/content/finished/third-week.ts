import type { Submission } from '../types.ts'

export const thirdWeek: Submission[] = [
  {
    key: 's40',
    day: 15,
    withdrawnDay: 17,
    submitter: {
      name: '西田 和也',
      address: '青葉野市鐘ノ辻一丁目4-4',
      email: 'nishida@example.jp',
      class: 'resident',
      ageBand: '30s',
    },
    items: [
      {
        section: 's3-2',
        block: 's3-2-p1',
        body: '学校の数を減らすことに反対します。まず反対という声があることを知ってほしい。',
      },
    ],
  },
  {
    key: 's16',
    day: 16,
    submitter: {
      name: '高橋 文次',
      kana: 'たかはし ふみじ',
      address: '青葉野市舟寄一丁目8-20',
      phone: '0900-000-0016',
      class: 'resident',
      ageBand: '70s',
    },
    items: [
      {
        section: 's4-1',
        body: `前略　舟寄に生まれて七十六年になります。平成二十九年の晩は、仏壇を二階に上げているうちに水が来て、消防の舟で助けていただきました。あのときの消防団の方々には今も足を向けて寝られません。

さて、案を読みましたが、いざというとき一番大事な、何メートルでだれが逃げるのかという目安が、長い段落の真ん中に埋もれております。高齢者の避難と全員の避難は別の話なのですから、分けて書いていただきたい。私どもはそこだけ切り抜いて台所に貼りたいのです。

それからもう一つ。田んぼダムのことです。うちも三反作っております。水をためるのは構いませんが、刈り取り前の九月に三日も水につかれば稲は倒れます。補うとありますが、だれがどう調べて、いつ払ってくださるのか。米の値段も年によって違います。そこがわからぬうちは、判は押せません。

孫は東京におりますが、川のある所に帰りたいと申します。どうぞよろしくお願いいたします。　草々`,
        passages: [
          {
            text: '何メートルでだれが逃げるのかという目安が、長い段落の真ん中に埋もれております。高齢者の避難と全員の避難は別の話なのですから、分けて書いていただきたい。',
            section: 's4-1',
            block: 's4-1-p5',
          },
          {
            text: '補うとありますが、だれがどう調べて、いつ払ってくださるのか。米の値段も年によって違います。',
            section: 's4-1',
            block: 's4-1-p12',
          },
        ],
      },
    ],
  },
  {
    key: 's17',
    day: 17,
    submitter: {
      name: 'グエン・ティ・ラン',
      kana: 'ぐえん てぃ らん',
      address: '青葉野市糸巻五丁目1-2 寮203',
      email: 'lan.nguyen@example.com',
      class: 'resident',
      ageBand: '20s',
    },
    items: [
      {
        section: 's4-1',
        block: 's4-1-p4',
        quote: '四つで同じ文を流します',
        body: '大雨の時、スピーカーの日本語が早くて分かりませんでした。会社の友だちも分かりません。やさしい日本語と英語とベトナム語で、短い文をスマホに送ってほしいです。ひなん所でも、絵があると安心します。',
      },
    ],
  },
  {
    key: 's18',
    day: 18,
    submitter: {
      name: '上原 千秋',
      kana: 'うえはら ちあき',
      organisation: '日本語教室てのひら',
      representative: '代表',
      address: '青葉野市鐘ノ辻五丁目6-1',
      email: 'tenohira@example.com',
      class: 'resident',
      ageBand: '50s',
    },
    items: [
      {
        section: 's4-2',
        body: '避難所の節に、日本語が十分に読めない人への備えがありません。掲示を絵とやさしい日本語にすること、通訳につながる電話を置くことを加えてください。掲示づくりは教室でお手伝いできます。',
        reason: '昨年の訓練に参加した学習者9人のうち、受付の紙に書けたのは2人でした。',
      },
      {
        section: 's8-1',
        block: 's8-1-p2',
        quote: '小さな子を連れて来られるよう、保育を付けます',
        body: '保育が付くことで、来るのをあきらめていたお母さんたちが学べます。うれしく読みました。',
      },
    ],
  },
  {
    key: 's19',
    day: 18,
    submitter: {
      name: '加藤 直也',
      address: '青葉野市舟寄二丁目30-1',
      email: 'kato.n@example.jp',
      class: 'resident',
      ageBand: '40s',
    },
    items: [
      {
        section: 's4-1',
        block: 's4-1-p10',
        quote: '避難所11か所のうち7か所に',
        body: '犬がいるので避難所に行けないと思っていました。どの7か所なのか、事前にわかるようにしてください。',
      },
    ],
  },
  {
    key: 's20',
    day: 19,
    submitter: {
      name: '松尾 さやか',
      kana: 'まつお さやか',
      address: '青葉野市鐘ノ辻三丁目12-7',
      email: 'matsuo@example.com',
      class: 'resident',
      ageBand: '30s',
    },
    items: [
      {
        section: 's4-1',
        block: 's4-1-p10',
        body: '娘に猫アレルギーがあります。ペットの場所は人の場所と空気が分かれるようにしてほしいです。避難所の暮らしのことなので、川の節ではなく避難所の節に書いてあるほうが見つけやすいと思います。',
      },
    ],
  },
  {
    key: 's21',
    day: 20,
    submitter: {
      name: '井口 隆',
      address: '青葉野市梨ノ木402',
      phone: '0900-000-0021',
      class: 'resident',
      ageBand: '60s',
    },
    items: [
      {
        section: 's5-2',
        block: 's5-2-p3',
        quote: '丘陵地における太陽光発電設備の設置に適した土地の情報を事業者に提供します',
        body: 'うちの裏山で木を切って太陽光パネルを置く話が来ている。斜面の木を切れば水は一気に下りてくる。第4章で水をためると言いながら、ここで山を裸にする手伝いをするのはおかしい。急な斜面と水源の林は除くと書いてほしい。',
      },
    ],
  },
  {
    key: 's41',
    day: 20,
    ineligible: '市内に住所、勤務先、学校、事務所、納税義務のいずれもなく、利害関係の記載もないため',
    submitter: {
      name: '平野 純',
      address: '遠汐市北町4-4',
      email: 'hirano@example.com',
      class: 'interested',
      classExtra: '特になし',
      ageBand: '20s',
    },
    items: [
      { section: 's6-3', body: '一度旅行で行きました。駅前にもっと写真映えする場所を作ったほうがいいと思います✨' },
    ],
  },
  {
    key: 's22',
    day: 21,
    submitter: {
      name: '西川 春江',
      kana: 'にしかわ はるえ',
      organisation: '梨ノ木の山と水を守る会',
      representative: '事務局',
      address: '青葉野市梨ノ木155',
      email: 'yamamizu@example.com',
      class: 'resident',
      ageBand: '60s',
    },
    items: [
      {
        section: 's5-2',
        block: 's5-2-p3',
        body: '会員38人で話し合いました。太陽光そのものに反対ではありません。屋根や駐車場を先にし、丘陵の林を切る設置には市として土地の情報を出さないことを明記してください。',
      },
      {
        section: 's5-2',
        block: 's5-2-p1',
        quote: 'そっとしておく林',
        body: '三つに分ける考えに賛成です。分けるときは、毎月山に入っている私たちの観察記録（14年分）を使ってください。',
      },
    ],
  },
  {
    key: 's23',
    day: 21,
    submitter: {
      name: '谷口 修',
      organisation: '株式会社あおの電設',
      representative: '代表取締役',
      address: '青葉野市糸巻二丁目18',
      email: 'aonodensetsu@example.com',
      class: 'business',
      classExtra: '糸巻二丁目の本社',
      ageBand: '50s',
    },
    items: [
      {
        section: 's5-3',
        block: 's5-3-p2',
        quote: '置けるところすべてに太陽光パネルを置きます',
        body: '市の施設だけでなく、家庭と事業所の屋根にも初期費用のかからない方式を市が紹介してはどうか。市内の業者で工事ができれば仕事も残る。',
      },
    ],
  },
]
