import { address, easy, integer, list, moment, object, orNull, page, type Schema, text } from './schema-words.ts'

const word = (description: string) =>
  object(description, { code: text('Stable code in the municipality’s list.'), label: text('As the list says it.') })
const consented = (what: string) => orNull(text(`${what}; null unless the group consented to publish it.`))

export const groupSchemas: Record<string, Schema> = {
  GroupPage: page('Group'),
  Group: object('A registered group as it presents itself.', {
    slug: text('Names the group in addresses; never changes.'),
    name: text('Name.'),
    nameKana: text('Reading of the name.'),
    nameEasy: orNull(text(`Name ${easy}.`)),
    nameEn: orNull(text('Name in English; null where none was written.')),
    type: word('What kind of group it is.'),
    fields: list(word('A field of activity.'), 'Fields of activity.'),
    district: orNull(word('Where it is at home; null: the whole municipality.')),
    purpose: text('What it is for.'),
    activities: text('What it does.'),
    founded: text('When it was founded, as the group writes it.'),
    members: orNull(integer('Number of members.')),
    fee: text('What members pay, as the group writes it.'),
    web: text('Its own site; empty where it has none.'),
    contact: object('How it can be reached, as far as it consented, field by field.', {
      person: consented('Who'),
      phone: consented('Telephone'),
      email: consented('E-mail'),
      address: consented('Address'),
    }),
    updatedAt: moment('Since when its profile reads so.'),
    page: address('Its page.'),
  }),
}
