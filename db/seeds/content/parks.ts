import type { OpenDiscussion } from './types.ts'

/** A small call in which people read each other: how the parks of the green plan are to be used. */
export const parks = {
  key: 'green-plan-parks',
  plan: 'green-plan',
  edition: 1,
  department: 'planning',
  title: '公園の分け方と世話人についての意見募集',
  titleEasy: '{公園|こうえん}の　{使|つか}い{方|かた}に　ついて　{意見|いけん}を　ください',
  titleEn: 'How our parks are divided and looked after: call for comments',
  purpose:
    'みどりの基本計画では、94の公園を「遊ぶ」「歩く」「休む」に分けて手入れします。どの公園をどう使っているか、世話人に何ができるかをお聞かせください。ほかの方の意見も読みながら書けるように、職員が確かめた意見を締め切りの前から載せます。',
  purposeEasy:
    '{公園|こうえん}を　どう　{使|つか}って　いますか。{公園|こうえん}の　{世話|せわ}で　{何|なに}が　できますか。ほかの　{人|ひと}の　{意見|いけん}を　{読|よ}みながら　{書|か}けます。',
  purposeEn:
    'The Green Plan divides 94 parks into parks to play, to walk and to rest in. Tell us how you use yours and what caretakers can do. Comments that staff have read are shown before the close, so that you can write with those of others in view.',
  paperPlaces: '市役所1階 情報コーナー、公民館（六つの地区）、図書館本館、世話人のいる27の公園の掲示板',
  paperPlacesEasy:
    '{市役所|しやくしょ}、{公民館|こうみんかん}、{図書館|としょかん}、27の　{公園|こうえん}の　{掲示板|けいじばん}に　{紙|かみ}が　あります。',
  paperPlacesEn:
    'City hall (ground floor), the community halls of the six districts, the main library, the notice boards of 27 parks',
  resultPlan: '締め切りから1か月以内に、意見の概要と市の考え方をこのページと公園の掲示板で公表します。',
  resultPlanEasy:
    '{終|お}わってから　1か{月|げつ}までに、この　ページと　{公園|こうえん}の　{掲示板|けいじばん}で　{答|こた}えを　{知|し}らせます。',
  resultPlanEn: 'Answers appear on this page and on the notice boards of the parks within one month after the close.',
  personalData:
    '名前、住所、連絡先は、意見を出せる方かどうかを確かめ、内容をお尋ねするためにだけ使います。公表はせず、結果の公表から1年後に消します。',
  personalDataEasy:
    '{名前|なまえ}や　{住所|じゅうしょ}は、ほかの　{人|ひと}には　{見|み}せません。1{年|ねん}たったら　{消|け}します。',
  personalDataEn:
    'Names, addresses and contact details are used only to check who may comment and to ask what is meant. They are never published and are erased one year after the results.',
  noticedDay: -18,
  opensDay: -14,
  closesDay: 26,
  mayComment: ['resident', 'commuter', 'student', 'business', 'interested'],
  contact: {
    department: 'planning',
    phone: '0900-000-0100',
    email: 'kikaku@aobano.example',
    address: '青葉野市鐘ノ辻一丁目1番地 青葉野市役所3階',
  },
  submissions: [
    {
      key: 'k1',
      day: 1,
      submitter: { name: '森下 千夏', address: '青葉野市舟寄三丁目8-2', phone: '0900-000-0611', class: 'resident' },
      items: [
        {
          section: 'g2',
          block: 'g2-p1',
          body: '舟寄の三角公園は「休む公園」になっていますが、夕方は小学生でいっぱいです。時間で分けることはできませんか。昼は休む、4時からは遊ぶ、で困りません。',
        },
      ],
      shown: {},
    },
    {
      key: 'k2',
      day: 2,
      submitter: { name: '久保田 進', address: '青葉野市梨ノ木40', phone: '0900-000-0612', class: 'resident' },
      items: [
        {
          section: 'g2',
          block: 'g2-p2',
          quote: '3人以上そろえば年5万円を渡します',
          body: '世話人の5万円は領収書の整理がいちばんの手間です。金額を下げてもよいので、軍手や袋を現物でもらえるほうが続けられます。',
          reason: '梨ノ木では3人のうち2人が80歳を超えました。',
        },
      ],
      shown: {},
    },
    {
      key: 'k3',
      day: 4,
      submitter: {
        name: '白石 由佳',
        address: '青葉野市雲居台一丁目15-6',
        email: 'shiraishi@example.jp',
        class: 'resident',
      },
      items: [
        {
          section: 'g2',
          body: '雲居台公園の水飲み場が3月から出ません。角の木村さんの家の方が毎朝バケツで水を運んでくださっています。「遊ぶ公園」なら、まず水をお願いします。',
        },
      ],
      shown: { hide: ['角の木村さんの家の方'], redactedFor: 'personal' },
    },
    {
      key: 'k4',
      day: 6,
      submitter: {
        name: '大沢 みのり',
        address: '青葉野市糸巻二丁目3-11',
        email: 'osawa@example.com',
        class: 'student',
        classExtra: '青葉野高校',
      },
      items: [
        {
          section: 'g3',
          block: 'g3-l1',
          quote: '夏の通学路の日陰を先に増やす',
          body: '5路線がどこか、地図で見たいです。糸巻の駅から高校までは木が一本もありません。',
        },
      ],
      shown: {},
    },
    {
      key: 'k5',
      day: 8,
      submitter: { name: '西 健司', address: '青葉野市鐘ノ辻四丁目2-9', phone: '0900-000-0615', class: 'resident' },
      items: [
        {
          section: 'g2',
          block: 'g2-p1',
          body: '分け方には賛成です。ただ、看板に「休む公園」と書かれると、子どもが注意される理由になります。看板には書かず、手入れの仕方だけを変えてください。',
        },
        { body: '94全部の一覧と、どれに分けたかの表を、掲示板にも貼ってください。' },
      ],
      shown: {},
    },
    {
      key: 'k6',
      day: 9,
      submitter: { name: '三浦 太一', address: '青葉野市舟寄一丁目20', email: 'miura@example.jp', class: 'interested' },
      items: [{ section: 'g3', body: '庭木の剪定なら当店へ。今なら一割引、見積もりは無料です。' }],
      held: '店の宣伝で、計画についての意見ではないため',
    },
    {
      key: 'k7',
      day: 11,
      submitter: { name: '土屋 和子', address: '青葉野市柿ノ沢12-4', phone: '0900-000-0617', class: 'resident' },
      items: [
        {
          section: 'g4',
          block: 'g4-p2',
          body: '河川敷の坂は柿ノ沢にも一つください。私、土屋和子は80歳で、車いすです。相談の電話は0900-000-0617にお願いします。',
        },
      ],
    },
    {
      key: 'k8',
      day: 12,
      submitter: { name: '長谷部 蓮', address: '青葉野市舟寄二丁目6', email: 'hasebe@example.jp', class: 'resident' },
      items: [{ section: 'g2', body: '犬を放せる公園を一つつくってください。' }],
    },
  ],
} satisfies OpenDiscussion
