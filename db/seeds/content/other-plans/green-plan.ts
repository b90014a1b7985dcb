import type { EmptyConsultation, Plan, Section } from '../types.ts'

export const greenPlan = {
  key: 'green-plan', slug: 'green-plan', kind: 'green',
  title: '第2次青葉野市みどりの基本計画', titleEasy: '{青葉野市|あおばのし}の　みどりの　{計画|けいかく}', titleEn: 'Second Aobano City Green Plan',
  summary: '公園、街の木、川辺、里山を、だれがどう守り育てるかを定めた10年間の計画です。木の本数ではなく、歩いて行ける日陰と、手入れをする人の数を測ります。',
  summaryEasy: '{公園|こうえん}、{木|き}、{川|かわ}、{山|やま}を　どう　まもるかを　{書|か}いた　10{年間|ねんかん}の　{計画|けいかく}です。',
  summaryEn: 'A ten-year plan for parks, street trees, riversides and woods, and who looks after them. It measures shade within walking distance and hands that help, not the number of trees.',
  firstFiscalYear: 2026, lastFiscalYear: 2035, department: 'urban',
  legalBasis: '都市緑地法第4条', legalBasisEn: 'Urban Green Space Conservation Act, Article 4', stage: 'decided',
  related: [
    { title: '第三次青葉野市総合計画 基本計画', titleEn: 'Third Comprehensive Plan: Basic Plan', parent: true, period: '令和9〜16年度', goal: '川の音のする、顔の見えるまち', goalEn: 'A city with the sound of the river, where people know each other’s faces' },
  ],
  editions: [
    { number: 1, stage: 'decided', day: -407, note: '意見募集にかけた案です。意見がなく、案のまま決定しました。', noteEasy: '{意見|いけん}を　{聞|き}いた　{案|あん}です。この　まま　{決|き}まりました。', noteEn: 'The text put to public comment; no comments came and it was adopted unchanged.' },
  ],
} satisfies Plan

