import type { Revision } from '../types.ts'

export const revisionsOfChapters4To8: Revision[] = [
  {
    kind: 'split',
    block: 's4-1-p5',
    newKey: 's4-1-p17',
    parts: [
      '時間のかかる人が避難を始める目安は、舟寄橋の水位2.8メートルです。この高さに達し、なお上がる見込みのときに「高齢者等避難」を出します。',
      '浸水が想定される区域の全員が避難する目安は、舟寄橋の水位3.6メートルです。この高さに達したときに「避難指示」を出します。どちらの目安も、夜に達する見込みのときは、日没の2時間前までに前倒しして出します。',
    ],
    en: [
      'Those who need time leave when the gauge at Funayose Bridge shows 2.8 metres. When it reaches this height and is still rising, the city calls on older people and others who need time to evacuate.',
      'Everyone in the flood area leaves when the gauge at Funayose Bridge shows 3.6 metres; at this height the city orders evacuation. If either height is expected at night, the call is made two hours before sunset at the latest.',
    ],
    reason: '二つの目安が一つの段落にあり、いざというときに見つけにくかったため分けました。',
    causes: [{ kind: 'response', group: 'g-evacuate' }],
  },
  {
    kind: 'move',
    block: 's4-1-p10',
    toSection: 's4-2',
    after: 's4-2-l1',
    reason: '避難所での暮らしに関わる内容なので、読む人が探しやすい4-2に移しました。',
    causes: [{ kind: 'response', group: 'g-pet' }],
  },
  {
    kind: 'edit',
    block: 's4-1-t3',
    body: `| 成果指標 | 令和7年度 | 令和12年度 | 令和16年度 |
|---|--:|--:|--:|
| 逃げる先を知っている人 | 54% | 75% | 90% |
| わが家のタイムラインを持つ世帯（浸水区域） | 11% | 80% | 90% |
| 個別避難計画のある人 | 22% | 100% | 100% |`,
    en: `| Indicator | FY 2025 | FY 2030 | FY 2034 |
|---|--:|--:|--:|
| People who know where to go | 54% | 75% | 90% |
| Homes in the flood area with a timeline | 11% | 80% | 90% |
| People who need a personal plan and have one | 22% | 100% | 100% |`,
    reason: '令和7年度の値を、速報値の9%から確定値の11%に改めました。',
    causes: [{ kind: 'internal', note: '防災課の調査の集計が確定したため' }],
  },
  {
    kind: 'add',
    section: 's4-2',
    after: 's4-2-p2',
    block: {
      key: 's4-2-p3',
      kind: 'paragraph',
      body: '日本語が十分に読めない人にも届くよう、大雨の知らせをやさしい日本語と5言語の短い文で携帯電話に送ります。避難所11か所すべてに、絵とやさしい日本語の掲示、通訳につながる電話を備えます。掲示は日本語教室で学ぶ人とつくり、毎年の訓練で伝わるかを確かめます。',
      easy: '{大雨|おおあめ}の　お{知|し}らせを、やさしい　{日本語|にほんご}と　5つの　{国|くに}の　ことばで　{送|おく}ります。{避難所|ひなんじょ}では、{絵|え}を　{見|み}て　わかるように　します。{通訳|つうやく}の　{電話|でんわ}も　あります。',
      en: 'Heavy-rain notices go to mobile phones in easy Japanese and five languages, in short sentences. All eleven shelters have signs with pictures and easy Japanese and a telephone to an interpreter. The signs are made with learners of Japanese and tried out in each year’s drill.',
    },
    reason: '外国語を話す人や日本語を読むことが難しい人への備えが書かれていなかったため加えました。',
    causes: [{ kind: 'response', group: 'g-foreign' }],
  },
  {
    kind: 'merge',
    blocks: ['s5-1-p3', 's5-1-p4'],
    body: 'アユ、カジカ、ゲンジボタルを「川の三つのしるし」とし、市民調査員120人が毎年同じ場所で数えます。結果は学校の教材にして、冬に調査員と子どもが報告会を開き、減った年はその理由を専門家とともに公表します。',
    en: 'Sweetfish, sculpin and fireflies are our three signs of the river; 120 volunteers count them each year in the same places. The results are used in schools and told at a winter meeting of volunteers and children; when numbers fall, experts help us say why.',
    reason: '数えることと使うことは一続きの取組なので、一つの段落にまとめました。',
    causes: [{ kind: 'council', note: '総合計画審議会 第7回。重なりのある段落を整理すべきとの意見' }],
  },
  {
    kind: 'edit',
    block: 's5-2-p3',
    body: '再生可能エネルギーは、屋根、駐車場、使われていない造成地から先に広げ、市はこれらの土地の情報を事業者に提供します。傾きが15度以上の斜面と水源の林は対象とせず、丘陵地に設置する届け出には、雨水の流れの変化を説明する書類を求めます。',
    en: 'Renewable energy is to grow first on roofs, car parks and unused building land, on which the city gives operators information. Slopes of 15 degrees and more and woods that feed springs are left out, and whoever builds on the hills must show how the rain will run.',
    reason: '水をためる取組（4-1）と食い違っていたため、対象を限り、斜面と水源の林を除きました。',
    causes: [{ kind: 'response', group: 'g-solar' }],
  },
  {
    kind: 'remove',
    block: 's6-3-p3',
    reason: '橋や道路の費用が足りない中で優先できず、来訪者数の目標を置かない考え方とも合わないため削りました。',
    causes: [
      { kind: 'response', group: 'g-tower' },
      { kind: 'assembly', note: '6月定例会 一般質問。展望塔の調査の優先度を問う指摘' },
    ],
  },
  {
    kind: 'section_rename',
    section: 's7-2',
    title: '空き家と住まい',
    titleEasy: '{空|あ}き{家|や}と　{住|す}まい',
    titleEn: 'Vacant homes and housing',
    reason: '空き家を直して貸す取組まで含むことがわかる題にしました。',
    causes: [{ kind: 'council', note: '総合計画審議会 第8回。題が中身より狭いとの意見' }],
  },
  {
    kind: 'edit',
    block: 's7-3-p2',
    body: '雲居台の歩道のうち、段差の大きい3.2キロメートルを令和13年度までに直します。坂の途中には、100メートルごとを目安に、令和12年度までに24か所へ腰掛けを置きます。場所は自治会連合会の地図により、塀ぎわを貸してくださる家には市が責任を負って設けます。',
    en: 'In Kumoidai 3.2 kilometres of pavement with high kerbs will be mended by fiscal 2031. Along the slopes 24 seats, about one every 100 metres, will be in place by fiscal 2030, following the map drawn by the neighbourhood associations; where a household lends a strip by its wall, the city takes the liability.',
    reason: '「努めます」では何が行われるのかわからないため、数、間隔、期限を書きました。',
    causes: [{ kind: 'response', group: 'g-bench' }],
  },
  {
    kind: 'edit',
    block: 's8-4-1-2-p1',
    body: '意見を出した人の名前と連絡先は公表せず、結果の公表から1年で消します。職員が見たときは、だれが、いつ、何のために見たかを記録します。意見と市の考え方は、まちの記録として残します。',
    en: 'Names and contact details of those who comment are never published and are erased one year after the results. Whenever staff look at them, it is recorded who did, when and why. Opinions and answers stay, as part of the city’s record.',
    reason: '個人情報を取り扱うときの記録について、求められている安全管理の内容を書き加えました。',
    causes: [{ kind: 'law', note: '個人情報の保護に関する法律に基づく安全管理措置の見直し' }],
  },
]
