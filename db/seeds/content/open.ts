import type { OpenConsultation } from './types.ts'

export const open = {
  key: 'basic-plan-proposal',
  plan: 'basic-plan',
  edition: 2,
  department: 'planning',
  title: '第三次青葉野市総合計画 基本計画（案）への意見募集',
  titleEasy: '{市|し}の　{大|おお}きな　{計画|けいかく}の　{新|あたら}しい　{案|あん}に　{意見|いけん}を　ください',
  titleEn: 'Call for comments on the proposed basic plan',
  purpose:
    '素案にいただいた意見をもとに、18か所を直した案ができました。直し方はこれでよいか、まだ足りないことはないか、もう一度お聞かせください。どこがなぜ変わったかは、新旧対照表で確かめられます。市はこのあと最終案をまとめます。',
  purposeEasy:
    'みなさんの　{意見|いけん}を　{聞|き}いて、{案|あん}を　18か{所|しょ}　{直|なお}しました。この　{案|あん}で　いいですか。もう{一度|いちど}　{意見|いけん}を　{聞|き}かせて　ください。',
  purposeEn:
    'After your comments on the draft, 18 places were revised. Are the changes right, and is anything still missing? The comparison table shows what changed and why. The city will then settle the final version.',
  paperPlaces:
    '市役所1階 情報コーナー、公民館（六つの地区）、図書館本館と2分館、移動図書館「ほんの木号」、雲居台会館、柿ノ沢集会所',
  paperPlacesEasy:
    '{市役所|しやくしょ}の　1{階|かい}、{公民館|こうみんかん}、{図書館|としょかん}、{移動|いどう}{図書館|としょかん}、{雲居台|くもいだい}{会館|かいかん}、{柿ノ沢|かきのさわ}{集会所|しゅうかいじょ}に　{紙|かみ}の　{案|あん}が　あります。',
  paperPlacesEn:
    'City hall (ground floor), the community halls of the six districts, the main library and its two branches, the book bus, Kumoidai Hall, Kakinosawa meeting hall',
  resultPlan: '締め切りから2か月以内に、意見の概要、市の考え方、直した箇所をこのページと上記の場所で公表します。',
  resultPlanEasy: '{終|お}わってから　2か{月|げつ}までに、この　ページで　{答|こた}えを　{知|し}らせます。',
  resultPlanEn:
    'A summary of opinions, the city’s views and the changes made appear on this page and at the places above within two months after the close.',
  personalData:
    '名前、住所、連絡先は、意見を出せる方かどうかを確かめ、内容をお尋ねするためにだけ使います。公表はせず、結果の公表から1年後に消します。',
  personalDataEasy:
    '{名前|なまえ}、{住所|じゅうしょ}、{電話番号|でんわばんごう}は、{確|たし}かめる　ためだけに　{使|つか}います。ほかの　{人|ひと}には　{見|み}せません。1{年|ねん}たったら　{消|け}します。',
  personalDataEn:
    'Names, addresses and contact details are used only to check who may comment and to ask what is meant. They are never published and are erased one year after the results.',
  noticedDay: -19,
  opensDay: -12,
  closesDay: 22,
  mayComment: ['resident', 'commuter', 'student', 'business', 'taxpayer', 'interested'],
  contact: {
    department: 'planning',
    phone: '0900-000-0100',
    email: 'kikaku@aobano.example',
    address: '青葉野市鐘ノ辻一丁目1番地 青葉野市役所3階',
  },
  submissions: [
    {
      key: 'o1',
      day: 1,
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
          quote: '24か所へ腰掛けを置きます',
          body: '書いてくださってありがとう。冬は座るところが冷たいので、木の板でお願いします。',
        },
      ],
    },
    {
      key: 'o2',
      day: 2,
      submitter: {
        name: '杉本 涼',
        kana: 'すぎもと りょう',
        address: '青葉野市鐘ノ辻五丁目17-3',
        email: 'sugimoto@example.jp',
        class: 'student',
        classExtra: '市内の中学校',
        ageBand: '10s',
      },
      items: [
        {
          section: 's3-3',
          block: 's3-3-p2',
          quote: '市長が60日以内に、する、しないとその理由を文書で返し',
          body: '60日だと、3年生は秋の会議の返事が受験のころになります。会議の最後に、まず口でも返事をしてほしいです。',
        },
      ],
    },
    {
      key: 'o3',
      day: 3,
      submitter: {
        name: '鶴見 文江',
        address: '青葉野市梨ノ木77',
        phone: '0900-000-0203',
        class: 'resident',
        ageBand: '70s',
      },
      items: [
        {
          section: 's2-1',
          block: 's2-1-l2',
          quote: '移動図書館の来る日に合わせて出張の居場所を開く',
          body: '移動図書館は平日の昼だけです。働いている人や学校の子は来られません。土曜も月に一度お願いします。',
        },
        {
          section: 's8-1',
          block: 's8-1-p1',
          body: '移動図書館の停まる時間を40分から1時間に延ばしてほしい。選んでいるうちに行ってしまいます。',
        },
      ],
    },
    {
      key: 'o4',
      day: 5,
      submitter: {
        name: '成瀬 健',
        kana: 'なるせ けん',
        organisation: '舟寄二区自主防災会',
        representative: '会長',
        address: '青葉野市舟寄二丁目11',
        email: 'funayose2@example.com',
        class: 'resident',
        ageBand: '60s',
      },
      items: [
        {
          section: 's4-1',
          block: 's4-1-p17',
          quote: '日没の2時間前までに前倒しして出します',
          body: '冬は日没が早く、勤めに出ている家族が戻れない時間になる。前の日の夕方に「明日は出すかもしれない」と知らせる段階も書いてほしい。',
        },
      ],
    },
    {
      key: 'o5',
      day: 6,
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
          quote: '傾きが15度以上の斜面と水源の林は対象とせず',
          body: '直してもらい感謝する。ただ、15度の根拠はどこにあるのか。うちの裏は13度だが、平成29年に土が動いた。',
        },
      ],
    },
    {
      key: 'o6',
      day: 8,
      submitter: {
        name: '大橋 ゆかり',
        kana: 'おおはし ゆかり',
        address: '青葉野市雲居台三丁目5-14',
        email: 'ohashi@example.jp',
        class: 'resident',
        ageBand: '50s',
      },
      items: [
        {
          section: 's2-5',
          block: 's2-5-p1',
          quote: '最初に聞いた職員が、次につながるまで受け持ちます',
          body: '母の介護と自分の病気で、三つの窓口で同じ話を三回しました。この節ができて本当にうれしいです。職員の方が替わったときに、また一から話さずにすむことも書いてください。',
        },
      ],
    },
    {
      key: 'o7',
      day: 9,
      submitter: {
        name: '新田 茂',
        address: '青葉野市梨ノ木120',
        phone: '0900-000-0207',
        class: 'resident',
        ageBand: '60s',
      },
      items: [
        {
          section: 's5-2',
          block: 's5-2-p3',
          quote: '傾きが15度以上の斜面',
          body: '斜面の角度だけでなく、土の質も見てほしい。赤土の所は緩い坂でも崩れる。',
        },
      ],
    },
    {
      key: 'o8',
      day: 11,
      submitter: {
        name: 'マリア・サントス',
        kana: 'まりあ さんとす',
        address: '青葉野市糸巻五丁目1-2',
        email: 'maria.s@example.com',
        class: 'commuter',
        classExtra: '糸巻工場団地の食品工場',
        ageBand: '30s',
      },
      items: [
        {
          section: 's4-2',
          block: 's4-2-p3',
          quote: '5言語の短い文',
          body: 'とても良いです。5つの言葉は何ですか？ポルトガル語も入れてください。Obrigada! 🙏',
        },
      ],
    },
  ],
  groups: [
    {
      key: 'og-slope',
      section: 's5-2',
      opinions: ['o5-1', 'o7-1'],
      summary:
        '太陽光発電の対象から除く斜面を15度以上とした根拠を知りたい。緩い斜面でも、土の質によって崩れるところは除いてほしい。',
    },
  ],
} satisfies OpenConsultation
