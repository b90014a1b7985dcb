import type { Submission } from '../types.ts'

const busLetter = `柿ノ沢線を今の本数のまま残すと、計画にはっきり書いてください。
柿ノ沢には店も医者もありません。バスがなくなれば、車に乗れない者は家から出られなくなります。
人数の少なさだけで決めないでください。`

export const firstHalf: Submission[] = [
  {
    key: 's01', day: 1,
    submitter: { name: '山岸 恵子', kana: 'やまぎし けいこ', address: '青葉野市舟寄三丁目4-12', email: 'yamagishi@example.jp', class: 'resident', ageBand: '60s' },
    items: [
      {
        section: 's2-1', block: 's2-1-p2', quote: '各地区における居場所の設置を検討します',
        body: '「検討します」では、8年後にまだ検討していてもよいことになります。いつまでに、どのくらいの間隔で設けるのかを書いてください。',
        reason: '前の計画にも同じ言葉があり、うちの近くには結局できませんでした。',
      },
    ],
  },
  {
    key: 's02', day: 2,
    submitter: { name: '田村 一夫', address: '青葉野市梨ノ木218', phone: '0900-000-0002', class: 'resident', ageBand: '80s' },
    items: [
      {
        section: 's2-1', block: 's2-1-t1',
        body: '梨ノ木は居場所が一つ、しかも毎週は開いていない。月に一度開いても、行きそびれたら次はひと月先だ。年寄りのひと月は長い。せめて週に一度は開くと書いてもらいたい。',
      },
    ],
  },
  {
    key: 's03', day: 5,
    submitter: { name: '小川 万里', kana: 'おがわ まり', organisation: 'NPO法人ひだまりの縁側', representative: '代表理事', address: '青葉野市糸巻一丁目9-3', email: 'engawa@example.com', phone: '0900-000-0003', class: 'business', classExtra: '糸巻一丁目の事務所' },
    items: [
      {
        section: 's2-1', block: 's2-1-p2', quote: '居場所のない地域をなくすため',
        body: '居場所のない地域とは、どの範囲を指すのでしょうか。地区を単位にすると、広い地区では歩いて行けない人が残ります。小学校区か、歩いて15分を目安にしてください。',
      },
      {
        section: 's2-1', block: 's2-1-l1', quote: '会場の使用料と光熱費に年12万円まで',
        body: '古い家を借りて週4日開いていますが、冬の灯油代だけで年9万円になります。開く日数に応じて上限を上げてください。',
        reason: '昨年度の収支では光熱費が17万円で、5万円を運営者が出しました。',
      },
      {
        section: 's3-3',
        body: 'この章に、家族の世話をしている子どものことが一言もありません。私たちの居場所にも、弟の迎えと夕飯の支度をしてから来る中学生がいます。ヤングケアラーの支えを書き加えてください。',
      },
      {
        section: 's8-3', block: 's8-3-p2', quote: '書類は2枚までとし、話を聞いて決めます',
        body: 'たいへんありがたい考え方です。ぜひ守ってください。',
      },
    ],
  },
  {
    key: 's04', day: 5,
    submitter: { name: '𠮷田 翔', kana: 'よしだ しょう', address: '青葉野市鐘ノ辻二丁目15-8', email: 'sho.y@example.jp', class: 'student', classExtra: '市内の高校', ageBand: '10s' },
    items: [
      {
        section: 's3-3', block: 's3-3-p2', quote: '出された意見を市長に届けます',
        body: '去年の会議に出た者です。届けたあと返事が来ませんでした😢 市長が読んだのか、やるのかやらないのか、理由つきで返してほしいです。あと高校生だけじゃなくて中学生も入れたほうが絶対いい👍 通学路とか部活のことは中学生のほうが詳しいので。',
      },
    ],
  },
  {
    key: 's05', day: 6,
    submitter: { name: '林 ひなた', kana: 'はやし ひなた', address: '青葉野市雲居台四丁目2-30', phone: '0900-000-0005', class: 'resident', ageBand: '10s' },
    items: [
      {
        section: 's3-3', block: 's3-3-p2',
        body: 'わたしは小学5年生です。学校のじゅぎょうで読みました。会ぎは高校生だけと書いてあるけど、公園を一番つかうのは小学生です。小学生も出られるようにしてください。',
      },
    ],
  },
  {
    key: 's06', day: 8,
    submitter: { name: '佐藤 美咲', kana: 'さとう みさき', address: '青葉野市鐘ノ辻四丁目1-5', email: 'misaki.s@example.jp', class: 'resident', ageBand: '30s' },
    items: [
      {
        section: 's3-1', block: 's3-1-p2', quote: 'きょうだいが同じ園に通えることを優先して調整します',
        body: '上の子と下の子が別の園で、毎朝車で40分かけて2か所をまわっています。きょうだいの点数を上げるなど、必ず同じ園になるようにしてください。',
      },
      {
        section: 's3-2-1', block: 's3-2-1-p1', quote: '夏だけの学童を公民館3か所に開き',
        body: '夏だけの学童はいつの夏から始まりますか。どこの公民館ですか。アレルギーのある子にも昼食は出ますか。',
      },
    ],
  },
  {
    key: 's07', day: 9,
    submitter: { name: '木下 健二', address: '峰川市本町7-1', email: 'kinoshita@example.com', class: 'commuter', classExtra: '糸巻工場団地の部品工場', ageBand: '40s' },
    items: [
      {
        section: 's7-1', block: 's7-1-p1',
        body: 'ﾂｸﾞﾐ号の柿ﾉ沢線､朝の1便だけは通勤で使う人がいます｡ﾃﾞｰﾀは1便平均ではなく便ごとに見て下さい｡減便ありきには反対｡',
      },
    ],
  },
  {
    key: 's08', day: 10,
    submitter: { name: '森下 タケ', address: '青葉野市柿ノ沢51', phone: '0900-000-0008', class: 'resident', ageBand: '80s' },
    items: [{ section: 's7-1', block: 's7-1-p1', body: busLetter }],
  },
  {
    key: 's09', day: 10,
    submitter: { name: '森下 正', address: '青葉野市柿ノ沢51', phone: '0900-000-0009', class: 'resident', ageBand: '50s' },
    items: [{ section: 's7-1', block: 's7-1-p1', body: busLetter }],
  },
  {
    key: 's10', day: 11,
    submitter: { name: '原 ミツ子', kana: 'はら みつこ', address: '青葉野市柿ノ沢77-2', phone: '0900-000-0010', class: 'resident', ageBand: '70s' },
    items: [{ section: 's7-1', block: 's7-1-p1', body: busLetter }],
  },
  {
    key: 's11', day: 12,
    submitter: { name: '内田 稔', address: '青葉野市柿ノ沢104', phone: '0900-000-0011', class: 'resident', ageBand: '70s' },
    items: [{ section: 's7-1', block: 's7-1-p1', body: busLetter }],
  },
  {
    key: 's12', day: 12,
    submitter: { name: '大野 勝次', kana: 'おおの かつじ', organisation: '柿ノ沢区会', representative: '区長', address: '青葉野市柿ノ沢12', phone: '0900-000-0012', class: 'resident', ageBand: '70s' },
    items: [
      {
        section: 's7-1', block: 's7-1-p1', quote: 'このまま続けることが難しくなっています',
        body: '難しいのは承知しているが、乗合タクシーに替えるなら、替える前に一年は両方走らせて、年寄りが電話予約に慣れる時間をくれ。いきなり替えるのなら区としては反対する。',
      },
      {
        section: 's2-2-2', block: 's2-2-2-p2', quote: '14か所を月2回まわります',
        body: '月2回では肉も魚も買えない。冷蔵庫の小さい一人暮らしが多い。週1回来るなら、区で集会所の鍵と椅子は用意する。',
      },
    ],
  },
  {
    key: 's13', day: 13,
    submitter: { name: '渡辺 ハル', kana: 'わたなべ はる', address: '青葉野市雲居台六丁目11-4', phone: '0900-000-0013', class: 'resident', ageBand: '80s' },
    items: [
      {
        section: 's2-2-2', block: 's2-2-2-p2',
        body: 'お豆腐と牛乳は二週間もちません。週に一ぺん来て下されば、それで助かります。坂の下までは、もう下りられませんので。',
      },
    ],
  },
  {
    key: 's14', day: 14,
    submitter: { name: '中沢 浩', address: '青葉野市鐘ノ辻一丁目22-6', email: 'nakazawa@example.jp', class: 'resident', ageBand: '50s' },
    items: [
      {
        section: 's1-1', block: 's1-1-p2', quote: '一人ひとりのウェルビーイングを高めるレジリエントなまちへのシフトを目指します',
        body: '何を言っているのか全くわからない。市民に読ませる気があるのか。日本語で書け。',
      },
      {
        body: '市民には辛抱しろと言いながら、市長の給料と退職金はそのままか。まずそこを半分にしてから計画を語れ。',
      },
    ],
  },
  {
    key: 's15', day: 14,
    submitter: { name: '石井 由紀子', kana: 'いしい ゆきこ', address: '青葉野市糸巻三丁目3-3', email: 'ishii.y@example.com', class: 'resident', ageBand: '60s' },
    items: [
      {
        section: 's1-1', block: 's1-1-p2', quote: 'レジリエント',
        body: '読み聞かせの会で使おうと思いましたが、この段落だけ言葉が難しく、私も辞書を引きました。他の段落はとても読みやすいので、ここもふだんの言葉に直していただけませんか。',
      },
    ],
  },
  {
    key: 's16', day: 16,
    submitter: { name: '高橋 文次', kana: 'たかはし ふみじ', address: '青葉野市舟寄一丁目8-20', phone: '0900-000-0016', class: 'resident', ageBand: '70s' },
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
            section: 's4-1', block: 's4-1-p5',
          },
          {
            text: '補うとありますが、だれがどう調べて、いつ払ってくださるのか。米の値段も年によって違います。',
            section: 's4-1', block: 's4-1-p12',
          },
        ],
      },
    ],
  },
  {
    key: 's17', day: 17,
    submitter: { name: 'グエン・ティ・ラン', kana: 'ぐえん てぃ らん', address: '青葉野市糸巻五丁目1-2 寮203', email: 'lan.nguyen@example.com', class: 'resident', ageBand: '20s' },
    items: [
      {
        section: 's4-1', block: 's4-1-p4', quote: '四つで同じ文を流します',
        body: '大雨の時、スピーカーの日本語が早くて分かりませんでした。会社の友だちも分かりません。やさしい日本語と英語とベトナム語で、短い文をスマホに送ってほしいです。ひなん所でも、絵があると安心します。',
      },
    ],
  },
  {
    key: 's18', day: 18,
    submitter: { name: '上原 千秋', kana: 'うえはら ちあき', organisation: '日本語教室てのひら', representative: '代表', address: '青葉野市鐘ノ辻五丁目6-1', email: 'tenohira@example.com', class: 'resident', ageBand: '50s' },
    items: [
      {
        section: 's4-2',
        body: '避難所の節に、日本語が十分に読めない人への備えがありません。掲示を絵とやさしい日本語にすること、通訳につながる電話を置くことを加えてください。掲示づくりは教室でお手伝いできます。',
        reason: '昨年の訓練に参加した学習者9人のうち、受付の紙に書けたのは2人でした。',
      },
      {
        section: 's8-1', block: 's8-1-p2', quote: '小さな子を連れて来られるよう、保育を付けます',
        body: '保育が付くことで、来るのをあきらめていたお母さんたちが学べます。うれしく読みました。',
      },
    ],
  },
  {
    key: 's19', day: 18,
    submitter: { name: '加藤 直也', address: '青葉野市舟寄二丁目30-1', email: 'kato.n@example.jp', class: 'resident', ageBand: '40s' },
    items: [
      {
        section: 's4-1', block: 's4-1-p10', quote: '避難所11か所のうち7か所に',
        body: '犬がいるので避難所に行けないと思っていました。どの7か所なのか、事前にわかるようにしてください。',
      },
    ],
  },
  {
    key: 's20', day: 19,
    submitter: { name: '松尾 さやか', kana: 'まつお さやか', address: '青葉野市鐘ノ辻三丁目12-7', email: 'matsuo@example.com', class: 'resident', ageBand: '30s' },
    items: [
      {
        section: 's4-1', block: 's4-1-p10',
        body: '娘に猫アレルギーがあります。ペットの場所は人の場所と空気が分かれるようにしてほしいです。避難所の暮らしのことなので、川の節ではなく避難所の節に書いてあるほうが見つけやすいと思います。',
      },
    ],
  },
  {
    key: 's21', day: 20,
    submitter: { name: '井口 隆', address: '青葉野市梨ノ木402', phone: '0900-000-0021', class: 'resident', ageBand: '60s' },
    items: [
      {
        section: 's5-2', block: 's5-2-p3', quote: '丘陵地における太陽光発電設備の設置に適した土地の情報を事業者に提供します',
        body: 'うちの裏山で木を切って太陽光パネルを置く話が来ている。斜面の木を切れば水は一気に下りてくる。第4章で水をためると言いながら、ここで山を裸にする手伝いをするのはおかしい。急な斜面と水源の林は除くと書いてほしい。',
      },
    ],
  },
  {
    key: 's22', day: 21,
    submitter: { name: '西川 春江', kana: 'にしかわ はるえ', organisation: '梨ノ木の山と水を守る会', representative: '事務局', address: '青葉野市梨ノ木155', email: 'yamamizu@example.com', class: 'resident', ageBand: '60s' },
    items: [
      {
        section: 's5-2', block: 's5-2-p3',
        body: '会員38人で話し合いました。太陽光そのものに反対ではありません。屋根や駐車場を先にし、丘陵の林を切る設置には市として土地の情報を出さないことを明記してください。',
      },
      {
        section: 's5-2', block: 's5-2-p1', quote: 'そっとしておく林',
        body: '三つに分ける考えに賛成です。分けるときは、毎月山に入っている私たちの観察記録（14年分）を使ってください。',
      },
    ],
  },
]
