import {
  address,
  day,
  inThree,
  integer,
  list,
  moment,
  named,
  object,
  oneOf,
  paged,
  stale,
  text,
} from './schema-words.ts'

const word = (description: string) =>
  object(description, { code: text('Stable code in the municipality’s list.'), label: text('As the list says it.') })
const consented = (what: string) => text(`${what}; null unless the group consented to publish it.`).nullable()

const Group = named(
  'Group',
  'A group as it presents itself; of one that was struck off only its name, kind, fields and district.',
  {
    slug: text('Names the group in addresses; never changes.'),
    ...inThree('name', 'Name'),
    stale,
    nameKana: text('Reading of the name.'),
    type: word('What kind of group it is.'),
    fields: list(word('A field of activity.'), 'Fields of activity.'),
    district: word('Where it is at home; null: the whole municipality.').nullable(),
    purpose: text('What it is for.'),
    activities: text('What it does.'),
    founded: text('When it was founded, as the group writes it.'),
    members: integer('Number of members.').nullable(),
    fee: text('What members pay, as the group writes it.'),
    web: text('Its own site; empty where it has none.'),
    contact: object('How it can be reached, as far as it consented, field by field.', {
      person: consented('Who'),
      phone: consented('Telephone'),
      email: consented('E-mail'),
      address: consented('Address'),
    }),
    state: oneOf(
      ['registered', 'dormant', 'struck_off'],
      'Whether it is registered, rests, or was struck off the register. It stays in the list so that copies learn of it; ' +
        'the directory people read shows the registered ones.',
    ),
    stateSince: day('Since which day it rests or is struck off; null of a registered group.').nullable(),
    updatedAt: moment('Since when its profile reads so.'),
    page: address('Its page.'),
  },
)
export const GroupPage = named('GroupPage', 'A page of Group.', paged(Group))
