import type { Revision } from '../types.ts'

export const revisionsOfChapters1To3: Revision[] = [
  {
    kind: 'edit',
    block: 's1-1-p2',
    body: 'この計画は、人口が減ることを前提に、一人ひとりが満足して暮らせ、困りごとが起きても立ち直れるまちへ移っていくことを目指します。増やすことよりも、続けること、分かち合うことに力を入れます。',
    en: 'The plan accepts that the population will shrink, and aims at a city where each person is content with life and which recovers when trouble comes. It puts its strength into keeping and sharing rather than into growing.',
    reason: '外来の言葉が三つ続き、読み手に伝わらなかったため、ふだんの言葉に改めました。',
    causes: [{ kind: 'response', group: 'g-terms' }],
  },
  {
    kind: 'edit',
    block: 's1-3-t1',
    body: `| 地区 | 人口 | 65歳以上の割合 | 10年前からの増減 |
|---|--:|--:|--:|
| 鐘ノ辻 | 18,400 | 29% | +310 |
| 舟寄 | 13,200 | 31% | −640 |
| 雲居台 | 11,600 | 43% | −1,870 |
| 糸巻 | 9,300 | 34% | −690 |
| 梨ノ木 | 6,100 | 35% | −480 |
| 柿ノ沢 | 2,240 | 51% | −630 |
| **市全体** | **60,840** | **34%** | **−4,000** |`,
    easy: `| {地区|ちく} | {人|ひと}の　{数|かず} | 65{歳|さい}より　{上|うえ}の　{人|ひと} |
|---|--:|--:|
| {鐘ノ辻|かねのつじ} | 18,400 | 29% |
| {舟寄|ふなよせ} | 13,200 | 31% |
| {雲居台|くもいだい} | 11,600 | 43% |
| {糸巻|いとまき} | 9,300 | 34% |
| {梨ノ木|なしのき} | 6,100 | 35% |
| {柿ノ沢|かきのさわ} | 2,240 | 51% |
| {市|し}の　ぜんぶ | 60,840 | 34% |`,
    en: `| District | Population | Aged 65 and over | Change in 10 years |
|---|--:|--:|--:|
| Kanenotsuji | 18,400 | 29% | +310 |
| Funayose | 13,200 | 31% | −640 |
| Kumoidai | 11,600 | 43% | −1,870 |
| Itomaki | 9,300 | 34% | −690 |
| Nashinoki | 6,100 | 35% | −480 |
| Kakinosawa | 2,240 | 51% | −630 |
| **Whole city** | **60,840** | **34%** | **−4,000** |`,
    reason: '柿ノ沢の人口の数字の並びが誤っており、合計が合わなかったため直しました。',
    causes: [
      { kind: 'response', group: 'g-sum' },
      { kind: 'typing_error', note: '2,240を2,420と入力していた' },
    ],
  },
  {
    kind: 'edit',
    block: 's2-1-p2',
    body: '居場所のない地域をなくすため、令和12年度までに、七つの小学校区すべてに週1回以上開く居場所を設けます。開設を希望する団体には、備品の費用などを支援します。',
    easy: '2030{年|ねん}までに、7つの　{小学校|しょうがっこう}の　{近|ちか}くに　{居場所|いばしょ}を　つくります。1{週間|しゅうかん}に　1{回|かい}より　{多|おお}く　{開|ひら}きます。つくりたい　グループを　{助|たす}けます。',
    en: 'So that no area is without one, by fiscal 2030 each of the seven elementary school districts will have a drop-in place open at least once a week. Groups wishing to open one will get support for equipment and the like.',
    reason: '「検討する」では何がいつ行われるのかわからないため、期限、範囲、開く回数を書きました。',
    causes: [{ kind: 'response', group: 'g-ibasho' }],
  },
  {
    kind: 'add',
    section: 's2-1',
    after: 's2-1-p2',
    block: {
      key: 's2-1-l2',
      kind: 'list',
      body: `次の順に進めます。

1. 令和9年度　梨ノ木と柿ノ沢で、移動図書館の来る日に合わせて出張の居場所を開く
2. 令和10年度　二つの地区に、集会所を直して常設の居場所を設ける
3. 令和11年度から　週1回に満たない居場所に、手伝う人を市が紹介する`,
      easy: `つぎの　{順番|じゅんばん}で　します。

1. 2027{年|ねん}：{梨ノ木|なしのき}と　{柿ノ沢|かきのさわ}で、ときどき　{居場所|いばしょ}を　{開|ひら}きます。
2. 2028{年|ねん}：{梨ノ木|なしのき}と　{柿ノ沢|かきのさわ}に　いつも　ある　{居場所|いばしょ}を　つくります。
3. 2029{年|ねん}から：{手伝|てつだ}う　{人|ひと}を　{紹介|しょうかい}します。`,
      en: `This is the order.

1. FY 2027: visiting places in Nashinoki and Kakinosawa on the days the book bus comes.
2. FY 2028: permanent places in both districts, in meeting halls made fit for it.
3. From FY 2029: the city finds helpers for places that open less than weekly.`,
    },
    reason: '居場所が少ない地区から始めることがわかるよう、順序を書き加えました。',
    causes: [
      { kind: 'response', group: 'g-ibasho' },
      { kind: 'council', note: '総合計画審議会 第7回。少ない地区から始める順序を示すべきとの意見' },
    ],
  },
  {
    kind: 'edit',
    block: 's2-2-2-p2',
    body: '移動販売車を2台に増やし、雲居台と柿ノ沢の14か所を週1回まわります。品物の注文を前の週に取り、停まる場所は、椅子のある軒先や集会所を区会と自治会が用意します。',
    easy: '{物|もの}を　{売|う}る　{車|くるま}を　2{台|だい}に　します。14の　{場所|ばしょ}に、1{週間|しゅうかん}に　1{回|かい}　{行|い}きます。{前|まえ}の　{週|しゅう}に　{注文|ちゅうもん}できます。',
    en: 'Mobile shops will be increased to two and will call once a week at 14 stops in Kumoidai and Kakinosawa. Orders are taken a week ahead, and the neighbourhood associations provide stops with a roof and chairs.',
    reason: '日もちのしない食品を買えるよう回数を増やしました。地域の申し出により運行の見込みが立ちました。',
    causes: [{ kind: 'response', group: 'g-shopping' }],
  },
  {
    kind: 'section_add',
    parent: 's2',
    after: 's2-4',
    section: {
      key: 's2-5',
      number: '2-5',
      title: '断らない相談',
      titleEasy: 'なんでも　{相談|そうだん}',
      titleEn: 'Advice that turns nobody away',
      department: 'welfare',
      sdgs: [1, 3, 10],
      glossary: ['地域包括支援センター'],
      blocks: [
        {
          key: 's2-5-p1',
          kind: 'paragraph',
          body: '介護と子育て、借金と病気のように、困りごとは重なってやってきます。どの窓口に来た人も「ここではありません」と帰さず、最初に聞いた職員が、次につながるまで受け持ちます。',
          easy: 'こまることは、ひとつでは　ありません。どこの　{窓口|まどぐち}に　{来|き}ても　いいです。{最初|さいしょ}に　{話|はなし}を　{聞|き}いた　{職員|しょくいん}が、さいごまで　{手伝|てつだ}います。',
          en: 'Troubles come together: care and small children, debt and illness. Whichever counter a person comes to, nobody is sent away with “not here”; the first to listen stays in charge until the next has taken over.',
        },
        {
          key: 's2-5-p2',
          kind: 'paragraph',
          body: '令和9年度に福祉政策課へ「まるごと相談係」を6人で置き、週1回は地区の公民館に出向きます。本人の同意を得て、学校、病院、地域包括支援センターと月2回、支え方を話し合います。',
          easy: '2027{年|ねん}に、{相談|そうだん}の　{係|かかり}を　つくります。1{週間|しゅうかん}に　1{回|かい}、{公民館|こうみんかん}にも　{行|い}きます。',
          en: 'In fiscal 2027 a team of six starts in the Welfare Policy Division and goes out to a community hall each week. With the person’s consent it meets twice a month with schools, hospitals and support centres.',
        },
        {
          key: 's2-5-n1',
          kind: 'note',
          body: '相談は無料です。名前を言いたくないときは、言わずに相談できます。',
          easy: '{相談|そうだん}は　お{金|かね}が　かかりません。{名前|なまえ}を　{言|い}わなくて　いいです。',
          en: 'Advice is free. Nobody needs to give a name.',
        },
      ],
      children: [],
    },
    reason: '困りごとが重なる人を受け止める仕組みがどの節にも書かれていなかったため、節を設けました。',
    causes: [
      { kind: 'assembly', note: '6月定例会 総務委員会。複数の困りごとを抱える世帯への対応を明記すべきとの指摘' },
    ],
  },
  {
    kind: 'edit',
    block: 's3-3-p2',
    body: '小学4年生から高校生までが加わる「青葉野子ども・若者会議」を年3回開きます。出された意見には、市長が60日以内に、する、しないとその理由を文書で返し、市のページにも載せます。',
    easy: '{小学|しょうがく}4{年生|ねんせい}から　{高校生|こうこうせい}までの　{会議|かいぎ}を　1{年|ねん}に　3{回|かい}　{開|ひら}きます。{市長|しちょう}は　60{日|にち}までに　{返事|へんじ}を　します。できない　ときは　わけも　{書|か}きます。',
    en: 'A council of children and young people, from fourth grade to high school, meets three times a year. Within 60 days the mayor answers each opinion in writing, yes or no and why, and the answers are put on the city’s pages.',
    reason: '使う人が年齢で外されることをなくし、意見に必ず返事をするためです。',
    causes: [{ kind: 'response', group: 'g-young' }],
  },
  {
    kind: 'add',
    section: 's3-3',
    after: 's3-3-q1',
    block: {
      key: 's3-3-p3',
      kind: 'paragraph',
      body: '家族の世話をしている子ども・若者（ヤングケアラー）には、言い出すのを待たずに手を差し伸べます。学校が年1回、全員に暮らしの様子を聞き、気づいた人は子ども未来課の専任の相談員へつなぎます。食事づくりや送り迎えの手伝いを週2回まで無料で派遣し、18歳を過ぎても続けます。',
      easy: '{家族|かぞく}の　{世話|せわ}を　して　いる　{子|こ}どもと　{若|わか}い　{人|ひと}を　{助|たす}けます。{学校|がっこう}が　1{年|ねん}に　1{回|かい}、みんなに　{聞|き}きます。{食事|しょくじ}などを　{手伝|てつだ}う　{人|ひと}が　{家|いえ}に　{行|い}きます。',
      en: 'Young people who care for family members are helped without waiting for them to ask. Once a year schools ask every pupil how life at home is; whoever notices something turns to a dedicated adviser. Help with meals and errands comes up to twice a week, free, and does not stop at 18.',
    },
    reason: '家族の世話をする子どもへの支えが計画から抜けていたため、書き加えました。',
    causes: [
      { kind: 'response', group: 'g-carer' },
      { kind: 'law', note: '家族の世話を担う子ども・若者への支援が法律に位置づけられたことへの対応' },
    ],
  },
]
