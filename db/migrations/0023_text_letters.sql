-- Text: letters that are one letter to whoever searches.

-- The letters of app/spelling/letter-variants.ts, each as the usual one.
create function plain_letters(raw text) returns text language sql immutable parallel safe as $$
  select translate(raw,
    '萬與兩竝乘亂龜豫爭亙亞佛僊假會傳體躰軆餘倂俠價儉僞兔兒黨內圓册寫冱凜處劍劔劒釼劑剝剩勵勞效敕勸勳勛區醫卆恊單夘卽廚廐廏嚴參叅雙收敍臺𠮟號𠮷啞㐂營噓囑嚙囊團圍圖國圀圈薗圡壓墮塲壘鹽塡增壞壤壯聲壹賣壺變奧奬獎孃學斈寶寳實冨寬'
    || '寢對壽專將堯盡屆屛屬嵓嶽峽峯嶋嶌﨑嵜巖巢卷帶歸幷廳廣廢瓣辨辯辧貳彌彎彈當徑從德悳徵應戀恆耻惠惱惡慘愼懷戰戲戶戾拂拔擇擔拜據擴擧挾插搜揭搔搖攝擊攪數齊齋斉斷舊晝晄晉晚曉曆曾椙條來盃枩桝樞栁桺杤榮桒櫻棧檜檢樓樂槪樣槇權橫槗梼'
    || '缺歐謌歡步齒歷殘毆殼每氣澤濾淨淺濱濵淚瀆凉渴濟涉澁溪淵渊溫灣濕滿潑瀧滯灌潛涛瀨燈爐點爲焰燒熙熈烟犧狀獨狹獵獻獸璢甁甼畫畆疊瘦癡發盜縣眞硏碎礪礦磯禮禰禱祿禪穐龝祕稱穉稻穗穩穰竊窗竈龍簞籠粹肅絲帋經繪繼續總綠緖緣繩縱纖繫繡罐'
    || '羣飜聽膽腦臟舩艷豔蘆藝莖莊萊萠蔣藏薰藥藪蘓虛蟲蠶螢蠣蠻蟬蠟衞裝襃霸覺覽觀⻆觸譯證譽讀諫謠讓讚豐賤贊踐軀轉輕輛辭邊邉邇遞遲逹遙郞鄕醉醱醬釀釋埜鉤鐵鉃鐡鑛錢鑄鍊錄鎭關鬭陷險隨隱鄰鳫雜靈靜靱頸頰穎賴顯顚飰飮餠舘驛駈驅騷驗驒髓髙'
    || '髮欝𩵋鰺鷗鶯鷄鹼麥麴麵黃黑默皷齡’‘ʼ',
    '万与両並乗乱亀予争亘亜仏仙仮会伝体体体余併侠価倹偽兎児党内円冊写冴凛処剣剣剣剣剤剥剰励労効勅勧勲勲区医卒協単卯即厨厩厩厳参参双収叙台叱号吉唖喜営嘘嘱噛嚢団囲図国国圏園土圧堕場塁塩填増壊壌壮声壱売壷変奥奨奨嬢学学宝宝実富寛'
    || '寝対寿専将尭尽届屏属岩岳峡峰島島崎崎巌巣巻帯帰并庁広廃弁弁弁弁弐弥弯弾当径従徳徳徴応恋恒恥恵悩悪惨慎懐戦戯戸戻払抜択担拝拠拡挙挟挿捜掲掻揺摂撃撹数斎斎斎断旧昼晃晋晩暁暦曽杉条来杯松枡枢柳柳栃栄桑桜桟桧検楼楽概様槙権横橋檮'
    || '欠欧歌歓歩歯歴残殴殻毎気沢沪浄浅浜浜涙涜涼渇済渉渋渓渕渕温湾湿満溌滝滞潅潜濤瀬灯炉点為焔焼煕煕煙犠状独狭猟献獣瑠瓶町画畝畳痩痴発盗県真研砕砺砿礒礼祢祷禄禅秋秋秘称稚稲穂穏穣窃窓竃竜箪篭粋粛糸紙経絵継続総緑緒縁縄縦繊繋繍缶'
    || '群翻聴胆脳臓船艶艶芦芸茎荘莱萌蒋蔵薫薬薮蘇虚虫蚕蛍蛎蛮蝉蝋衛装褒覇覚覧観角触訳証誉読諌謡譲讃豊賎賛践躯転軽輌辞辺辺迩逓遅達遥郎郷酔醗醤醸釈野鈎鉄鉄鉄鉱銭鋳錬録鎮関闘陥険随隠隣雁雑霊静靭頚頬頴頼顕顛飯飲餅館駅駆駆騒験騨髄高'
    || '髪鬱魚鯵鴎鴬鶏鹸麦麹麺黄黒黙鼓齢''''''')
$$;

-- As app/spelling/fold.ts folds what is asked for: without what nobody sees, ー behind anything but kana as a dash.
create or replace function folded_words(raw text) returns text language sql immutable parallel safe as $$
  select plain_letters(trim(regexp_replace(translate(regexp_replace(lower(normalize(
    regexp_replace(raw, '[\u00ad\u200b\u2060\ufeff\ufe00-\ufe0f\U000e0100-\U000e01ef]', '', 'g'), NFKC)),
    '(?<![ぁ-ゖァ-ヺ゙゚ー])ー', '-', 'g'), '‐‑‒–—―−─━～〜∼', '---------~~~'), '\s+', ' ', 'g')))
$$;

-- What is kept as it is searched is folded anew.
update search_entries set folded = plain_letters(folded),
  title_terms = array_to_tsvector(array(select distinct plain_letters(l) from unnest(tsvector_to_array(title_terms)) l)),
  heading_terms = array_to_tsvector(array(select distinct plain_letters(l) from unnest(tsvector_to_array(heading_terms)) l)),
  terms = array_to_tsvector(array(select distinct plain_letters(l) from unnest(tsvector_to_array(terms)) l))
where folded <> plain_letters(folded);
update organisation_profiles set folded = plain_letters(folded),
  terms = array_to_tsvector(array(select distinct plain_letters(l) from unnest(tsvector_to_array(terms)) l))
where folded <> plain_letters(folded);
update opinions set folded = plain_letters(folded),
  terms = array_to_tsvector(array(select distinct plain_letters(l) from unnest(tsvector_to_array(terms)) l))
where folded <> plain_letters(folded);
