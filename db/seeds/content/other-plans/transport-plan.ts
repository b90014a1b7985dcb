import type { Notice, Plan, Section } from '../types.ts'

export const transportPlan = {
  key: 'transport-plan',
  slug: 'transport-plan',
  kind: 'sectoral',
  title: '青葉野市地域公共交通計画',
  titleEasy: '{青葉野市|あおばのし}の　バスと　{電車|でんしゃ}の　{計画|けいかく}',
  titleEn: 'Aobano City Public Transport Plan',
  summary:
    '鉄道、つぐみ号、乗合タクシー、学校や病院の送迎車を一つの網として組み直す5年間の計画です。運転手が足りない中で、どの便を残し、どこを予約制にするかを、便ごとの利用者数とともに示します。',
  summaryEasy: 'バスや　タクシーを　どう　{走|はし}らせるかを　{書|か}いた　5{年間|ねんかん}の　{計画|けいかく}です。',
  summaryEn:
    'A five-year plan that joins railway, city bus, shared taxis and school and hospital shuttles into one network. With drivers short, it says which trips stay and where booking begins, with the passengers of each trip.',
  firstFiscalYear: 2027,
  lastFiscalYear: 2031,
  department: 'urban',
  legalBasis: '地域公共交通の活性化及び再生に関する法律第5条',
  legalBasisEn: 'Act on Revitalization and Rehabilitation of Local Public Transport, Article 5',
  stage: 'draft',
  related: [
    {
      title: '第三次青葉野市総合計画 基本計画',
      titleEn: 'Third Comprehensive Plan: Basic Plan',
      parent: true,
      period: '令和9〜16年度',
      goal: '川の音のする、顔の見えるまち',
      goalEn: 'A city with the sound of the river, where people know each other’s faces',
    },
  ],
  editions: [
    {
      number: 1,
      stage: 'draft',
      day: -5,
      note: '交通会議での話し合いをもとにまとめた素案です。',
      noteEasy: 'はじめの　{案|あん}です。',
      noteEn: 'The draft made after the talks in the transport conference.',
    },
  ],
} satisfies Plan

