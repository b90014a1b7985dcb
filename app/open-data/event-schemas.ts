import {
  address,
  closing,
  count,
  day,
  flag,
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

const common = {
  slug: text('Names the event in addresses; never changes.'),
  ...inThree('title', 'Title'),
  stale,
  titleKana: text('How the title is read; empty where nobody wrote it.'),
  kind: oneOf(['workshop', 'hearing', 'briefing', 'talk', 'training', 'exchange'], 'Kind of event.'),
  way: oneOf(['first_come', 'draw', 'selection', 'invitation'], 'How places are given.'),
  opensAt: moment('From when applications are taken.'),
  ...closing('Applications are taken'),
  publishedAt: moment('When it was announced.'),
  updatedAt: moment('When what is said here was changed last.'),
}

export const EventHead = named('EventHead', 'An event in a list.', {
  ...common,
  sessions: count('How many sessions it has.'),
  startsAt: moment('When the first begins.').nullable(),
  endsAt: moment('When the last ends.').nullable(),
  url: address('This event in full.'),
})
export const EventPage = named('EventPage', 'A page of EventHead.', paged(EventHead))

export const EventSession = named('EventSession', 'One of its days.', {
  number: integer('Number within the event.'),
  ...inThree('title', 'Its own title, often empty'),
  stale,
  startsAt: moment('Beginning.'),
  endsAt: moment('End.'),
  form: oneOf(['venue', 'online', 'both'], 'Where it takes place.'),
  venue: text('Place; empty where it is online only.'),
  venueEn: text('Place in English; null where none was written.').nullable(),
  address: text('Address of the place.'),
  quota: count('Places.'),
  cancelledBecause: text('Why it was called off; null where it takes place.').nullable(),
  services: list(
    object('Something that can be asked for.', {
      kind: oneOf(['childcare', 'sign_language', 'captions', 'wheelchair', 'parking'], 'What.'),
      quota: count('For how many.'),
      ageFrom: integer('Of childcare: from which age.').nullable(),
      ageTo: integer('To which age, included.').nullable(),
      closesAt: moment('Its own close, as that of the event; null where it has none.').nullable(),
      lastDay: day('Its own last day; null where it has none.').nullable(),
    }),
    'By kind.',
  ),
  calendar: address('The session as iCalendar.'),
})

export const Event = named('Event', 'An event. Applications and their numbers are not part of it.', {
  ...common,
  ...inThree('summary', 'What it is about'),
  ...inThree('audience', 'For whom it is'),
  ...inThree('programme', 'Programme'),
  criteria: text('Of a selection: by what places are given.'),
  accessibility: list(
    text('Such as step_free, toilet, nursing_room, writing, captions, sign_language.'),
    'What there is.',
  ),
  department: text('Responsible department.'),
  contact: text('Whom to ask.'),
  organisers: list(
    object('A group.', {
      slug: text('Slug of the group.'),
      name: text('Its name.'),
      ended: flag('Whether it has been struck off the register since.'),
    }),
    'Groups that hold it together with the municipality.',
  ),
  sections: list(
    object('A section of a plan.', { plan: text('Slug of the plan.'), section: text('Key of the section.') }),
    'What it is about.',
  ),
  consultation: text('Slug of the consultation it belongs to.').nullable(),
  sessions: list(EventSession, 'By number.'),
  page: address('Its page.'),
})
