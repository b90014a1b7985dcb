import { renderBlock } from '#app/plans/marks/block-html.ts'
import type { CauseKind, RevisionKind } from '#app/plans/writing/tables.ts'
import { newId } from '#app/text/ids.ts'
import type { Trx } from '#db/connection'
import { seedReference } from '#db/seeds/reference'

/** `version`: of the section, where it is one that the test wrote itself. */
type Tree = { key: string; title?: string; blocks: Record<string, string>; under?: string; version?: string }

/** A plan written straight into the tables, edition by edition, for the tests of what is read. */
export class Fixture {
  trx: Trx
  planId = newId()
  department = newId()
  ids = new Map<string, string>()
  versions = new Map<string, string>()
  #number = 0

  constructor(trx: Trx) {
    this.trx = trx
  }

  static async make(trx: Trx): Promise<Fixture> {
    const made = new Fixture(trx)
    await seedReference(trx)
    await trx
      .insertInto('departments')
      .values({ id: made.department, key: 'planning', name: '企画課', nameKana: 'きかくか', nameEn: 'Planning' })
      .execute()
    await trx
      .insertInto('plans')
      .values({
        id: made.planId,
        slug: 'plan',
        kind: 'basic',
        title: '基本計画',
        titleEn: 'Basic plan',
        firstFiscalYear: 2027,
        lastFiscalYear: 2034,
        stage: 'draft',
        departmentId: made.department,
      })
      .execute()
    return made
  }

  #id(table: string, key: string): { id: string; isNew: boolean } {
    const known = this.ids.get(`${table} ${key}`)
    const id = known ?? newId()
    this.ids.set(`${table} ${key}`, id)
    return { id, isNew: !known }
  }

  section = (key: string) => this.#id('section', key).id
  block = (key: string) => this.#id('block', key).id
  edition = (number: number, minor = 0) => this.#id('edition', `${number}.${minor}`).id

  /** Publishes an edition of what the tree says; a wording it had before stays the same version. */
  async publish(number: number, tree: Tree[], options: { minor?: number; at?: string } = {}): Promise<void> {
    const { trx, planId } = this
    const { minor = 0, at = `2026-0${number}-01T09:00:00+09:00` } = options
    const id = this.edition(number, minor)
    const head = { id, planId, number, minor, stage: 'draft', note: '', publishedAt: new Date(at) }
    await trx
      .insertInto('editions')
      .values({ ...head, minorReason: minor ? '誤字のため' : null })
      .execute()
    let sort = 0
    for (const { key, title = key, blocks, under, version } of tree) {
      const section = this.section(key)
      const parentId = under ? this.section(under) : null
      const versionId = version ?? (await this.#sectionVersion(key, title))
      const depth = under ? 1 : 0
      await trx
        .insertInto('editionSections')
        .values({ editionId: id, sectionId: section, versionId, parentId, depth, sort: sort++ })
        .execute()
      let position = 0
      for (const [name, text] of Object.entries(blocks)) {
        const wording = await this.#blockVersion(name, text, at)
        const row = { editionId: id, blockId: this.block(name), sectionId: section, versionId: wording }
        await trx
          .insertInto('editionBlocks')
          .values({ ...row, position: position++ })
          .execute()
      }
    }
  }

  async #sectionVersion(key: string, title: string): Promise<string> {
    const { id, isNew } = this.#id('section', key)
    const exists = await this.trx.selectFrom('sections').select('id').where('id', '=', id).executeTakeFirst()
    if (isNew || !exists) await this.trx.insertInto('sections').values({ id, planId: this.planId, key }).execute()
    const { id: version, isNew: isNewVersion } = this.#id('section version', `${key} ${title}`)
    if (isNewVersion)
      await this.trx.insertInto('sectionVersions').values({ id: version, sectionId: id, number: key, title }).execute()
    return version
  }

  async #blockVersion(key: string, text: string, at: string): Promise<string> {
    const id = this.block(key)
    const exists = await this.trx.selectFrom('blocks').select('id').where('id', '=', id).executeTakeFirst()
    if (!exists) await this.trx.insertInto('blocks').values({ id, planId: this.planId, key }).execute()
    const { id: version, isNew } = this.#id('block version', `${key} ${text}`)
    if (isNew) {
      const shown = renderBlock(text, { key, kind: 'paragraph' })
      const body = { body: text, html: shown.html, plain: shown.text }
      await this.trx
        .insertInto('blockVersions')
        .values({ id: version, blockId: id, kind: 'paragraph', ...body, madeAt: new Date(at) })
        .execute()
    }
    return version
  }

  version = (key: string, text: string) => this.#id('block version', `${key} ${text}`).id

  /** A revision; `between` two editions it is public. */
  async revise(
    kind: RevisionKind,
    what: {
      section: string
      from?: string
      block?: string
      before?: string
      after?: string
      others?: string[]
      causes?: { kind: CauseKind; note?: string; responseId?: string }[]
      at?: string
    },
    between?: [from: string, to: string],
  ): Promise<string> {
    const { trx, planId } = this
    const id = newId()
    const text = (value?: string) => (value && what.block ? this.version(what.block, value) : null)
    await trx
      .insertInto('revisions')
      .values({
        id,
        planId,
        number: ++this.#number,
        kind,
        sectionId: this.section(what.section),
        fromSectionId: what.from ? this.section(what.from) : null,
        blockId: what.block ? this.block(what.block) : null,
        beforeVersionId: text(what.before),
        afterVersionId: text(what.after),
        otherBlockIds: (what.others ?? []).map((key) => this.block(key)),
        reason: '読みやすくするため',
        madeAt: new Date(what.at ?? '2026-02-01T09:00:00+09:00'),
      })
      .execute()
    for (const cause of what.causes ?? [])
      await trx
        .insertInto('revisionCauses')
        .values({
          id: newId(),
          revisionId: id,
          kind: cause.kind,
          note: cause.note ?? '',
          responseId: cause.responseId ?? null,
        })
        .execute()
    if (between) {
      const [fromEditionId, toEditionId] = between.map((label) => this.ids.get(`edition ${label}`) ?? '')
      const row = { revisionId: id, fromEditionId: fromEditionId ?? '', toEditionId: toEditionId ?? '' }
      await trx.insertInto('editionRevisions').values(row).execute()
    }
    return id
  }
}