export const transportPlanSections: Section[] = [
  {
    key: 't1',
    number: '第1章',
    title: '出かけることの今',
    titleEasy: '{出|で}かけることの　{今|いま}',
    titleEn: 'Getting about today',
    department: 'urban',
    sdgs: [11],
    glossary: [],
    blocks: [
      {
        key: 't1-p1',
        kind: 'paragraph',
        body: '2週間かけて、つぐみ号の全1,092便で乗り降りを数えました。平均は1便7.4人ですが、朝7時台は19人、昼の1時台は2.1人と大きな差があります。足りないのは乗る人ではなく、乗れる時間の便でした。',
        easy: 'バスに　{乗|の}る　{人|ひと}を　2{週間|しゅうかん}　{数|かぞ}えました。{朝|あさ}は　{多|おお}くて、{昼|ひる}は　{少|すく}なかったです。',
        en: 'For two weeks we counted on all 1,092 trips. The mean is 7.4 passengers, but 19 after seven in the morning and 2.1 after one. What is lacking is not passengers but trips when they can ride.',
      },
      {
        key: 't1-t1',
        kind: 'table',
        body: '| 路線 | 1日の便数 | 1便の平均 | 一番多い便 | 一番少ない便 |\n|---|--:|--:|--:|--:|\n| 鐘ノ辻循環 | 28 | 9.0人 | 31人 | 3人 |\n| 舟寄線 | 18 | 7.4人 | 27人 | 2人 |\n| 雲居台線 | 16 | 8.2人 | 29人 | 2人 |\n| 糸巻線 | 10 | 4.6人 | 22人 | 1人 |\n| 梨ノ木線 | 4 | 2.4人 | 11人 | 0人 |\n| 柿ノ沢線 | 2 | 1.8人 | 5人 | 0人 |',
        en: '| Line | Trips a day | Mean | Fullest trip | Emptiest trip |\n|---|--:|--:|--:|--:|\n| Kanenotsuji loop | 28 | 9.0 | 31 | 3 |\n| Funayose | 18 | 7.4 | 27 | 2 |\n| Kumoidai | 16 | 8.2 | 29 | 2 |\n| Itomaki | 10 | 4.6 | 22 | 1 |\n| Nashinoki | 4 | 2.4 | 11 | 0 |\n| Kakinosawa | 2 | 1.8 | 5 | 0 |',
      },
      {
        key: 't1-p2',
        kind: 'paragraph',
        body: '運転手は31人、平均年齢は57歳です。今の便数を保つには35人が要ります。休みを削って走らせることは続けられず、令和9年度中に一日6便分を減らすか替えるかしなければなりません。',
        en: 'There are 31 drivers, 57 years old on average; today’s timetable needs 35. Running it on their days off cannot go on, and six trips a day must be cut or replaced within fiscal 2027.',
      },
      {
        key: 't1-q1',
        kind: 'quotation',
        source: '雲居台線の車内での聞き取りから',
        body: '帰りのバスを待つのがいやで、行くのをやめる日がある。行きは楽しいんですよ、いつも。',
        en: 'Some days I stay home because I dread waiting for the bus back. Going out is always a pleasure.',
      },
    ],
    children: [],
  },
  {
    key: 't2',
    number: '第2章',
    title: '目指す姿',
    titleEasy: 'めざす　{姿|すがた}',
    titleEn: 'What we aim for',
    department: 'urban',
    sdgs: [11],
    glossary: ['成果指標'],
    blocks: [
      {
        key: 't2-p1',
        kind: 'paragraph',
        body: '車がなくても、週に三度は出かけられる暮らしを目指します。三度とは、通院、買い物、そして用のない外出です。三つ目を数に入れることを、この計画の考え方の中心に置きます。',
        easy: '{車|くるま}が　なくても、1{週間|しゅうかん}に　3{回|かい}　{出|で}かけられる　まちに　します。',
        en: 'Without a car, one should be able to go out three times a week: to the doctor, to the shops, and for no reason at all. Counting the third is at the heart of this plan.',
      },
      {
        key: 't2-l1',
        kind: 'list',
        body: '- 病院の受付時間に間に合う便を、すべての地区から毎日1便以上\n- 乗り換えの待ち時間を15分以内に\n- 週3回以上外出する75歳以上の人を、48パーセントから60パーセントに',
        en: '- From every district at least one trip a day that reaches the hospital in time\n- No more than 15 minutes between connections\n- People over 75 who go out three times a week: from 48 to 60 per cent',
      },
    ],
    children: [],
  },
  {
    key: 't3',
    number: '第3章',
    title: '路線の組み直し',
    titleEasy: 'バスの　{道|みち}を　{変|か}える',
    titleEn: 'A new network',
    department: 'urban',
    sdgs: [9, 11],
    glossary: ['乗合タクシー'],
    blocks: [
      {
        key: 't3-p1',
        kind: 'paragraph',
        body: '鐘ノ辻循環、舟寄線、雲居台線は便数を保ち、朝夕の間隔をそろえます。糸巻線は、工場団地の送迎バス3社分と一緒にし、朝は10分ごとに走らせます。',
        en: 'The Kanenotsuji loop, Funayose and Kumoidai lines keep their trips, evenly spaced at peak hours. The Itomaki line merges with the shuttles of three factories and runs every ten minutes in the morning.',
      },
      {
        key: 't3-p2',
        kind: 'paragraph',
        body: '梨ノ木線と柿ノ沢線は、朝と夕方の通学の便を残し、昼の便を予約制の乗合タクシーに替えます。替える前の半年は両方を走らせ、予約の電話のかけ方を集会所で一緒に試します。',
        en: 'On the Nashinoki and Kakinosawa lines the school trips of morning and evening stay, and shared taxis replace those at midday. For half a year both run, and booking by telephone is tried out together in the meeting halls.',
      },
      {
        key: 't3-n1',
        kind: 'note',
        body: '昼の便を替えた後も、乗合タクシーの利用が1日20人を超える日が3か月続いたときは、バスに戻すことを交通会議で話し合います。',
      },
    ],
    children: [
      {
        key: 't3-1',
        number: '3-1',
        title: '乗合タクシーの決まり',
        titleEasy: 'みんなの　タクシーの　{決|き}まり',
        titleEn: 'Rules of the shared taxi',
        department: 'urban',
        sdgs: [11],
        glossary: ['乗合タクシー'],
        blocks: [
          {
            key: 't3-1-l1',
            kind: 'list',
            body: '1. 乗れる時間は8時から18時まで、日曜と年末年始は休み\n2. 料金は1回300円、小学生と障がいのある人は150円\n3. 予約は電話か市のページで、7日前から1時間前まで\n4. 降りる場所は病院、駅、商店など64か所',
          },
          {
            key: 't3-1-p1',
            kind: 'paragraph',
            body: '予約が重なり30分以上お待たせするときは、もう1台を出します。車いすのまま乗れる車を5台のうち2台とし、付き添いの人は無料とします。',
            en: 'Where bookings clash and the wait would exceed 30 minutes, a second car comes. Two of five cars take wheelchairs; companions ride free.',
          },
        ],
        children: [],
      },
    ],
  },
  {
    key: 't4',
    number: '第4章',
    title: '働く人を増やす',
    titleEasy: '{運転|うんてん}する　{人|ひと}を　{増|ふ}やす',
    titleEn: 'Finding drivers',
    department: 'urban',
    sdgs: [8],
    glossary: [],
    blocks: [
      {
        key: 't4-p1',
        kind: 'paragraph',
        body: '大型二種免許の取得費用を全額、引っ越しの費用を20万円まで支え、合わせて一人最大60万円とします。朝だけ、夕方だけの勤め方を設け、農家や子育て中の人にも声をかけます。',
        en: 'The cost of the licence is paid in full and that of moving up to ¥200,000, at most ¥600,000 a person. Morning-only and evening-only shifts open the work to farmers and parents.',
      },
      {
        key: 't4-p2',
        kind: 'paragraph',
        body: '運転手の休む場所が駅前になく、車内で弁当を食べています。令和9年度に駅の待合室の2階を休憩室に直します。',
        en: 'Drivers have nowhere to rest at the station and eat in their buses. In fiscal 2027 the floor above the waiting room becomes theirs.',
      },
    ],
    children: [],
  },
  {
    key: 't5',
    number: '第5章',
    title: '待つ場所とわかりやすさ',
    titleEasy: 'バスを　{待|ま}つ　{場所|ばしょ}',
    titleEn: 'Stops and signs',
    department: 'urban',
    sdgs: [10, 11],
    glossary: [],
    blocks: [
      {
        key: 't5-p1',
        kind: 'paragraph',
        body: '停留所218のうち、屋根があるのは31、腰掛けがあるのは64です。5年で屋根を30、腰掛けを80増やします。店や医院の軒先を借りられるところを先に進めます。',
        en: 'Of 218 stops 31 have a roof and 64 a seat. Five years will add 30 roofs and 80 seats, first where a shop or clinic lends its eaves.',
      },
      {
        key: 't5-p2',
        kind: 'paragraph',
        body: '路線ごとに色と数字を決め、車体、停留所、時刻表をそろえます。時刻表は大きな字とやさしい日本語でつくり、目の見えにくい人と一緒に読みやすさを確かめます。',
      },
      {
        key: 't5-n1',
        kind: 'note',
        body: 'バスの位置は、携帯電話のほか、駅、病院、市役所の画面で確かめられるようにします。',
      },
    ],
    children: [],
  },
  {
    key: 't6',
    number: '第6章',
    title: 'お金と確かめ方',
    titleEasy: 'お{金|かね}の　こと',
    titleEn: 'Money and measuring',
    department: 'urban',
    sdgs: [16],
    glossary: ['成果指標'],
    blocks: [
      {
        key: 't6-p1',
        kind: 'paragraph',
        body: '市が負担する費用は年2億3,000万円、市民一人当たり約3,800円です。組み直しの後は年2億4,500万円になります。運賃は5年間変えません。',
        en: 'The city pays ¥230 million a year, about ¥3,800 for each resident; with the new network it will be ¥245 million. Fares stay the same for five years.',
      },
      {
        key: 't6-t1',
        kind: 'table',
        body: '| 成果指標 | 令和7年度 | 令和13年度 |\n|---|--:|--:|\n| つぐみ号と乗合タクシーの利用（年） | 21万人 | 23万人 |\n| 週3回以上外出する75歳以上の人 | 48% | 60% |\n| 運転手の数 | 31人 | 37人 |',
      },
      {
        key: 't6-p2',
        kind: 'paragraph',
        body: '毎年6月に、便ごとの利用者数と費用を公表します。数字だけで便を減らすことはせず、その便で何をしに行くのかを乗った人に聞いてから決めます。',
        en: 'Each June the passengers and cost of every trip are published. No trip is cut on figures alone; first we ask those who ride it what they ride it for.',
      },
    ],
    children: [],
  },
]