export const greenPlanSections: Section[] = [
  {
    key: 'g1', number: '1', title: 'この計画について', titleEasy: 'この　{計画|けいかく}に　ついて', titleEn: 'About this plan', department: 'urban', sdgs: [11, 15], glossary: [],
    blocks: [
      { key: 'g1-p1', kind: 'paragraph', body: '市内の公園と緑地は94か所、142ヘクタールあります。前の計画の10年で面積は8ヘクタール増えましたが、手入れの回数は年6回から4回に減り、使われない公園が生まれました。この計画は、広げることから育てることへ力の置きどころを移します。', en: 'The city has 94 parks and green spaces, 142 hectares in all. In ten years they grew by eight hectares while tending fell from six times a year to four, and some parks stood unused. This plan turns from widening to tending.' },
      { key: 'g1-p2', kind: 'paragraph', body: '目指すのは「歩いて10分でみどりにふれるまち」です。いま、家から歩いて10分以内に日陰と腰掛けのある場所がある人は、市民の71パーセントです。令和17年度に90パーセントにします。', easy: '{歩|ある}いて　10{分|ぷん}で　みどりの　ある　ところに　{行|い}ける　まちに　します。', en: 'The aim is green within a ten-minute walk. Today 71 per cent of residents have shade and a seat within ten minutes; in fiscal 2035 it shall be 90.' },
      { key: 'g1-n1', kind: 'note', body: '里山の区分けと川の水質は環境課、公園と街の木は都市計画課が受け持ちます。' },
    ],
    children: [],
  },
  {
    key: 'g2', number: '2', title: '公園を育てる', titleEasy: '{公園|こうえん}を　{育|そだ}てる', titleEn: 'Tending the parks', department: 'urban', sdgs: [11], glossary: ['協働'],
    blocks: [
      { key: 'g2-p1', kind: 'paragraph', body: '94の公園を、遊ぶ公園38、歩く公園31、休む公園25に分け、手入れの仕方を変えます。遊ぶ公園は土と遊具を、歩く公園は道と足元の明かりを、休む公園は木陰と腰掛けを先に整えます。', en: 'The 94 parks become 38 to play in, 31 to walk in and 25 to rest in, each tended differently: ground and playthings first, or paths and light, or shade and seats.' },
      { key: 'g2-t1', kind: 'table', body: '| 公園 | 数 | 草刈り | 点検 |\n|---|--:|--:|--:|\n| 遊ぶ | 38 | 年6回 | 月2回 |\n| 歩く | 31 | 年5回 | 月1回 |\n| 休む | 25 | 年4回 | 月1回 |', en: '| Park | Number | Mowing a year | Checks a month |\n|---|--:|--:|--:|\n| Play | 38 | 6 | 2 |\n| Walk | 31 | 5 | 1 |\n| Rest | 25 | 4 | 1 |' },
      { key: 'g2-p2', kind: 'paragraph', body: '公園ごとに「公園の世話人」を募り、3人以上そろえば年5万円を渡します。花を植える、掃く、壊れたところを知らせるなど、することは世話人が決めます。令和8年度の27公園から、60公園に広げます。' },
      { key: 'g2-q1', kind: 'quotation', source: '市民と公園を歩く会（雲居台）の記録から', body: '草が伸びた公園には、まず大人が行かなくなる。大人のいない公園には、子どもも行かなくなる。', en: 'When the grass grows tall, the grown-ups stop coming first. Where there are no grown-ups, children stop coming too.' },
    ],
    children: [],
  },
  {
    key: 'g3', number: '3', title: '街の木', titleEasy: 'まちの　{木|き}', titleEn: 'Street trees', department: 'urban', sdgs: [11, 13], glossary: [],
    blocks: [
      { key: 'g3-p1', kind: 'paragraph', body: '街路樹は4,300本です。樹齢50年を超える木が3割あり、根が歩道を持ち上げているところが180か所あります。切るか残すかは、樹木医の診断を公開し、並木ごとに沿道の人と決めます。', en: 'There are 4,300 street trees, three in ten over fifty years old; at 180 places roots lift the pavement. The tree doctor’s findings are published, and each avenue is decided with those who live along it.' },
      { key: 'g3-l1', kind: 'list', body: '- 1本切ったら、2年以内に同じ並木か近くの公園に1本植える\n- 夏の通学路の日陰を先に増やす（5路線、3.8キロメートル）\n- 落ち葉の季節に、清掃の袋と集める日を増やす' },
      { key: 'g3-p2', kind: 'paragraph', body: '強く枝を切り詰める剪定は、日陰を失い木を弱らせます。令和10年度までに、電線に触れる木を除いて、形を保つ剪定に切り替えます。費用は1本当たり1.3倍になる見込みで、回数を2年に1回とします。' },
    ],
    children: [],
  },
  {
    key: 'g4', number: '4', title: '川辺のみどり', titleEasy: '{川|かわ}の　そばの　みどり', titleEn: 'Green by the river', department: 'environment', sdgs: [6, 15], glossary: [],
    blocks: [
      { key: 'g4-p1', kind: 'paragraph', body: '瀬音川の河川敷のうち、市が借りている12ヘクタールを、草を刈る所、刈らない所、子どもが水に入れる所に分けて示します。刈らない所は、渡り鳥とカヤネズミのすみかです。', en: 'Of the riverside, twelve hectares are in the city’s care: some mown, some left to birds and harvest mice, some for children to step into the water.' },
      { key: 'g4-p2', kind: 'paragraph', body: '河川敷へ下りる坂は9か所、うち車いすで下りられるのは1か所です。令和12年度までに、県と一緒に3か所を緩い坂に直します。' },
      { key: 'g4-n1', kind: 'note', body: '水位が上がるときの閉鎖は防災課が知らせます。入口の旗が赤のときは、川に下りないでください。', easy: '{赤|あか}い　{旗|はた}の　ときは、{川|かわ}に　{下|お}りないで　ください。', en: 'When the flag at the entrance is red, do not go down to the river.' },
    ],
    children: [],
  },
  {
    key: 'g5', number: '5', title: '庭とまちかど', titleEasy: '{庭|にわ}と　まちかど', titleEn: 'Gardens and corners', department: 'urban', sdgs: [11], glossary: [],
    blocks: [
      { key: 'g5-p1', kind: 'paragraph', body: '市街地のみどりの半分は、家々の庭と生け垣です。生け垣をつくる費用に1メートル3,000円、上限6万円を補助し、切った枝は年2回、無料で集めて腐葉土にします。', en: 'Half of the green in town is in gardens and hedges. Planting a hedge is supported with ¥3,000 a metre, up to ¥60,000; cuttings are collected free twice a year and composted.' },
      { key: 'g5-l1', kind: 'list', body: '- 空き地を3年以上みどりの場として貸す人は、固定資産税の相当額を補助する\n- 店先の鉢植えに使う雨水の桶を、商店街に40置く\n- 春と秋に「庭をひらく日」を設ける' },
    ],
    children: [],
  },
  {
    key: 'g6', number: '6', title: '進め方と測り方', titleEasy: 'すすめかた', titleEn: 'Carrying it out', department: 'urban', sdgs: [17], glossary: ['成果指標'],
    blocks: [
      { key: 'g6-p1', kind: 'paragraph', body: '10年間の費用は約21億円、うち7割は手入れの費用です。新しい公園はつくらず、使われなくなった市の土地2か所を広場に変えます。毎年1月に、次の三つの数字と写真で進み具合を知らせます。' },
      { key: 'g6-t1', kind: 'table', body: '| 成果指標 | 令和7年度 | 令和12年度 | 令和17年度 |\n|---|--:|--:|--:|\n| 歩いて10分に日陰と腰掛けがある人 | 71% | 80% | 90% |\n| 世話人のいる公園 | 27 | 45 | 60 |\n| 週1回以上公園を使う人 | 34% | 40% | 48% |', en: '| Indicator | FY 2025 | FY 2030 | FY 2035 |\n|---|--:|--:|--:|\n| People with shade and a seat within ten minutes | 71% | 80% | 90% |\n| Parks with caretakers | 27 | 45 | 60 |\n| People who use a park weekly | 34% | 40% | 48% |' },
      { key: 'g6-p2', kind: 'paragraph', body: '計画の見直しは5年目の令和12年度に行います。公園の分け方は、世話人と近くの小学校から求めがあれば、その年のうちに改めることができます。', en: 'The plan is reviewed in its fifth year, fiscal 2030. A park may change its kind within the year when its caretakers and the nearby school ask for it.' },
      { key: 'g6-q1', kind: 'quotation', source: '小学3年生の「わたしの木」作文から', body: 'わたしの木は、あつい日にいちばん人がくる木です。木にはこたえがないけど、かげがあります。', en: 'My tree is the one most people come to on a hot day. A tree has no answer, but it has a shade.' },
    ],
    children: [],
  },
]

