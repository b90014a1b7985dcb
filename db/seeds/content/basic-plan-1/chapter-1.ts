import type { Section } from '../types.ts'

export const chapter1 = {
  key: 's1',
  number: '第1章',
  title: '計画のあらまし',
  titleEasy: '{計画|けいかく}の　あらまし',
  titleEn: 'The plan at a glance',
  department: 'planning',
  sdgs: [11, 17],
  glossary: ['総合計画', '基本計画'],
  blocks: [
    {
      key: 's1-p1',
      kind: 'paragraph',
      body: '青葉野市は、{瀬音川|せおとがわ}がつくった平地と、それを囲む丘からなる人口約6万1千人のまちです。この計画は、令和9年度から令和16年度までの8年間に、市と住民がともに取り組むことを書いたものです。',
      easy: '{青葉野市|あおばのし}は、{瀬音川|せおとがわ}と　{丘|おか}の　まちです。やく　6{万|まん}1{千人|せんにん}が　{住|す}んで　います。この　{計画|けいかく}には、2027{年|ねん}から　2034{年|ねん}までの　8{年間|ねんかん}に　することが　{書|か}いて　あります。',
      en: 'Aobano is a city of about 61,000 people on the plain of the Seoto River and in the hills around it. This plan sets out what the city and its residents will do together in the eight years from fiscal 2027 to fiscal 2034.',
    },
    {
      key: 's1-q1',
      kind: 'quotation',
      source: 'まちづくりワークショップ「8年後の朝」（舟寄会館）の付箋から',
      body: 'すごい未来でなくていい。朝、川の音が聞こえて、バスが来て、知っている人にあいさつができる。それが続いてほしい。',
      easy: '{特別|とくべつ}な　まちで　なくて　いいです。{朝|あさ}、{川|かわ}の　{音|おと}が　{聞|き}こえます。バスが　{来|き}ます。{知|し}って　いる　{人|ひと}に　あいさつが　できます。それが　{続|つづ}いて　ほしいです。',
      en: 'It need not be a splendid future. In the morning you hear the river, the bus comes, and there is somebody to greet. I want that to go on.',
    },
  ],
  children: [
    {
      key: 's1-1',
      number: '1-1',
      title: '計画をつくる理由',
      titleEasy: '{計画|けいかく}を　つくる　わけ',
      titleEn: 'Why we make this plan',
      department: 'planning',
      sdgs: [11],
      glossary: ['総合計画'],
      blocks: [
        {
          key: 's1-1-p1',
          kind: 'paragraph',
          body: '第二次総合計画の10年間に、市の人口は約4,000人減り、65歳以上の人の割合は28パーセントから34パーセントになりました。一方で、子どもの居場所づくりや川の清掃など、住民が始めた活動は41から73に増えました。',
          easy: '{前|まえ}の　{計画|けいかく}の　10{年間|ねんかん}で、{市|し}の　{人|ひと}は　やく　4,000{人|にん}　{少|すく}なく　なりました。65{歳|さい}より　{上|うえ}の　{人|ひと}が　{多|おお}く　なりました。でも、{住|す}んで　いる　{人|ひと}が　{始|はじ}めた　{活動|かつどう}は　41から　73に　{増|ふ}えました。',
          en: 'In the ten years of the second plan the city lost about 4,000 people, and the share of those aged 65 and over rose from 28 to 34 per cent. In the same time activities begun by residents, from places for children to river clean-ups, grew from 41 to 73.',
        },
        {
          key: 's1-1-p2',
          kind: 'paragraph',
          body: 'この計画は、人口が減ることを前提に、一人ひとりのウェルビーイングを高めるレジリエントなまちへのシフトを目指します。増やすことよりも、続けること、分かち合うことに力を入れます。',
          easy: 'この　{計画|けいかく}は、{人|ひと}が　{少|すく}なく　なっても　{幸|しあわ}せに　{暮|く}らせる　まちを　めざします。{増|ふ}やすことより、{続|つづ}けることを　{大切|たいせつ}に　します。',
          en: 'The plan accepts that the population will shrink, and aims at a shift to a resilient city that raises the well-being of each person. It puts its strength into keeping and sharing rather than into growing.',
        },
        {
          key: 's1-1-l1',
          kind: 'list',
          body: `計画をつくるにあたり、次の三つを約束します。

1. できないことは、できない理由とともに書く
2. 取組には、担当する課と測り方を書く
3. 住民の意見で変えた箇所は、変えたことがわかるように残す`,
          easy: `わたしたちは　3つの　ことを　{約束|やくそく}します。

1. できないことは、できない　わけも　{書|か}きます。
2. だれが　するか、どう　しらべるかを　{書|か}きます。
3. みなさんの　{意見|いけん}で　{変|か}えた　ところは、わかるように　します。`,
          en: `In making the plan we promise three things.

1. What cannot be done is written down with the reason why.
2. Every measure names the division in charge and how it will be measured.
3. What is changed because of residents’ opinions stays visible as a change.`,
        },
      ],
      children: [],
    },
    {
      key: 's1-2',
      number: '1-2',
      title: '計画の位置づけと期間',
      titleEasy: '{計画|けいかく}の　{役|やく}わりと　{期間|きかん}',
      titleEn: 'Place and period of the plan',
      department: 'planning',
      sdgs: [16],
      glossary: ['基本計画', '実施計画'],
      blocks: [
        {
          key: 's1-2-p1',
          kind: 'paragraph',
          body: '総合計画は、市議会の議決を受ける「基本構想」、8年間の取組を定める「基本計画」、毎年つくり直す3年分の「実施計画」の三つからなります[^1]。福祉、防災、環境などの計画は、この基本計画に沿ってつくります。\n\n[^1]: 青葉野市総合計画条例（令和6年条例第18号）第3条。',
          easy: '{市|し}の　{大|おお}きな　{計画|けいかく}は　3つに　{分|わ}かれて　います。「{基本構想|きほんこうそう}」、「{基本計画|きほんけいかく}」、「{実施計画|じっしけいかく}」です。ほかの　{計画|けいかく}は、この　{基本計画|きほんけいかく}を　もとに　つくります。',
          en: 'The comprehensive plan has three parts: the basic concept, on which the city assembly votes; the basic plan, with the measures of eight years; and the three-year implementation plan, renewed every year[^1]. The plans for welfare, disaster preparedness, the environment and others follow this basic plan.\n\n[^1]: Aobano City Comprehensive Plan Ordinance (No. 18 of 2024), Article 3.',
        },
        {
          key: 's1-2-t1',
          kind: 'table',
          body: `| 部分 | 期間 | だれが決めるか |
|---|---|---|
| 基本構想 | 令和9〜16年度（8年） | 市議会の議決 |
| 基本計画 | 令和9〜16年度（8年、4年目に見直し） | 審議会の答申を受けて市長 |
| 実施計画 | 3年分を毎年更新 | 市長。予算とともに公表 |`,
          easy: `| {計画|けいかく} | {期間|きかん} | {決|き}める　{人|ひと} |
|---|---|---|
| {基本構想|きほんこうそう} | 2027{年|ねん}から　8{年|ねん} | {市議会|しぎかい} |
| {基本計画|きほんけいかく} | 2027{年|ねん}から　8{年|ねん} | {市長|しちょう} |
| {実施計画|じっしけいかく} | 3{年|ねん}（{毎年|まいとし}　つくりなおします） | {市長|しちょう} |`,
          en: `| Part | Period | Who decides |
|---|---|---|
| Basic concept | FY 2027–2034 (8 years) | City assembly, by vote |
| Basic plan | FY 2027–2034 (8 years, reviewed in the fourth) | Mayor, on the council’s report |
| Implementation plan | Three years, renewed yearly | Mayor; published with the budget |`,
        },
        {
          key: 's1-2-n1',
          kind: 'note',
          body: '4年目の令和12年度に、成果指標と暮らしの変化を確かめ、必要な章を改めます。そのときも素案を公開し、意見を募集します。',
          easy: '2030{年|ねん}に、{計画|けいかく}を　{見直|みなお}します。その　ときも　みなさんの　{意見|いけん}を　{聞|き}きます。',
          en: 'In fiscal 2030, the fourth year, we will check the indicators and how life has changed, and mend the chapters that need it. The draft will again be open for comments.',
        },
      ],
      children: [],
    },
    {
      key: 's1-3',
      number: '1-3',
      title: 'まちの今',
      titleEasy: '{今|いま}の　まち',
      titleEn: 'The city today',
      department: 'planning',
      sdgs: [11],
      glossary: [],
      blocks: [
        {
          key: 's1-3-p1',
          kind: 'paragraph',
          body: '市の人口は平成12年の68,900人を頂点に減り続け、令和8年4月には60,840人になりました。このままの傾向が続くと、計画の終わる令和16年には約57,200人になる見込みです。',
          easy: '{市|し}の　{人|ひと}は、2000{年|ねん}に　68,900{人|にん}でした。2026{年|ねん}は　60,840{人|にん}です。2034{年|ねん}には　やく　57,200{人|にん}に　なりそうです。',
          en: 'The population peaked at 68,900 in 2000 and had fallen to 60,840 by April 2026. If nothing changes it will be about 57,200 in 2034, when the plan ends.',
        },
        {
          key: 's1-3-f1',
          kind: 'figure',
          figure: 'population',
          body: '市の人口は26年間で約8,000人減りました。減り方は、転出よりも、亡くなる人が生まれる人を上回ることによるものです。',
          easy: '26{年|ねん}で　やく　8,000{人|にん}　{少|すく}なく　なりました。{生|う}まれる　{人|ひと}が　{少|すく}ないからです。',
          en: 'The city lost about 8,000 people in 26 years, less because people moved away than because deaths outnumber births.',
          caption: '図1　人口の移り変わりと見込み',
          captionEn: 'Figure 1. Population, past and expected',
          alt: '棒グラフ。人口は平成12年68,900人、17年68,000人、22年66,700人、27年65,100人、令和2年63,300人、8年60,840人。16年の見込みは57,200人。',
          altEn:
            'Bar chart. Population: 68,900 in 2000, 68,000 in 2005, 66,700 in 2010, 65,100 in 2015, 63,300 in 2020, 60,840 in 2026; 57,200 expected in 2034.',
        },
        {
          key: 's1-3-p2',
          kind: 'paragraph',
          body: '市は六つの地区に分かれます。駅と市役所のある鐘ノ辻、川沿いの低地の舟寄、昭和40年代に開かれた住宅地の雲居台、製糸の町だった糸巻、果樹園の広がる梨ノ木、山あいの柿ノ沢です。',
          easy: '{市|し}には　6つの　{地区|ちく}が　あります。{駅|えき}が　ある　{鐘ノ辻|かねのつじ}、{川|かわ}の　そばの　{舟寄|ふなよせ}、{家|いえ}が　{多|おお}い　{雲居台|くもいだい}、{昔|むかし}の　{工場|こうじょう}が　ある　{糸巻|いとまき}、くだものの　{畑|はたけ}が　ある　{梨ノ木|なしのき}、{山|やま}の　{柿ノ沢|かきのさわ}です。',
          en: 'The city has six districts: Kanenotsuji with the station and the city hall, Funayose on the low land by the river, the hillside housing estate of Kumoidai, the former silk town of Itomaki, Nashinoki with its orchards, and Kakinosawa in the hills.',
        },
        {
          key: 's1-3-f2',
          kind: 'figure',
          figure: 'districts',
          body: '六つの地区と瀬音川の位置を大まかに示したものです。境界は正確ではありません。',
          easy: '6つの　{地区|ちく}と　{川|かわ}の　{場所|ばしょ}です。',
          en: 'The six districts and the Seoto River, drawn roughly; borders are not exact.',
          caption: '図2　六つの地区',
          captionEn: 'Figure 2. The six districts',
          alt: '略図。瀬音川が北西の柿ノ沢から南東の舟寄へ流れる。中央に鐘ノ辻、北に梨ノ木、西に糸巻、南西の丘に雲居台。',
          altEn:
            'Sketch map. The Seoto flows from Kakinosawa in the north-west to Funayose in the south-east; Kanenotsuji lies in the middle, Nashinoki in the north, Itomaki in the west, Kumoidai on the hills in the south-west.',
        },
        {
          key: 's1-3-t1',
          kind: 'table',
          body: `| 地区 | 人口 | 65歳以上の割合 | 10年前からの増減 |
|---|--:|--:|--:|
| 鐘ノ辻 | 18,400 | 29% | +310 |
| 舟寄 | 13,200 | 31% | −640 |
| 雲居台 | 11,600 | 43% | −1,870 |
| 糸巻 | 9,300 | 34% | −690 |
| 梨ノ木 | 6,100 | 35% | −480 |
| 柿ノ沢 | 2,420 | 51% | −630 |
| **市全体** | **60,840** | **34%** | **−4,000** |`,
          easy: `| {地区|ちく} | {人|ひと}の　{数|かず} | 65{歳|さい}より　{上|うえ}の　{人|ひと} |
|---|--:|--:|
| {鐘ノ辻|かねのつじ} | 18,400 | 29% |
| {舟寄|ふなよせ} | 13,200 | 31% |
| {雲居台|くもいだい} | 11,600 | 43% |
| {糸巻|いとまき} | 9,300 | 34% |
| {梨ノ木|なしのき} | 6,100 | 35% |
| {柿ノ沢|かきのさわ} | 2,420 | 51% |
| {市|し}の　ぜんぶ | 60,840 | 34% |`,
          en: `| District | Population | Aged 65 and over | Change in 10 years |
|---|--:|--:|--:|
| Kanenotsuji | 18,400 | 29% | +310 |
| Funayose | 13,200 | 31% | −640 |
| Kumoidai | 11,600 | 43% | −1,870 |
| Itomaki | 9,300 | 34% | −690 |
| Nashinoki | 6,100 | 35% | −480 |
| Kakinosawa | 2,420 | 51% | −630 |
| **Whole city** | **60,840** | **34%** | **−4,000** |`,
        },
        {
          key: 's1-3-n1',
          kind: 'note',
          body: '人口は住民基本台帳の各年4月1日の数です。外国籍の住民1,310人を含みます。詳しい数字は[市の統計のページ](https://www.aobano.example/tokei/)にあります。',
          easy: '{外国|がいこく}の　{人|ひと}も　1,310{人|にん}　{住|す}んで　います。くわしい　{数|かず}は　[{市|し}の　ページ](https://www.aobano.example/tokei/)に　あります。',
          en: 'Figures are from the resident register on 1 April of each year and include 1,310 residents of foreign nationality. More on the [statistics page](https://www.aobano.example/tokei/).',
        },
      ],
      children: [],
    },
    {
      key: 's1-4',
      number: '1-4',
      title: '8年後に目指す姿',
      titleEasy: '8{年|ねん}{後|ご}の　まち',
      titleEn: 'Where we want to be in eight years',
      department: 'planning',
      sdgs: [3, 11, 16],
      glossary: ['協働'],
      blocks: [
        {
          key: 's1-4-p1',
          kind: 'paragraph',
          body: '目指す姿は「川の音のする、顔の見えるまち」です。だれかが困ったとき、気づく人が近くにいて、つなぐ先が決まっている。そのことを、六つの地区のどこに住んでいても同じように感じられるようにします。',
          easy: 'めざす　まちは「{川|かわ}の　{音|おと}が　して、{人|ひと}の　{顔|かお}が　わかる　まち」です。こまった　とき、{近|ちか}くに　{気|き}づく　{人|ひと}が　います。どの　{地区|ちく}でも　おなじように　します。',
          en: 'Our aim is “a city with the sound of the river, where people know each other’s faces”. When somebody is in trouble, there is someone near who notices and a place to turn to, in all six districts alike.',
        },
        {
          key: 's1-4-l1',
          kind: 'list',
          body: `8年後、次のことを市民アンケートで確かめます。

- 困ったときに相談できる人が近くにいると答える人を、62パーセントから75パーセントに
- 大雨のとき自分が逃げる先を知っている人を、54パーセントから90パーセントに
- 市の計画に自分の声が届いていると感じる人を、18パーセントから40パーセントに`,
          easy: `8{年|ねん}{後|ご}に、アンケートで　{聞|き}きます。

- こまった　とき、{相談|そうだん}できる　{人|ひと}が　いますか（62%を　75%に　します）
- {大雨|おおあめ}の　とき、{逃|に}げる　{場所|ばしょ}を　{知|し}って　いますか（54%を　90%に　します）
- {市|し}に　あなたの　{声|こえ}が　{届|とど}いて　いますか（18%を　40%に　します）`,
          en: `In eight years we will check by survey that:

- people who have someone near to turn to have risen from 62 to 75 per cent;
- people who know where to go in heavy rain have risen from 54 to 90 per cent;
- people who feel the city’s plans hear them have risen from 18 to 40 per cent.`,
        },
        {
          key: 's1-4-p2',
          kind: 'paragraph',
          body: '人口については、令和16年に58,500人を保つことを目安とします。目安に届かなくても、暮らしの質が下がらないよう、施設や道路の数を人口に見合うものに整えながら進めます。',
          easy: '2034{年|ねん}に　58,500{人|にん}の　まちで　いることを　めざします。もし　{人|ひと}が　もっと　{少|すく}なく　なっても、{暮|く}らしが　わるく　ならないように　します。',
          en: 'As a guide, we want 58,500 people to live here in 2034. Should it be fewer, we will fit the number of buildings and roads to the population so that the quality of life does not fall.',
        },
      ],
      children: [],
    },
  ],
} satisfies Section
