import type { Section } from '../types.ts'

export const chapter4 = {
  key: 's4',
  number: '第4章',
  title: '備えるまち',
  titleEasy: '{災害|さいがい}に　{備|そな}える　まち',
  titleEn: 'A city that is prepared',
  department: 'disaster',
  sdgs: [11, 13],
  glossary: ['自主防災組織', 'タイムライン', '遊水地'],
  blocks: [
    {
      key: 's4-p1',
      kind: 'paragraph',
      body: '平成29年9月の台風では、瀬音川の支流があふれ、舟寄の412戸が水につかりました。亡くなった人はいませんでしたが、避難した人のうち78パーセントは、水が来てから家を出ていました。',
      easy: '2017{年|ねん}の　{台風|たいふう}で、{舟寄|ふなよせ}の　412の　{家|いえ}に　{水|みず}が　{入|はい}りました。{亡|な}くなった　{人|ひと}は　いません。でも、{多|おお}くの　{人|ひと}は　{水|みず}が　{来|き}てから　{逃|に}げました。',
      en: 'In the typhoon of September 2017 a side stream of the Seoto overflowed and 412 homes in Funayose stood in water. Nobody died, but 78 per cent of those who evacuated left home only after the water had come.',
    },
  ],
  children: [
    {
      key: 's4-1',
      number: '4-1',
      title: '川とともに安全に暮らす',
      titleEasy: '{川|かわ}の　そばで　{安全|あんぜん}に　{暮|く}らす',
      titleEn: 'Living safely with the river',
      department: 'disaster',
      sdgs: [11, 13],
      glossary: ['タイムライン', '個別避難計画', '遊水地'],
      blocks: [
        {
          key: 's4-1-p1',
          kind: 'paragraph',
          body: '瀬音川の堤防は県が管理しています。市の役割は、川の様子を早く伝えること、逃げる先を確かにすること、水をためる土地を守ることの三つです。堤防だけに頼らない備えを進めます。',
          easy: '{川|かわ}の　{水|みず}を　{止|と}める　{土手|どて}は、{県|けん}が　{守|まも}って　います。{市|し}は、{川|かわ}の　ようすを　{早|はや}く　{知|し}らせます。{逃|に}げる　{場所|ばしょ}を　{用意|ようい}します。',
          en: 'The banks of the Seoto are in the care of the prefecture. The city’s part is threefold: to tell people early what the river is doing, to make sure there is somewhere to go, and to keep the land that can hold water.',
        },
        {
          key: 's4-1-p2',
          kind: 'paragraph',
          body: '洪水で50センチ以上の浸水が想定される区域には、5,870世帯、13,600人が住んでいます。そのうち3メートル以上の区域は舟寄の川沿いと鐘ノ辻の南側で、2階に上がるだけでは命を守れません。',
          en: 'Some 13,600 people in 5,870 households live where a flood could stand 50 cm deep or more. Along the river in Funayose and in the south of Kanenotsuji it could exceed three metres, where going upstairs is not enough.',
        },
        {
          key: 's4-1-t1',
          kind: 'table',
          body: `| 想定される深さ | 世帯数 | 主な場所 | とる行動 |
|---|--:|---|---|
| 0.5m未満 | 2,140 | 鐘ノ辻の一部、糸巻 | 家の2階でも可 |
| 0.5〜3m | 4,620 | 舟寄、鐘ノ辻南 | 早めに区域の外へ |
| 3m以上 | 1,250 | 舟寄の川沿い | 必ず区域の外へ |`,
          en: `| Expected depth | Households | Where | What to do |
|---|--:|---|---|
| Under 0.5 m | 2,140 | Parts of Kanenotsuji, Itomaki | Upper floor may do |
| 0.5–3 m | 4,620 | Funayose, south Kanenotsuji | Leave the area early |
| Over 3 m | 1,250 | Riverside Funayose | Leave the area without fail |`,
        },
        {
          key: 's4-1-n1',
          kind: 'note',
          body: '深さは、千年に一度程度の大雨を想定したものです。実際の浸水はこれより浅いことも、区域の外で起きることもあります。',
          en: 'Depths assume a rain expected about once in a thousand years. Real flooding may be shallower, or happen outside the area.',
        },
        {
          key: 's4-1-p3',
          kind: 'paragraph',
          body: '川の水位は、舟寄橋、鐘ノ辻大橋、柿ノ沢の3か所で10分ごとに測っています。令和10年度までに支流の6か所に小型の水位計とカメラを加え、だれでも市のページと電話の音声で確かめられるようにします。',
          en: 'The water level is measured every ten minutes at three points. By fiscal 2028 small gauges with cameras are added at six points of the side streams, open to anyone on the city’s pages and by telephone.',
        },
        {
          key: 's4-1-p4',
          kind: 'paragraph',
          body: '水位が上がったときの知らせは、市のメール、屋外スピーカー、地元のラジオ、固定電話への自動音声の四つで同じ文を流します。大雨の音でスピーカーは聞こえないことを前提に、一つ届かなくても別の一つで届くようにします。',
          easy: '{川|かわ}の　{水|みず}が　{増|ふ}えた　とき、4つの　{方法|ほうほう}で　{知|し}らせます。メール、{外|そと}の　スピーカー、ラジオ、{家|いえ}の　{電話|でんわ}です。',
          en: 'When the river rises, the same words go out by city mail, outdoor loudspeakers, local radio and automatic calls to landlines. Loudspeakers cannot be heard in heavy rain; where one does not arrive, another must.',
        },
        {
          key: 's4-1-p5',
          kind: 'paragraph',
          body: '避難の目安は次のとおりとします。舟寄橋の水位が2.8メートルに達し、なお上がる見込みのときは「高齢者等避難」を出し、逃げるのに時間のかかる人は避難を始めます。3.6メートルに達したときは「避難指示」を出し、浸水が想定される区域の全員が避難します。夜に達する見込みのときは、日没の2時間前までに前倒しして出します。',
          en: 'When the gauge at Funayose Bridge reaches 2.8 metres and is still rising, the city calls on older people and others who need time to leave. At 3.6 metres it orders everyone in the flood area to leave. If either is expected at night, the call is made two hours before sunset at the latest.',
        },
        {
          key: 's4-1-p6',
          kind: 'paragraph',
          body: '平成29年の台風では、避難指示が出たのは午前2時でした。暗い中で歩いた人の多くが、側溝の位置が見えず怖かったと話しています。前倒しの判断は空振りになることもありますが、空振りを責めないことを市長の言葉として毎年伝えます。',
          en: 'In 2017 the order came at two in the morning, and many who walked in the dark could not see the ditches. Calling early will at times prove needless; the mayor will say every year that nobody is to be blamed for it.',
        },
        {
          key: 's4-1-q1',
          kind: 'quotation',
          source: '平成29年台風の体験を聞く会（舟寄会館）の記録から',
          body: '前の日に逃げた隣の人を、心配性だと笑ったんです。次の日、その人が炊いたごはんを、私たちが避難所で食べました。',
          en: 'I laughed at my neighbour for leaving the day before; a worrier, I said. The next day we ate the rice she had cooked at the shelter.',
        },
        {
          key: 's4-1-l1',
          kind: 'list',
          body: `各家庭で、次の三つを紙に書いて貼っておくことを勧めます。

1. どの知らせで家を出るか
2. どこへ、どの道で行くか
3. だれに声をかけ、だれに連絡するか`,
          en: `We ask every home to write three things down and pin them up.

1. Which notice makes us leave
2. Where we go, and by which way
3. Whom we call for, and whom we tell`,
        },
        {
          key: 's4-1-p7',
          kind: 'paragraph',
          body: 'この紙を「わが家のタイムライン」と呼び、小学4年生の授業で家族と一緒につくります。令和12年度までに、浸水が想定される区域の世帯の8割が持つことを目標とします。',
          easy: 'この　{紙|かみ}は「わが{家|や}の　タイムライン」です。{小学校|しょうがっこう}の　4{年生|ねんせい}が、{家族|かぞく}と　つくります。',
          en: 'We call the sheet “our home’s timeline”. Fourth-graders make it with their families, and by fiscal 2030 eight in ten households in the flood area should have one.',
        },
        {
          key: 's4-1-p8',
          kind: 'paragraph',
          body: '一人で避難することが難しい人は1,180人います。このうち個別避難計画があるのは264人です。浸水が深い区域の430人を先に、令和11年度までに全員の計画を本人、家族、近所の人、福祉の専門職でつくります。',
          en: 'There are 1,180 people who cannot evacuate alone, and 264 of them have a personal plan. The 430 in the deep areas come first; by fiscal 2029 everyone will have one, made with the person, the family, neighbours and care professionals.',
        },
        {
          key: 's4-1-n2',
          kind: 'note',
          body: '計画を近所の人と分かち合うのは、本人が同意したときに限ります。同意はいつでも取り消せます。',
        },
        {
          key: 's4-1-p9',
          kind: 'paragraph',
          body: '車での避難は原則として控えるよう呼びかけてきましたが、足の不自由な人や小さな子のいる家庭には現実的ではありません。丘の上の商業施設3か所の駐車場、計740台分を、大雨の予報が出た時点で使えるよう協定を結びます。',
          en: 'We have asked people not to evacuate by car, which is no help to those who walk with difficulty or have small children. Agreements will open the car parks of three shops on the hills, 740 spaces in all, as soon as heavy rain is forecast.',
        },
        {
          key: 's4-1-p10',
          kind: 'paragraph',
          body: '犬や猫と暮らす世帯は約9,400あります。ペットを理由に避難をためらうことのないよう、避難所11か所のうち7か所に、雨のかからない専用の場所を設けます。かごと餌は飼い主が用意します。',
          en: 'Some 9,400 households keep dogs or cats. So that nobody stays behind for a pet, seven of the eleven shelters get a dry place for them; cages and food are brought by the owner.',
        },
        {
          key: 's4-1-p11',
          kind: 'paragraph',
          body: '舟寄の上流にある水田42ヘクタールは、大雨のときに自然の遊水地の役目を果たしてきました。排水口の板を替えて水をゆっくり流す「田んぼダム」を、農家の同意を得て令和13年度までに30ヘクタールで行います。',
          en: 'Forty-two hectares of rice fields above Funayose have long held flood water. With the farmers’ consent, thirty hectares will by fiscal 2031 have outlet boards that let the water go slowly.',
        },
        {
          key: 's4-1-p12',
          kind: 'paragraph',
          body: '田んぼダムで稲に害が出たときは、市が収穫の減った分を補います。板の交換と見回りの手間には、10アール当たり年3,000円を支払います。',
        },
        {
          key: 's4-1-l2',
          kind: 'list',
          body: `水をためる力を保つため、次のことを行います。

- 学校と公園の地下に雨水をためる槽を3か所つくる（計2,400立方メートル）
- 家庭の雨水タンクに費用の半額、上限3万円を補助する
- 浸水が想定される区域で、地盤を低くする開発に届け出を求める`,
        },
        {
          key: 's4-1-p13',
          kind: 'paragraph',
          body: '支流の坂巻川と小芋川では、川底にたまった土砂を3年に一度取り除きます。取り除く前に、魚や水草への影響を環境課と確かめ、産卵の時期を避けます。',
        },
        {
          key: 's4-1-t2',
          kind: 'table',
          body: `| 取組 | 担当 | 始める年度 | 費用の見込み |
|---|---|--:|--:|
| 水位計とカメラ6か所 | 防災課 | 令和9 | 2,400万円 |
| 固定電話への自動音声 | 防災課 | 令和9 | 年310万円 |
| 個別避難計画 | 福祉政策課、防災課 | 令和9 | 年860万円 |
| 田んぼダム | 環境課 | 令和10 | 年90万円 |
| 雨水をためる槽 | 都市計画課 | 令和11 | 5億2,000万円 |`,
        },
        {
          key: 's4-1-n3',
          kind: 'note',
          body: '費用は令和8年度の見込みで、国や県の補助を含みます。毎年の額は実施計画と予算で決めます。',
        },
        {
          key: 's4-1-p14',
          kind: 'paragraph',
          body: '川は危ないだけの場所ではありません。ふだんから川を見ている人ほど、いつもと違うことに早く気づきます。毎年5月の「川を歩く日」に、堤防の傷み、流れの変化、子どもの遊び場を住民と職員が一緒に見てまわります。',
          en: 'The river is not only a danger. Those who look at it every day notice first when something is different. Each May, on River Walk Day, residents and staff look together at the banks, the current and the places where children play.',
        },
        {
          key: 's4-1-p15',
          kind: 'paragraph',
          body: '浸水の深い区域で住まいを建て替える人が、区域の外へ移ることを望むときは、土地探しの相談と、取り壊し費用の3分の1、上限100万円を補助します。移ることを求めるものではありません。',
        },
        {
          key: 's4-1-p16',
          kind: 'paragraph',
          body: '水害のあとの片付けでは、濡れた家財が道をふさぎました。地区ごとに仮の置き場を一つ決め、分け方の絵入りの札を11の避難所に備えます。',
        },
        {
          key: 's4-1-t3',
          kind: 'table',
          body: `| 成果指標 | 令和7年度 | 令和12年度 | 令和16年度 |
|---|--:|--:|--:|
| 逃げる先を知っている人 | 54% | 75% | 90% |
| わが家のタイムラインを持つ世帯（浸水区域） | 9% | 80% | 90% |
| 個別避難計画のある人 | 22% | 100% | 100% |`,
          en: `| Indicator | FY 2025 | FY 2030 | FY 2034 |
|---|--:|--:|--:|
| People who know where to go | 54% | 75% | 90% |
| Homes in the flood area with a timeline | 9% | 80% | 90% |
| People who need a personal plan and have one | 22% | 100% | 100% |`,
        },
      ],
      children: [],
    },
    {
      key: 's4-2',
      number: '4-2',
      title: '避難所での暮らし',
      titleEasy: '{避難所|ひなんじょ}での　{暮|く}らし',
      titleEn: 'Life in a shelter',
      department: 'disaster',
      sdgs: [3, 5, 11],
      glossary: [],
      blocks: [
        {
          key: 's4-2-p1',
          kind: 'paragraph',
          body: '避難所は11か所、計3,900人分です。床に寝ることをなくすため、段ボールベッドと間仕切りを1,200人分から2,400人分に増やし、開設から3時間で組み立てられるよう毎年訓練します。',
          easy: '{逃|に}げる　{場所|ばしょ}（{避難所|ひなんじょ}）は　11か{所|しょ}　あります。3,900{人|にん}が　{入|はい}れます。{床|ゆか}に　{寝|ね}ないように、ベッドを　2,400{人分|にんぶん}　{用意|ようい}します。',
          en: 'Eleven shelters have room for 3,900 people. So that nobody sleeps on the floor, cardboard beds and partitions are doubled to 2,400 sets, and every year we practise putting them up within three hours.',
        },
        {
          key: 's4-2-l1',
          kind: 'list',
          body: `開設した日から整えるもの

- 女性用を男性用の3倍の数にしたトイレ
- 着替えと授乳の部屋、鍵のかかる物干し場
- 車いすで入れる出入口と、静かに過ごせる部屋
- 温かい食事を1日1回以上`,
          en: `Ready from the first day:

- three times as many toilets for women as for men;
- rooms for changing and nursing, and a drying room that locks;
- an entrance for wheelchairs and a quiet room;
- a warm meal at least once a day.`,
        },
        {
          key: 's4-2-p2',
          kind: 'paragraph',
          body: '避難所の運営は、市の職員、学校、自主防災組織の三者で行います。責任者の少なくとも一人は女性とし、名簿と役割は毎年4月に確かめます。',
        },
      ],
      children: [],
    },
    {
      key: 's4-3',
      number: '4-3',
      title: '地震と地域の備え',
      titleEasy: '{地震|じしん}の　{備|そな}え',
      titleEn: 'Earthquakes and neighbourhood preparedness',
      department: 'disaster',
      sdgs: [11],
      glossary: ['自主防災組織'],
      blocks: [
        {
          key: 's4-3-p1',
          kind: 'paragraph',
          body: '昭和56年より前の基準で建てられた住宅は約3,300戸あります。診断は無料、補強は費用の5分の4、上限120万円を補助します。家全体が難しいときは、寝室だけを守る工事にも使えます。',
          en: 'About 3,300 homes were built to the standards before 1981. Checks are free and four-fifths of the cost of strengthening, up to ¥1.2 million, is paid; it may also be used to make just the bedroom safe.',
        },
        {
          key: 's4-3-p2',
          kind: 'paragraph',
          body: '自主防災組織は68あり、活動の記録がない組織が21あります。訓練の回数ではなく、名簿、鍵、発電機の三つが使えるかを年に一度確かめることから立て直します。',
        },
        {
          key: 's4-3-n1',
          kind: 'note',
          body: '土砂災害の危険がある柿ノ沢と梨ノ木の47か所については、[地域防災計画](https://www.aobano.example/bosai/)で定めます。',
        },
      ],
      children: [],
    },
  ],
} satisfies Section