export const greenPlanConsultation = {
  key: 'green-plan-proposal', plan: 'green-plan', edition: 1, department: 'urban',
  title: '第2次青葉野市みどりの基本計画（案）への意見募集', titleEasy: 'みどりの　{計画|けいかく}の　{案|あん}に　{意見|いけん}を　ください', titleEn: 'Call for comments on the proposed Green Plan',
  purpose: '公園、街の木、川辺の手入れを10年間どう進めるかを定める計画の案について、意見を募集します。',
  purposeEasy: '{公園|こうえん}や　{木|き}の　{計画|けいかく}の　{案|あん}が　できました。{意見|いけん}を　{聞|き}かせて　ください。',
  purposeEn: 'We invite comments on the proposed ten-year plan for parks, street trees and the riverside.',
  paperPlaces: '市役所1階 情報コーナー、公民館（六つの地区）、図書館本館', paperPlacesEasy: '{市役所|しやくしょ}、{公民館|こうみんかん}、{図書館|としょかん}に　{紙|かみ}の　{案|あん}が　あります。', paperPlacesEn: 'City hall (ground floor), the community halls of the six districts, the main library',
  resultPlan: '締め切りから1か月以内に、このページで公表します。', resultPlanEasy: '{終|お}わってから　1か{月|げつ}までに、この　ページで　{知|し}らせます。', resultPlanEn: 'Results appear on this page within one month after the close.',
  personalData: '名前、住所、連絡先は、意見を出せる方かどうかを確かめるためにだけ使い、公表しません。', personalDataEasy: '{名前|なまえ}や　{住所|じゅうしょ}は、ほかの　{人|ひと}には　{見|み}せません。', personalDataEn: 'Names, addresses and contact details are used only to check who may comment and are not published.',
  noticedDay: -407, opensDay: -400, closesDay: -366, resultDay: -350,
  mayComment: ['resident', 'commuter', 'student', 'business', 'taxpayer', 'interested'],
  contact: { department: 'urban', phone: '0900-000-0170', email: 'toshi@aobano.example', address: '青葉野市鐘ノ辻一丁目1番地 青葉野市役所2階' },
  closing: {
    note: '期間中に届いた意見はありませんでした。案のとおり計画を決めます。意見がなかったことを、知られていなかったためとも受け止め、公園の世話人の集まりと二つの小学校で計画を説明しました。公園のことで気づいたことは、いつでも都市計画課へお寄せください。',
    noteEasy: '{意見|いけん}は　ありませんでした。{計画|けいかく}は　{案|あん}の　まま　{決|き}まります。{公園|こうえん}の　ことは、いつでも　{市|し}に　{言|い}って　ください。',
    noteEn: 'No comments arrived. The plan is adopted as proposed. Taking the silence also as a sign that too few knew of it, we explained the plan to the park caretakers and at two schools. Tell the City Planning Division about your park at any time.',
  },
} satisfies EmptyConsultation
