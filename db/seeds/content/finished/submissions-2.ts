import type { Submission } from '../types.ts'

export const secondHalf: Submission[] = [
  {
    key: 's23', day: 21,
    submitter: { name: '谷口 修', organisation: '株式会社あおの電設', representative: '代表取締役', address: '青葉野市糸巻二丁目18', email: 'aonodensetsu@example.com', class: 'business', classExtra: '糸巻二丁目の本社', ageBand: '50s' },
    items: [
      {
        section: 's5-3', block: 's5-3-p2', quote: '置けるところすべてに太陽光パネルを置きます',
        body: '市の施設だけでなく、家庭と事業所の屋根にも初期費用のかからない方式を市が紹介してはどうか。市内の業者で工事ができれば仕事も残る。',
      },
    ],
  },
  {
    key: 's24', day: 22,
    submitter: { name: '清水 あき', kana: 'しみず あき', address: '青葉野市雲居台二丁目7-19', phone: '0900-000-0024', class: 'resident', ageBand: '70s' },
    items: [
      {
        section: 's7-3', block: 's7-3-p2', quote: '休める場所の確保に努めます',
        body: '努めます、では座れません。坂のどこに、いくつ腰掛けを置くのか書いてください。私は百歩ごとに休みます。お尻が半分のるだけの台でよいのです。',
      },
    ],
  },
  {
    key: 's25', day: 23,
    submitter: { name: '福田 栄一', kana: 'ふくだ えいいち', organisation: '雲居台自治会連合会', representative: '会長', address: '青葉野市雲居台三丁目1-1 雲居台会館', phone: '0900-000-0025', class: 'resident', ageBand: '70s' },
    items: [
      {
        section: 's7-3', block: 's7-3-p2',
        body: '会で坂を歩き、腰掛けのほしい場所を24か所、地図にしました。個人の家の塀ぎわに置いてよいという申し出も7軒あります。間隔の目安を計画に書き、地図を使ってください。',
      },
      {
        section: 's2-2-2', block: 's2-2-2-p2', quote: '椅子のある軒先を地域と一緒に選びます',
        body: '停まる場所は会で選べます。ただ、月2回では品物が合わず売れ残り、業者も続かないでしょう。週1回にして、注文を前の週に取る形を提案します。',
      },
    ],
  },
  {
    key: 's26', day: 23,
    submitter: { name: '森田 大', address: '青葉野市鐘ノ辻二丁目3-9', email: 'morita.d@example.jp', class: 'resident', ageBand: '40s' },
    items: [
      {
        section: 's6-1', block: 's6-1-l1', quote: '土曜の午後は車の入らない道にする',
        body: '駐車場のない通りを車止めにしたら、客は郊外の店に行くだけ。やめたほうがいい。',
      },
    ],
  },
  {
    key: 's27', day: 24,
    submitter: { name: '堀 邦子', kana: 'ほり くにこ', organisation: '堀呉服店', representative: '店主', address: '青葉野市鐘ノ辻二丁目5-2', phone: '0900-000-0027', class: 'business', classExtra: '鐘ノ辻二丁目の店舗', ageBand: '60s' },
    items: [
      {
        section: 's6-1', block: 's6-1-l1',
        body: '着物のお客様はお車でいらっしゃいます。店の前に着けられないとなると、土曜の商いが成り立ちません。通りを閉めるのはおやめください。',
      },
    ],
  },
  {
    key: 's28', day: 24,
    submitter: { name: '岡部 智也', kana: 'おかべ ともや', address: '峰川市西原210', email: 'okabe@example.com', class: 'interested', classExtra: '梨ノ木で就農するため土地を探している', ageBand: '30s' },
    items: [
      {
        section: 's6-2', block: 's6-2-p1', quote: '木が実をつけるまでの4年間',
        body: '夫婦で果樹を始めたいと考えています。月8万円は一人当たりですか、一世帯当たりですか。途中で子どもが生まれて休んだ場合、4年間は延びますか。',
      },
    ],
  },
  {
    key: 's29', day: 25,
    submitter: { name: '藤村 菜々', address: '青葉野市鐘ノ辻六丁目2-2-405', email: 'nana.f@example.jp', class: 'resident', ageBand: '20s' },
    items: [
      {
        section: 's8-1', block: 's8-1-p1', quote: '本館の開館は19時までです',
        body: '仕事が終わると19時過ぎ。平日に一度も入れたことがない。週1日でいいから21時まで開けてほしい。',
      },
    ],
  },
  {
    key: 's30', day: 26,
    submitter: { name: '長谷部 誠', address: '青葉野市雲居台一丁目16-3', email: 'hasebe@example.com', class: 'resident', ageBand: '50s' },
    items: [
      { section: 's8-1', block: 's8-1-p1', body: '図書館の夜間開館を検討いただきたい。無人でも予約本の受け取りだけできれば十分です。' },
      {
        section: 's6-3', block: 's6-3-p3', quote: '高さ30メートルの展望塔を整備する可能性を調査します',
        body: '橋を直す金もないと第7章に書いてあるのに、塔の調査とは。「人数の目標は置かない」という同じ節の一段目とも合わない。削るべきです。',
      },
    ],
  },
  {
    key: 's31', day: 26,
    submitter: { name: '前川 和子', kana: 'まえかわ かずこ', address: '青葉野市雲居台五丁目9-9', phone: '0900-000-0031', class: 'resident', ageBand: '60s' },
    items: [
      {
        section: 's6-3', block: 's6-3-p3',
        body: '展望広場は、塔がなくても市が全部見えます。夕方、犬を連れた人たちが黙って座っている、あのままがよいです。',
      },
    ],
  },
  {
    key: 's32', day: 27,
    submitter: { name: '近江 亮', address: '青葉野市糸巻四丁目4-4', email: 'omi.ryo@example.jp', class: 'resident', ageBand: '40s' },
    items: [{ section: 's2-4', body: '県立病院の産科が週2日になった。毎日診てもらえるように戻してほしい。' }],
  },
  {
    key: 's33', day: 27,
    submitter: { name: '石倉 ひろみ', address: '遠汐市港南二丁目3-8', email: 'ishikura@example.com', class: 'taxpayer', classExtra: '固定資産税（舟寄の土地と家屋）', ageBand: '50s' },
    items: [
      {
        section: 's7-2', block: 's7-2-p2', quote: '市が10年間借りて直し',
        body: '舟寄に親の家があります。貸したい気持ちはありますが、仏壇と荷物が片付きません。片付けの手伝いか、預かってくれる所があれば、貸す人は増えると思います。',
      },
    ],
  },
  {
    key: 's34', day: 28,
    submitter: { name: '阿久津 勇', kana: 'あくつ いさむ', address: '青葉野市糸巻一丁目27', phone: '0900-000-0034', class: 'resident', ageBand: '70s' },
    items: [
      {
        section: 's7-2', block: 's7-2-p1',
        body: '隣が空き家になって六年、家財がそのままで夏は臭う。持ち主も年寄りで片付ける力がない。取り壊しの前に、中の片付けを助ける仕組みを考えてくれ。',
      },
    ],
  },
  {
    key: 's35', day: 28,
    submitter: { name: '水野 圭', kana: 'みずの けい', organisation: '手話サークルあおい', representative: '世話人', address: '青葉野市鐘ノ辻三丁目8-1', email: 'aoi-shuwa@example.com', class: 'resident', ageBand: '40s' },
    items: [
      {
        section: 's2-3', block: 's2-3-l1', quote: '手話通訳のいる窓口を週1日から週3日に',
        body: '急な用事は曜日を選べません。残りの2日も、画面を通した遠隔の通訳で毎日使えるようにしてください。',
      },
    ],
  },
  {
    key: 's36', day: 29,
    submitter: { name: '川島 哲', kana: 'かわしま さとし', organisation: '瀬音川の魚を見る会', representative: '会長', address: '青葉野市舟寄四丁目2', email: 'sakana@example.com', class: 'interested', classExtra: '瀬音川で魚の調査をしている', ageBand: '60s' },
    items: [
      {
        section: 's4-1', block: 's4-1-p13', quote: '川底にたまった土砂を3年に一度取り除きます',
        body: '一度に全部さらうとカジカの隠れる石がなくなります。産卵の時期を避け、片岸ずつ行ってください。',
      },
    ],
  },
  {
    key: 's37', day: 29,
    submitter: { name: '斎木 サチ', address: '青葉野市梨ノ木31', phone: '0900-000-0037', class: 'resident', ageBand: '70s' },
    items: [{ body: '全部読みました。四日かかりました。よく書いてくれました。あとはやるだけですね。体に気をつけて。' }],
  },
  {
    key: 's38', day: 30,
    submitter: { name: '遠山 徹', address: '青葉野市舟寄五丁目14-1', email: 'toyama.t@example.jp', class: 'resident', ageBand: '60s' },
    items: [{ body: '人口が減ったのに市議会の定数が同じなのは納得できない。計画に定数削減を書くべきだ。' }],
  },
  {
    key: 's39', day: 36, late: true,
    submitter: { name: '三宅 陽子', address: '青葉野市雲居台二丁目2-2', phone: '0900-000-0039', class: 'resident', ageBand: '60s' },
    items: [{ section: 's7-3', block: 's7-3-p3', body: '公園の木を切らないでください。日陰があるから孫と行けます。遅れてすみません、入院していました。' }],
  },
  {
    key: 's40', day: 15, withdrawnDay: 17,
    submitter: { name: '西田 和也', address: '青葉野市鐘ノ辻一丁目4-4', email: 'nishida@example.jp', class: 'resident', ageBand: '30s' },
    items: [{ section: 's3-2', block: 's3-2-p1', body: '学校の数を減らすことに反対します。まず反対という声があることを知ってほしい。' }],
  },
  {
    key: 's41', day: 20, ineligible: '市内に住所、勤務先、学校、事務所、納税義務のいずれもなく、利害関係の記載もないため',
    submitter: { name: '平野 純', address: '遠汐市北町4-4', email: 'hirano@example.com', class: 'interested', classExtra: '特になし', ageBand: '20s' },
    items: [{ section: 's6-3', body: '一度旅行で行きました。駅前にもっと写真映えする場所を作ったほうがいいと思います✨' }],
  },
  {
    key: 's42', day: 30,
    submitter: { name: '池上 さくら', kana: 'いけがみ さくら', address: '青葉野市雲居台四丁目20-6', email: 'sakura.i@example.jp', class: 'resident', ageBand: '20s' },
    items: [
      {
        section: 's3-3',
        body: '中学から高校まで、母の薬の管理と妹の弁当づくりをしていました。大変だと言ったことはありません。聞かれなかったからです。先生が気づいたときに、どこへつなぐのかを決めておいてください。本人が「助けて」と言うのを待たないでください。',
        reason: '今は働いています。あのときの自分に間に合う計画になってほしいです。',
      },
    ],
  },
  {
    key: 's43', day: 31,
    submitter: { name: '和久井 進', address: '青葉野市鐘ノ辻七丁目3', email: 'wakui@example.jp', class: 'resident', ageBand: '60s' },
    items: [
      {
        section: 's1-3', block: 's1-3-t1', quote: '2,420',
        body: '地区別の人口を電卓で足すと61,020人になり、市全体の60,840人と180人合いません。柿ノ沢の数字が違うのではありませんか。元経理なので気になりました。',
      },
    ],
  },
  {
    key: 's44', day: 32,
    submitter: { name: '岩本 圭子', kana: 'いわもと けいこ', address: '青葉野市舟寄三丁目22-5', email: 'iwamoto@example.com', class: 'resident', ageBand: '50s' },
    items: [
      {
        section: 's8-4-2', block: 's8-4-2-p1', quote: '同じ額の取組をやめるか小さくすることを原則とし',
        body: '何をやめたのかが一番知りたい。予算の時だけでなく、毎年の報告にもやめたものと理由を載せてください。',
      },
    ],
  },
]