/** Two editions in which every kind of change happened, and one change that is still working text. */
export async function twoEditions(trx: Trx): Promise<Fixture> {
  const made = await Fixture.make(trx)
  const at = '2026-01-01T09:00:00+09:00'
  await made.publish(
    1,
    [
      { key: '1', title: 'はじめに', blocks: { same: '変わらない文。', edited: '検討します。', moved: '動く文。' } },
      {
        key: '1-1',
        title: '居場所',
        under: '1',
        blocks: { split: '前の文。後の文。', kept: '残る文。', taken: '入る文。' },
      },
      { key: '2', title: '終わりに', blocks: { removed: '消える文。' } },
    ],
    { at },
  )
  await made.publish(
    2,
    [
      { key: '1', title: 'はじめに', blocks: { same: '変わらない文。', edited: '設けます。' } },
      {
        key: '1-1',
        title: 'みんなの居場所',
        under: '1',
        blocks: {
          split: '前の文。',
          half: '後の文。',
          moved: '動く文。',
          kept: '残る文。入る文。',
          added: '新しい文。',
        },
      },
    ],
    { at: '2026-02-01T09:00:00+09:00' },
  )
  const between: [string, string] = ['1.0', '2.0']
  const council = [{ kind: 'council' as const, note: '第3回審議会' }]
  await made.revise(
    'edit',
    { section: '1', block: 'edited', before: '検討します。', after: '設けます。', causes: council },
    between,
  )
  await made.revise(
    'move',
    { section: '1-1', from: '1', block: 'moved', before: '動く文。', after: '動く文。' },
    between,
  )
  await made.revise(
    'split',
    { section: '1-1', block: 'split', before: '前の文。後の文。', after: '前の文。', others: ['half'] },
    between,
  )
  await made.revise(
    'merge',
    { section: '1-1', block: 'kept', before: '残る文。', after: '残る文。入る文。', others: ['taken'] },
    between,
  )
  await made.revise('add', { section: '1-1', block: 'added', after: '新しい文。' }, between)
  await made.revise('remove', { section: '2', block: 'removed', before: '消える文。' }, between)
  await made.revise('edit', { section: '1', block: 'same', before: '変わらない文。', after: '変わらない文。' })
  return made
}
