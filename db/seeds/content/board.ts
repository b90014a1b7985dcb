import type { PostInput } from '#app/board/board.ts'

type DemoPost = Omit<PostInput, 'expiresOn'> & {
  /** The key of the group; none: the city. */
  group: string | null
  /** Days until it goes by itself. */
  days: number
}

/** What groups and the city offer and need. */
export const posts: DemoPost[] = [
  {
    ...{ group: 'kawabe-higashi', kind: 'offer', days: 60, fields: ['town'], district: 'kawabe' },
    title: '集会所のテントと机を貸します',
    body: 'テント2張り、長机12台、いす40脚があります。地区の外の催しにも使えます。取りに来られる方にお貸しします。',
  },
  {
    ...{ group: 'nijiiro', kind: 'need', days: 45, fields: ['children'], district: '' },
    title: '学習会の部屋を探しています（火曜の夕方）',
    body: '小学生10人ほどと大学生4人で、宿題と夕食の会を開いています。台所のある部屋を、火曜の17時から19時半まで使わせてください。',
  },
  {
    ...{ group: 'satoyama-kyogikai', kind: 'need', days: 30, fields: ['health', 'town'], district: 'satoyama' },
    title: '移動の手伝いの運転をする人',
    body: '買い物と通院の送り迎えを、週に1回、2時間ほど運転してくださる方を探しています。講習はこちらで開きます。',
  },
  {
    ...{ group: null, kind: 'offer', days: 90, fields: ['environment'], district: '' },
    title: '剪定した枝のチップを差し上げます',
    body: '公園の手入れで出た木のチップを、花壇や遊歩道に使う団体に差し上げます。軽トラック1台分から。',
  },
]
