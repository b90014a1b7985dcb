/** What we know of a session that the format has a column for; see event-rows.ts. */
export type EventValue =
  | ('municipalityCode' | 'id' | 'municipality' | 'name' | 'kana' | 'english')
  | ('startDay' | 'endDay' | 'startTime' | 'endTime' | 'timeNote' | 'description')
  | ('department' | 'contact' | 'organisers' | 'place' | 'placeCode' | 'address')
  | ('places' | 'lastDay' | 'lastTime' | 'how' | 'url' | 'note' | 'category' | 'published' | 'changed')

/**
 * The columns of イベント一覧 in the data sets that municipalities of Japan share (自治体標準オープンデータセット), in their
 * order; null where we keep nothing of the kind, so that the column stays and is empty. A new version of the format is a
 * change of this list.
 */
export const eventFormat: [header: string, value: EventValue | null][] = [
  ['全国地方公共団体コード', 'municipalityCode'],
  ['ID', 'id'],
  ['地方公共団体名', 'municipality'],
  ['イベント名', 'name'],
  ['イベント名_カナ', 'kana'],
  ['イベント名_英字', 'english'],
  ['開始日', 'startDay'],
  ['終了日', 'endDay'],
  ['開始時間', 'startTime'],
  ['終了時間', 'endTime'],
  ['開始日時特記事項', 'timeNote'],
  ['説明', 'description'],
  ['料金(基本)', null],
  ['料金(詳細)', null],
  ['連絡先名称', 'department'],
  ['連絡先電話番号', null],
  ['連絡先内線番号', null],
  ['連絡先メールアドレス', null],
  ['連絡先FormURL', null],
  ['連絡先備考（その他、SNSなど）', 'contact'],
  ['主催者', 'organisers'],
  ['場所名称', 'place'],
  ['所在地_全国地方公共団体コード', 'placeCode'],
  ['町字ID', null],
  ['所在地_連結表記', 'address'],
  ['所在地_都道府県', null],
  ['所在地_市区町村', null],
  ['所在地_町字', null],
  ['所在地_番地以下', null],
  ['建物名等(方書)', null],
  ['緯度', null],
  ['経度', null],
  ['アクセス方法', null],
  ['駐車場情報', null],
  ['定員', 'places'],
  ['参加申込終了日', 'lastDay'],
  ['参加申込終了時間', 'lastTime'],
  ['参加申込方法', 'how'],
  ['URL', 'url'],
  ['備考', 'note'],
  ['カテゴリー', 'category'],
  ['区', null],
  ['公開日', 'published'],
  ['更新日', 'changed'],
  ['子育て情報', null],
  ['施設No.', null],
]
