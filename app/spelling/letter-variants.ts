/**
 * Letters that are one letter to whoever searches: the usual one, then those it is also written with. From the 常用漢字表
 * (Cabinet notification 2 of 2010: the forms in its brackets), the 人名用漢字 with more than one form (annex 2 of the rules of the Family
 * Register Act), the extended 表外漢字字体表 (2000: 簡易慣用字体), and forms of names that registers have (法務省 誤字俗字・正字一覧表). Forms that NFKC
 * makes one are not repeated. `plain_letters` in the database knows the same.
 */
const table = `
万萬 与與 両兩 並竝 乗乘 乱亂 亀龜 予豫 争爭 亘亙 亜亞 仏佛 仙僊 仮假 会會 伝傳 体體躰軆 余餘 併倂 侠俠 価價 倹儉 偽僞 兎兔 児兒 党黨 内內 円圓 冊册 写寫 冴冱 凛凜 処處 剣劍劔劒釼 剤劑 剥剝
剰剩 励勵 労勞 効效 勅敕 勧勸 勲勳勛 区區 医醫 卒卆 協恊 単單 卯夘 即卽 厨廚 厩廐廏 厳嚴 参參叅 双雙 収收 叙敍 台臺 叱𠮟 号號 吉𠮷 唖啞 喜㐂 営營 嘘噓 嘱囑 噛嚙 嚢囊 団團 囲圍 図圖 国國圀 圏圈
園薗 土圡 圧壓 堕墮 場塲 塁壘 塩鹽 填塡 増增 壊壞 壌壤 壮壯 声聲 壱壹 売賣 壷壺 変變 奥奧 奨奬獎 嬢孃 学學斈 宝寶寳 実實 富冨 寛寬 寝寢 対對 寿壽 専專 将將 尭堯 尽盡 届屆 屏屛 属屬 岩嵓 岳嶽
峡峽 峰峯 島嶋嶌 崎﨑嵜 巌巖 巣巢 巻卷 帯帶 帰歸 并幷 庁廳 広廣 廃廢 弁瓣辨辯辧 弐貳 弥彌 弯彎 弾彈 当當 径徑 従從 徳德悳 徴徵 応應 恋戀 恒恆 恥耻 恵惠 悩惱 悪惡 惨慘 慎愼 懐懷 戦戰 戯戲 戸戶
戻戾 払拂 抜拔 択擇 担擔 拝拜 拠據 拡擴 挙擧 挟挾 挿插 捜搜 掲揭 掻搔 揺搖 摂攝 撃擊 撹攪 数數 斎齊齋斉 断斷 旧舊 昼晝 晃晄 晋晉 晩晚 暁曉 暦曆 曽曾 杉椙 条條 来來 杯盃 松枩 枡桝 枢樞 柳栁桺
栃杤 栄榮 桑桒 桜櫻 桟棧 桧檜 検檢 楼樓 楽樂 概槪 様樣 槙槇 権權 横橫 橋槗 檮梼 欠缺 欧歐 歌謌 歓歡 歩步 歯齒 歴歷 残殘 殴毆 殻殼 毎每 気氣 沢澤 沪濾 浄淨 浅淺 浜濱濵 涙淚 涜瀆 涼凉 渇渴 済濟
渉涉 渋澁 渓溪 渕淵渊 温溫 湾灣 湿濕 満滿 溌潑 滝瀧 滞滯 潅灌 潜潛 濤涛 瀬瀨 灯燈 炉爐 点點 為爲 焔焰 焼燒 煕熙熈 煙烟 犠犧 状狀 独獨 狭狹 猟獵 献獻 獣獸 瑠璢 瓶甁 町甼 画畫 畝畆 畳疊 痩瘦
痴癡 発發 盗盜 県縣 真眞 研硏 砕碎 砺礪 砿礦 礒磯 礼禮 祢禰 祷禱 禄祿 禅禪 秋穐龝 秘祕 称稱 稚穉 稲稻 穂穗 穏穩 穣穰 窃竊 窓窗 竃竈 竜龍 箪簞 篭籠 粋粹 粛肅 糸絲 紙帋 経經 絵繪 継繼 続續 総總
緑綠 緒緖 縁緣 縄繩 縦縱 繊纖 繋繫 繍繡 缶罐 群羣 翻飜 聴聽 胆膽 脳腦 臓臟 船舩 艶艷豔 芦蘆 芸藝 茎莖 荘莊 莱萊 萌萠 蒋蔣 蔵藏 薫薰 薬藥 薮藪 蘇蘓 虚虛 虫蟲 蚕蠶 蛍螢 蛎蠣 蛮蠻 蝉蟬 蝋蠟 衛衞
装裝 褒襃 覇霸 覚覺 覧覽 観觀 角⻆ 触觸 訳譯 証證 誉譽 読讀 諌諫 謡謠 譲讓 讃讚 豊豐 賎賤 賛贊 践踐 躯軀 転轉 軽輕 輌輛 辞辭 辺邊邉 迩邇 逓遞 遅遲 達逹 遥遙 郎郞 郷鄕 酔醉 醗醱 醤醬 醸釀 釈釋
野埜 鈎鉤 鉄鐵鉃鐡 鉱鑛 銭錢 鋳鑄 錬鍊 録錄 鎮鎭 関關 闘鬭 陥陷 険險 随隨 隠隱 隣鄰 雁鳫 雑雜 霊靈 静靜 靭靱 頚頸 頬頰 頴穎 頼賴 顕顯 顛顚 飯飰 飲飮 餅餠 館舘 駅驛 駆駈驅 騒騷 験驗 騨驒 髄髓
高髙 髪髮 鬱欝 魚𩵋 鯵鰺 鴎鷗 鴬鶯 鶏鷄 鹸鹼 麦麥 麹麴 麺麵 黄黃 黒黑 黙默 鼓皷 齢齡
'’‘ʼ
`

const usual = new Map<string, string>()
for (const group of table.trim().split(/\s+/)) {
  const [first = '', ...others] = group
  for (const other of others) usual.set(other, first)
}
const written = new RegExp(`[${[...usual.keys()].join('')}]`, 'gu')

/** Every letter that stands for another one, and beside it, at the same place, that one. */
export const letterVariants = { from: [...usual.keys()].join(''), to: [...usual.values()].join('') }

/** 髙 and 﨑 as 高 and 崎. Takes folded text, each letter by itself; what was typed stays as it is. */
export const plainLetters = (folded: string): string => folded.replace(written, (letter) => usual.get(letter) ?? letter)
