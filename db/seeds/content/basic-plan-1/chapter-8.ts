import type { Section } from '../types.ts'

export const chapter8 = {
  key: 's8',
  number: '第8章',
  title: '学び合い、ともに決めるまち',
  titleEasy: '{学|まな}んで、いっしょに　{決|き}める　まち',
  titleEn: 'A city that learns and decides together',
  department: 'community',
  sdgs: [4, 16, 17],
  glossary: ['協働', '実施計画'],
  blocks: [
    {
      key: 's8-p1',
      kind: 'paragraph',
      body: '市の仕事の多くは、住民の知恵と手がなければ成り立ちません。頼む前に知らせ、決める前に聞き、決めたあとに理由を返す。この三つを、すべての課の仕事の仕方にします。',
      en: 'Much of the city’s work would not be possible without the knowledge and hands of residents. Tell before asking for help, listen before deciding, give the reason afterwards: this becomes the way every division works.',
    },
  ],
  children: [
    {
      key: 's8-1',
      number: '8-1',
      title: '図書館と学びの場',
      titleEasy: '{図書館|としょかん}と　{学|まな}ぶ　{場所|ばしょ}',
      titleEn: 'Libraries and learning',
      department: 'learning',
      sdgs: [4],
      glossary: [],
      blocks: [
        {
          key: 's8-1-p1',
          kind: 'paragraph',
          body: '図書館は本館と2分館があり、年間26万冊を貸し出しています。本館の開館は19時までです。分館のない柿ノ沢と梨ノ木には、月4回、移動図書館「ほんの木号」が12か所をまわります。',
          en: 'The library and its two branches lend 260,000 books a year; the main library is open until seven in the evening. In Kakinosawa and Nashinoki, which have no branch, the book bus stops at twelve places four times a month.',
        },
        {
          key: 's8-1-p2',
          kind: 'paragraph',
          body: '日本語を学ぶ教室を、公民館3か所で週2回開きます。教える人は40人おり、半数は自身も日本語を学んだ人です。小さな子を連れて来られるよう、保育を付けます。',
          en: 'Japanese classes are held twice a week in three community halls. Half of the forty teachers once learned Japanese themselves. Child care is provided.',
        },
        {
          key: 's8-1-l1',
          kind: 'list',
          body: `- 大活字本と録音図書を2倍の1,400点に
- 予約した本を、コンビニエンスストア8店で受け取れるようにする
- 子どもの本の相談員を全小学校に週1日置く`,
        },
      ],
      children: [],
    },
    {
      key: 's8-2',
      number: '8-2',
      title: '受け継ぐもの',
      titleEasy: '{昔|むかし}から　あるもの',
      titleEn: 'What we hand on',
      department: 'learning',
      sdgs: [4, 11],
      glossary: [],
      blocks: [
        {
          key: 's8-2-p1',
          kind: 'paragraph',
          body: '糸巻の旧製糸場は、大正時代の木造の繰糸場がそのまま残る建物です。耐震の工事を令和12年度までに終え、1階を作業場とスタジオ、2階を資料室とします。工事費4億6,000万円のうち1億円は寄附を募ります。',
          en: 'The former silk mill in Itomaki keeps its wooden reeling hall of a century ago. It will be made safe against earthquakes by fiscal 2030, with workshops and a studio below and an archive above. Of the ¥460 million, ¥100 million is to come from donations.',
        },
        {
          key: 's8-2-p2',
          kind: 'paragraph',
          body: '担い手が10人に満たない祭りや神楽が七つあります。録画して残すことと続けることを分けて考え、続けたい地区には、他の地区から習いに来る人を受け入れる費用を支えます。',
        },
        {
          key: 's8-2-q1',
          kind: 'quotation',
          source: '製糸場で働いた人への聞き取り（昭和29年入所）',
          body: '窓が高いでしょう。空しか見えない。だから空のことはよく覚えています。',
          en: 'The windows are high, you see. There was only the sky. So the sky I remember well.',
        },
      ],
      children: [],
    },
    {
      key: 's8-3',
      number: '8-3',
      title: '自治会と市民活動',
      titleEasy: '{自治会|じちかい}と　みんなの　{活動|かつどう}',
      titleEn: 'Neighbourhood associations and civic groups',
      department: 'community',
      sdgs: [11, 17],
      glossary: ['協働'],
      blocks: [
        {
          key: 's8-3-p1',
          kind: 'paragraph',
          body: '自治会に入っている世帯は68パーセントで、10年で11ポイント下がりました。役員に頼んできた市の仕事を洗い出すと47ありました。令和10年度までに20に減らし、配り物は月2回から1回にします。',
          en: 'Sixty-eight per cent of households belong to a neighbourhood association, eleven points fewer than ten years ago. The city had handed 47 tasks to their officers; by fiscal 2028 there will be 20, and circulars go out once a month instead of twice.',
        },
        {
          key: 's8-3-p2',
          kind: 'paragraph',
          body: '市民活動を支える補助金は、1年目10万円、2年目から30万円を上限に3年間とします。書類は2枚までとし、話を聞いて決めます。',
        },
        {
          key: 's8-3-n1',
          kind: 'note',
          body: '自治会に入るかどうかは、それぞれの世帯が決めることです。入っていなくても、ごみの収集や避難所の利用に違いはありません。',
          en: 'Joining is for each household to decide. Waste collection and shelters are the same for those who do not.',
        },
      ],
      children: [],
    },
    {
      key: 's8-4',
      number: '8-4',
      title: '計画の進め方',
      titleEasy: '{計画|けいかく}の　すすめかた',
      titleEn: 'Carrying out the plan',
      department: 'planning',
      sdgs: [16, 17],
      glossary: ['実施計画', '成果指標'],
      blocks: [
        {
          key: 's8-4-p1',
          kind: 'paragraph',
          body: 'この計画の取組は112、成果指標は36あります。毎年8月に、進んだこと、遅れていること、やめることを一つの表にして公表し、その理由を添えます。',
          en: 'The plan has 112 measures and 36 indicators. Each August one table shows what has moved, what is late and what is given up, with the reasons.',
        },
      ],
      children: [
        {
          key: 's8-4-1',
          number: '(1)',
          title: '住民の参加',
          titleEasy: 'みんなの　{参加|さんか}',
          titleEn: 'Taking part',
          department: 'planning',
          sdgs: [16],
          glossary: ['協働'],
          blocks: [
            {
              key: 's8-4-1-p1',
              kind: 'paragraph',
              body: '審議会は18人とし、うち6人を公募と抽選で選びます。夜と土曜にも開き、保育と手話を用意します。会議は公開し、記録は3週間以内に載せます。',
              en: 'The council has 18 members, six of them found by open call and by lot. It also meets in the evening and on Saturdays, with child care and sign language. Meetings are open; minutes appear within three weeks.',
            },
          ],
          children: [
            {
              key: 's8-4-1-1',
              number: '①',
              title: '意見の聞き方',
              titleEasy: '{意見|いけん}の　{聞|き}きかた',
              titleEn: 'How we listen',
              department: 'planning',
              sdgs: [16],
              glossary: [],
              blocks: [
                {
                  key: 's8-4-1-1-p1',
                  kind: 'paragraph',
                  body: '計画の案は、章ではなく段落ごとに意見を出せるようにします。出された意見には必ず市の考え方を返し、計画を変えたときは、どの段落がどの意見で変わったかをたどれるようにします。',
                  easy: '{計画|けいかく}の　{文|ぶん}の　ひとつひとつに　{意見|いけん}を　{言|い}うことが　できます。{市|し}は　かならず　{答|こた}えます。{意見|いけん}で　{変|か}わった　ところが　わかるように　します。',
                  en: 'Comments can be made on each paragraph, not only on a chapter. Every opinion gets an answer, and where the plan was changed, one can follow which opinion changed which paragraph.',
                },
                {
                  key: 's8-4-1-1-l1',
                  kind: 'list',
                  body: `- 紙で読める案を、市役所、公民館6か所、図書館、移動図書館に置く
- やさしい日本語の案を同じ日に公開する
- 電話や窓口で話した意見も、職員が書きとり、読み合わせて受け付ける`,
                },
              ],
              children: [],
            },
            {
              key: 's8-4-1-2',
              number: '②',
              title: '個人情報の扱い',
              titleEasy: '{名前|なまえ}や　{住所|じゅうしょ}の　あつかい',
              titleEn: 'Personal data',
              department: 'planning',
              sdgs: [16],
              glossary: [],
              blocks: [
                {
                  key: 's8-4-1-2-p1',
                  kind: 'paragraph',
                  body: '意見を出した人の名前と連絡先は公表せず、結果の公表から1年で消します。意見と市の考え方は、まちの記録として残します。',
                  en: 'Names and contact details of those who comment are never published and are erased one year after the results. Opinions and answers stay, as part of the city’s record.',
                },
              ],
              children: [],
            },
          ],
        },
        {
          key: 's8-4-2',
          number: '(2)',
          title: 'お金と職員',
          titleEasy: 'お{金|かね}と　{職員|しょくいん}',
          titleEn: 'Money and staff',
          department: 'planning',
          sdgs: [16],
          glossary: [],
          blocks: [
            {
              key: 's8-4-2-p1',
              kind: 'paragraph',
              body: '8年間に使える投資的な経費は約186億円です。新しい取組を始めるときは、同じ額の取組をやめるか小さくすることを原則とし、その組み合わせを予算案とともに示します。',
              en: 'About ¥18.6 billion can be invested in the eight years. As a rule a new measure means giving up or shrinking another of the same cost, and both are shown together with the draft budget.',
            },
            {
              key: 's8-4-2-t1',
              kind: 'table',
              body: `| 使い道 | 8年間の額 | 割合 |
|---|--:|--:|
| 学校と公共の建物 | 74億円 | 40% |
| 道路と橋 | 62億円 | 33% |
| 防災 | 29億円 | 16% |
| その他 | 21億円 | 11% |`,
            },
            {
              key: 's8-4-2-p2',
              kind: 'paragraph',
              body: '市の職員は令和8年4月に418人です。人数は増やさず、様式をそろえることと手続きを減らすことで、窓口と訪問に充てる時間を年8,000時間増やします。',
            },
          ],
          children: [],
        },
      ],
    },
  ],
} satisfies Section
