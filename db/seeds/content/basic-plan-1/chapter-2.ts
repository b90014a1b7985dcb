import type { Section } from '../types.ts'

export const chapter2 = {
  key: 's2',
  number: '第2章',
  title: '支え合うまち',
  titleEasy: '{助|たす}けあう　まち',
  titleEn: 'A city that holds together',
  department: 'welfare',
  sdgs: [1, 3, 10],
  glossary: ['地域の居場所', '地域包括支援センター'],
  blocks: [
    {
      key: 's2-p1',
      kind: 'paragraph',
      body: '一人で暮らす65歳以上の人は5,120人、10年で1.4倍になりました。同じ10年で、障害者手帳を持つ人は2,480人から2,760人に、ひとり親の世帯は510から560になっています。支える人を増やすだけでなく、支えられる人も別の場面では支える人になれる仕組みをつくります。',
      easy: 'ひとりで　{暮|く}らす　65{歳|さい}より　{上|うえ}の　{人|ひと}は　5,120{人|にん}です。10{年|ねん}で　1.4{倍|ばい}に　なりました。だれでも、{助|たす}けたり　{助|たす}けて　もらったり　できる　まちに　します。',
      en: 'The city has 5,120 people over 65 living alone, 1.4 times as many as ten years ago; people with a disability certificate rose from 2,480 to 2,760, single-parent households from 510 to 560. Besides finding more helpers, we build ways for those who are helped to help others in their turn.',
    },
  ],
  children: [
    {
      key: 's2-1',
      number: '2-1',
      title: '地域の居場所',
      titleEasy: '{地域|ちいき}の　{居場所|いばしょ}',
      titleEn: 'Places to belong',
      department: 'welfare',
      sdgs: [3, 10, 11],
      glossary: ['地域の居場所', '協働'],
      blocks: [
        {
          key: 's2-1-p1',
          kind: 'paragraph',
          body: '住民が自宅や集会所で開く「居場所」は、市内に19か所あります。お茶を飲む、宿題をする、将棋を指す、ただ座っている。何をしてもよく、何もしなくてもよい場所です。年間でのべ31,000人が訪れています。',
          easy: 'だれでも　{行|い}くことが　できる「{居場所|いばしょ}」が、{市|し}に　19か{所|しょ}　あります。お{茶|ちゃ}を　{飲|の}んだり、{宿題|しゅくだい}を　したり　できます。なにも　しなくても　いいです。',
          en: 'Residents run 19 drop-in places in homes and meeting halls. People drink tea, do homework, play shogi or just sit; anything is fine, and so is nothing. Together they have 31,000 visits a year.',
        },
        {
          key: 's2-1-p2',
          kind: 'paragraph',
          body: '居場所のない地域をなくすため、各地区における居場所の設置を検討します。開設を希望する団体には、備品の費用などを支援します。',
          easy: 'どの　{地区|ちく}にも　{居場所|いばしょ}を　つくることを　{考|かんが}えます。つくりたい　グループを　{助|たす}けます。',
          en: 'So that no area is without one, we will consider setting up drop-in places in each district. Groups wishing to open one will get support for equipment and the like.',
        },
        {
          key: 's2-1-l1',
          kind: 'list',
          body: `居場所を開く団体への支援は次のとおりです。

- 始めるときの備品に上限20万円（1回限り）
- 会場の使用料と光熱費に年12万円まで
- 保険料は市が全額を負担
- 年2回、居場所どうしが話し合う会を開く`,
          easy: `{居場所|いばしょ}を　{開|ひら}く　グループには、つぎの　{助|たす}けが　あります。

- {始|はじ}める　ときの　{道具|どうぐ}の　お{金|かね}（20{万円|まんえん}まで）
- {部屋|へや}や　{電気|でんき}の　お{金|かね}（1{年|ねん}に　12{万円|まんえん}まで）
- {保険|ほけん}の　お{金|かね}は　{市|し}が　{払|はら}います
- 1{年|ねん}に　2{回|かい}、みんなで　{話|はな}しあいます`,
          en: `A group that runs a place can get:

- up to ¥200,000 for equipment at the start (once);
- up to ¥120,000 a year for rent, light and heating;
- insurance, paid in full by the city;
- a meeting of all places twice a year.`,
        },
        {
          key: 's2-1-q1',
          kind: 'quotation',
          source: '糸巻地区の居場所を訪れた人への聞き取りから',
          body: '妻が亡くなって半年、声を出したのは病院の受付だけの週がありました。ここに来ると、名字でなく名前で呼ばれます。',
          easy: '{妻|つま}が　{亡|な}くなりました。{病院|びょういん}で　しか　{話|はな}さない　{週|しゅう}が　ありました。ここでは、{名前|なまえ}で　{呼|よ}んで　もらえます。',
          en: 'Half a year after my wife died there were weeks when the only person I spoke to was the clerk at the clinic. Here they call me by my first name.',
        },
        {
          key: 's2-1-t1',
          kind: 'table',
          body: `| 地区 | 居場所の数（令和8年） | うち週1回以上開くもの |
|---|--:|--:|
| 鐘ノ辻 | 6 | 4 |
| 舟寄 | 4 | 2 |
| 雲居台 | 5 | 3 |
| 糸巻 | 3 | 1 |
| 梨ノ木 | 1 | 0 |
| 柿ノ沢 | 0 | 0 |`,
          easy: `| {地区|ちく} | {居場所|いばしょ}の　{数|かず} | 1{週間|しゅうかん}に　1{回|かい}より　{多|おお}く　{開|ひら}く　ところ |
|---|--:|--:|
| {鐘ノ辻|かねのつじ} | 6 | 4 |
| {舟寄|ふなよせ} | 4 | 2 |
| {雲居台|くもいだい} | 5 | 3 |
| {糸巻|いとまき} | 3 | 1 |
| {梨ノ木|なしのき} | 1 | 0 |
| {柿ノ沢|かきのさわ} | 0 | 0 |`,
          en: `| District | Places (2026) | Open at least weekly |
|---|--:|--:|
| Kanenotsuji | 6 | 4 |
| Funayose | 4 | 2 |
| Kumoidai | 5 | 3 |
| Itomaki | 3 | 1 |
| Nashinoki | 1 | 0 |
| Kakinosawa | 0 | 0 |`,
        },
      ],
      children: [],
    },
    {
      key: 's2-2',
      number: '2-2',
      title: '高齢期の暮らし',
      titleEasy: '{年|とし}を　とってからの　{暮|く}らし',
      titleEn: 'Growing old here',
      department: 'welfare',
      sdgs: [3, 11],
      glossary: ['地域包括支援センター'],
      blocks: [
        {
          key: 's2-2-p1',
          kind: 'paragraph',
          body: '市民アンケートでは、70歳以上の人の81パーセントが「今の家で暮らし続けたい」と答えました。続けられない理由の上位は、買い物、雪や庭の手入れ、そして夜の心細さです。介護の手前にある、こうした困りごとから手をつけます。',
          easy: '70{歳|さい}より　{上|うえ}の　81%の　{人|ひと}が「{今|いま}の　{家|いえ}に　{住|す}みたい」と　{言|い}いました。こまることは、{買|か}い{物|もの}、{雪|ゆき}や　{庭|にわ}、{夜|よる}の　さびしさです。これを　{先|さき}に　{助|たす}けます。',
          en: 'In our survey 81 per cent of people over 70 said they want to stay in their present home. What stands in the way is shopping, snow and garden work, and being uneasy at night. We begin with these troubles, which come before any need for care.',
        },
        {
          key: 's2-2-n1',
          kind: 'note',
          body: '介護保険のサービスの量と保険料は、3年ごとにつくる高齢者保健福祉計画で定めます。この計画では扱いません。',
          easy: '{介護|かいご}{保険|ほけん}の　お{金|かね}は、ほかの　{計画|けいかく}で　{決|き}めます。',
          en: 'Long-term care services and premiums are set in the three-year plan for the health and welfare of older people, not here.',
        },
      ],
      children: [
        {
          key: 's2-2-1',
          number: '(1)',
          title: '元気でいるために',
          titleEasy: '{元気|げんき}で　いるために',
          titleEn: 'Staying well',
          department: 'welfare',
          sdgs: [3],
          glossary: [],
          blocks: [
            {
              key: 's2-2-1-p1',
              kind: 'paragraph',
              body: '椅子に座ってできる「せおと体操」を、市の体操普及員46人とともに65の会場で続けます。令和12年度までに、歩いて行ける会場がない12の集落に新しい会場を設けます。',
              easy: 'いすに　{座|すわ}って　する「せおと{体操|たいそう}」を、65の　{場所|ばしょ}で　して　います。2030{年|ねん}までに、{会場|かいじょう}を　12　{増|ふ}やします。',
              en: 'Seoto exercises, done sitting on a chair, go on at 65 sites with 46 trained volunteers. By fiscal 2030 we will open sites in the 12 hamlets that have none within walking distance.',
            },
            {
              key: 's2-2-1-l1',
              kind: 'list',
              body: `- 75歳の人全員に、保健師が「はじめまして訪問」をする（年約900人）
- 耳の聞こえを図書館と公民館で確かめられるようにする
- 歯科医師会と、通院できない人の家での口の手入れを始める`,
              easy: `- 75{歳|さい}に　なった　{人|ひと}の　{家|いえ}に、{保健師|ほけんし}が　{行|い}きます
- {図書館|としょかん}などで　{耳|みみ}の　{聞|き}こえを　しらべます
- {病院|びょういん}に　{行|い}けない　{人|ひと}の　{家|いえ}で　{口|くち}の　{手入|てい}れを　します`,
              en: `- A public health nurse visits everyone who turns 75 (about 900 a year).
- Hearing can be checked at libraries and community halls.
- With the dental association, mouth care at home begins for those who cannot go out.`,
            },
          ],
          children: [],
        },
        {
          key: 's2-2-2',
          number: '(2)',
          title: '移動と買い物',
          titleEasy: '{出|で}かけることと　{買|か}い{物|もの}',
          titleEn: 'Getting about and shopping',
          department: 'welfare',
          sdgs: [3, 11],
          glossary: ['乗合タクシー'],
          blocks: [
            {
              key: 's2-2-2-p1',
              kind: 'paragraph',
              body: '食料品店まで500メートル以上あり、車を使えない65歳以上の人は、市内に約2,300人います。半数は雲居台の坂の上に住んでいます。',
              easy: '{店|みせ}が　{遠|とお}くて、{車|くるま}も　ない　{人|ひと}が　やく　2,300{人|にん}　います。{半分|はんぶん}は　{雲居台|くもいだい}に　{住|す}んで　います。',
              en: 'About 2,300 people over 65 live more than 500 metres from a food shop and have no car; half of them live up the slopes of Kumoidai.',
            },
            {
              key: 's2-2-2-p2',
              kind: 'paragraph',
              body: '移動販売車を2台に増やし、雲居台と柿ノ沢の14か所を月2回まわります。停まる場所は、椅子のある軒先を地域と一緒に選びます。',
              easy: '{物|もの}を　{売|う}る　{車|くるま}を　2{台|だい}に　します。14の　{場所|ばしょ}に、1か{月|げつ}に　2{回|かい}　{行|い}きます。',
              en: 'Mobile shops will be increased to two and will call twice a month at 14 stops in Kumoidai and Kakinosawa, chosen with residents for having a roof and chairs.',
            },
            {
              key: 's2-2-2-p3',
              kind: 'paragraph',
              body: '通院の付き添いと買い物の荷物運びをする「おつかい隊」を、六つの地区すべてに広げます。手伝う人には1回300円分の市内共通商品券を渡します。',
              easy: '{病院|びょういん}や　{買|か}い{物|もの}を　{手伝|てつだ}う「おつかい{隊|たい}」を、6つの　{地区|ちく}に　つくります。',
              en: 'The “errand teams”, who go along to the clinic and carry shopping, will cover all six districts. Helpers receive a city shopping voucher of ¥300 each time.',
            },
          ],
          children: [],
        },
      ],
    },
    {
      key: 's2-3',
      number: '2-3',
      title: '障がいのある人の暮らし',
      titleEasy: '{障|しょう}がいの　ある　{人|ひと}の　{暮|く}らし',
      titleEn: 'Living with a disability',
      department: 'welfare',
      sdgs: [3, 8, 10],
      glossary: [],
      blocks: [
        {
          key: 's2-3-p1',
          kind: 'paragraph',
          body: '市役所の手続きで、書く、聞く、待つ、移動するのどこで困ったかを当事者12人と一緒に歩いて確かめました。31の指摘のうち、すぐ直せる17は令和8年度中に直し、残り14は期限を決めて直します。',
          easy: '{障|しょう}がいの　ある　12{人|にん}と、{市役所|しやくしょ}を　{歩|ある}いて　しらべました。こまる　ところが　31　ありました。17は　すぐ　{直|なお}します。14は　いつまでに　{直|なお}すかを　{決|き}めます。',
          en: 'With twelve people who live with disabilities we walked through the city hall to see where writing, hearing, waiting or moving is hard. Of 31 points, the 17 that can be mended at once will be by the end of fiscal 2026; the other 14 have a date each.',
        },
        {
          key: 's2-3-l1',
          kind: 'list',
          body: `- 手話通訳のいる窓口を週1日から週3日に
- 音と文字の両方で順番を知らせる呼び出しに替える
- グループホームを4か所（20人分）増やす
- 農園や果樹園で働く場を、梨ノ木の農家15戸とつくる`,
          easy: `- {手話|しゅわ}が　できる　{人|ひと}が、1{週間|しゅうかん}に　3{日|にち}　います
- {順番|じゅんばん}を　{音|おと}と　{文字|もじ}で　{知|し}らせます
- みんなで　{住|す}む　{家|いえ}を　4つ　{増|ふ}やします
- くだものの　{畑|はたけ}で　{働|はたら}く　{場所|ばしょ}を　つくります`,
          en: `- Sign-language interpreting at the counter three days a week instead of one.
- Queue calls both heard and shown.
- Four more group homes, for 20 people.
- Work on farms and in orchards, with 15 growers in Nashinoki.`,
        },
        {
          key: 's2-3-q1',
          kind: 'quotation',
          source: '障がい当事者との市役所点検（第2回）の記録から',
          body: '「お困りですか」と聞かれるより、「ここに椅子がありますよ」と言われるほうが座れる。',
          easy: '「こまって　いますか」より、「ここに　いすが　ありますよ」の　ほうが、{座|すわ}りやすいです。',
          en: 'I can sit down more easily when somebody says “there is a chair here” than when they ask “do you need help?”.',
        },
      ],
      children: [],
    },
    {
      key: 's2-4',
      number: '2-4',
      title: '体と心の健康',
      titleEasy: '{体|からだ}と　{心|こころ}の　{健康|けんこう}',
      titleEn: 'Health of body and mind',
      department: 'welfare',
      sdgs: [3],
      glossary: ['成果指標'],
      blocks: [
        {
          key: 's2-4-p1',
          kind: 'paragraph',
          body: '特定健診を受ける人は対象者の46パーセントで、40代の男性では29パーセントにとどまります。土曜と夜間の健診日を年4日から12日に増やし、職場の近くで受けられるよう糸巻の工場団地に健診車を出します。',
          easy: '{健康|けんこう}{診断|しんだん}を　{受|う}ける　{人|ひと}は　46%です。{土曜日|どようび}と　{夜|よる}の　{健康|けんこう}{診断|しんだん}を、1{年|ねん}に　12{日|にち}に　{増|ふ}やします。',
          en: 'Only 46 per cent of those entitled take the health check, and among men in their forties 29 per cent. Saturday and evening checks rise from four to twelve days a year, and a check-up bus goes to the Itomaki industrial park.',
        },
        {
          key: 's2-4-p2',
          kind: 'paragraph',
          body: '眠れない、食べられないといった心の相談は、年間で640件ありました。名前を言わなくてもよい電話相談を週5日に増やし、相談した人が望めば同じ保健師が続けて話を聞きます。',
          easy: '{心|こころ}の　{相談|そうだん}が、1{年|ねん}に　640{回|かい}　ありました。{電話|でんわ}の　{相談|そうだん}を　1{週間|しゅうかん}に　5{日|にち}に　します。{名前|なまえ}は　{言|い}わなくて　いいです。',
          en: 'There were 640 consultations in a year about sleeplessness, loss of appetite and other troubles of the mind. The helpline, where no name need be given, will be open five days a week, and whoever wishes can speak with the same nurse again.',
        },
        {
          key: 's2-4-t1',
          kind: 'table',
          body: `| 成果指標 | 令和7年度 | 令和12年度 | 令和16年度 |
|---|--:|--:|--:|
| 特定健診の受診率 | 46% | 55% | 60% |
| 65歳の人の健康でいられる期間（男） | 17.6年 | 18.0年 | 18.4年 |
| 同（女） | 20.9年 | 21.2年 | 21.5年 |
| 週1回以上、家族以外と話す人 | 83% | 87% | 90% |`,
          easy: `| しらべる　{数字|すうじ} | {今|いま} | 2034{年|ねん} |
|---|--:|--:|
| {健康|けんこう}{診断|しんだん}を　{受|う}ける　{人|ひと} | 46% | 60% |
| 1{週間|しゅうかん}に　1{回|かい}、{家族|かぞく}ではない　{人|ひと}と　{話|はな}す　{人|ひと} | 83% | 90% |`,
          en: `| Indicator | FY 2025 | FY 2030 | FY 2034 |
|---|--:|--:|--:|
| Take-up of the health check | 46% | 55% | 60% |
| Healthy years still ahead at 65 (men) | 17.6 | 18.0 | 18.4 |
| The same (women) | 20.9 | 21.2 | 21.5 |
| People who talk with someone outside the family weekly | 83% | 87% | 90% |`,
        },
      ],
      children: [],
    },
  ],
} satisfies Section