export const transportPlanConsultation = {
  key: 'transport-plan-draft',
  plan: 'transport-plan',
  edition: 1,
  department: 'urban',
  title: '青葉野市地域公共交通計画（素案）への意見募集',
  titleEasy: 'バスの　{計画|けいかく}の　{案|あん}に　{意見|いけん}を　ください',
  titleEn: 'Call for comments on the draft Public Transport Plan',
  purpose:
    '路線と便数をどう組み直すかは、毎日の暮らしに関わります。残してほしい便、乗れない時間、乗合タクシーの決まりについて、ご自分の出かけ方とともにお聞かせください。ふだん乗らない方の意見も募集します。',
  purposeEasy:
    'バスの　{時間|じかん}や　{道|みち}が　{変|か}わります。どこへ、いつ　{行|い}きたいですか。バスに　{乗|の}らない　{人|ひと}も、{意見|いけん}を　{聞|き}かせて　ください。',
  purposeEn:
    'How lines and trips are rearranged touches daily life. Tell us which trips should stay, when you cannot ride and what you think of the rules for shared taxis, and how you get about. Those who never ride are asked too.',
  paperPlaces: '市役所1階 情報コーナー、公民館（六つの地区）、図書館本館と2分館、つぐみ号の全車内、青葉野駅の待合室',
  paperPlacesEasy:
    '{市役所|しやくしょ}、{公民館|こうみんかん}、{図書館|としょかん}、バスの　{中|なか}、{駅|えき}に　{紙|かみ}の　{案|あん}が　あります。',
  paperPlacesEn:
    'City hall (ground floor), the community halls of the six districts, the libraries, on board every Tsugumi-go bus, the waiting room of Aobano Station',
  resultPlan: '締め切りから2か月以内に、意見の概要、市の考え方、直した箇所をこのページとバスの車内で公表します。',
  resultPlanEasy:
    '{終|お}わってから　2か{月|げつ}までに、この　ページと　バスの　{中|なか}で　{答|こた}えを　{知|し}らせます。',
  resultPlanEn:
    'A summary of opinions, the city’s views and the changes made appear on this page and on board the buses within two months after the close.',
  personalData:
    '名前、住所、連絡先は、意見を出せる方かどうかを確かめ、内容をお尋ねするためにだけ使います。公表はせず、結果の公表から1年後に消します。',
  personalDataEasy:
    '{名前|なまえ}や　{住所|じゅうしょ}は、ほかの　{人|ひと}には　{見|み}せません。1{年|ねん}たったら　{消|け}します。',
  personalDataEn:
    'Names, addresses and contact details are used only to check who may comment and to ask what is meant. They are never published and are erased one year after the results.',
  noticedDay: -5,
  opensDay: 14,
  closesDay: 48,
  mayComment: ['resident', 'commuter', 'student', 'business', 'taxpayer', 'interested'],
  contact: {
    department: 'urban',
    phone: '0900-000-0171',
    email: 'kotsu@aobano.example',
    address: '青葉野市鐘ノ辻一丁目1番地 青葉野市役所2階',
  },
} satisfies Notice
