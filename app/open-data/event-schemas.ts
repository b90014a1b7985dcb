import {
  address,
  count,
  easy,
  integer,
  list,
  moment,
  object,
  oneOf,
  orNull,
  page,
  ref,
  type Schema,
  text,
} from './schema-words.ts'

const inThree = (name: string, what: string): Record<string, Schema> => ({
  [name]: text(`${what}.`),
  [`${name}Easy`]: orNull(text(`${what} ${easy}.`)),
  [`${name}En`]: orNull(text(`${what} in English; null where none was written.`)),
})
const common = {
  slug: text('Names the event in addresses; never changes.'),
  ...inThree('title', 'Title'),
  titleKana: text('How the title is read; empty where nobody wrote it.'),
  kind: oneOf(['workshop', 'hearing', 'briefing', 'talk', 'training', 'exchange'], 'Kind of event.'),
  way: oneOf(['first_come', 'draw', 'selection', 'invitation'], 'How places are given.'),
  opensAt: moment('From when applications are taken.'),
  closesAt: moment('Until when.'),
  publishedAt: moment('When it was announced.'),
  updatedAt: moment('When what is said here was changed last.'),
}

export const eventSchemas: Record<string, Schema> = {
  EventPage: page('EventHead'),
  EventHead: object('An event in a list.', {
    ...common,
    sessions: count('How many sessions it has.'),
    startsAt: orNull(moment('When the first begins.')),
    endsAt: orNull(moment('When the last ends.')),
    url: address('This event in full.'),
  }),
  Event: object('An event. Applications and their numbers are not part of it.', {
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
      object('A registered group.', { slug: text('Slug of the group.'), name: text('Its name.') }),
      'Groups that hold it together with the municipality.',
    ),
    sections: list(
      object('A section of a plan.', { plan: text('Slug of the plan.'), section: text('Key of the section.') }),
      'What it is about.',
    ),
    consultation: orNull(text('Slug of the consultation it belongs to.')),
    sessions: list(ref('EventSession'), 'By number.'),
    page: address('Its page.'),
  }),
  EventSession: object('One of its days.', {
    number: integer('Number within the event.'),
    ...inThree('title', 'Its own title, often empty'),
    startsAt: moment('Beginning.'),
    endsAt: moment('End.'),
    form: oneOf(['venue', 'online', 'both'], 'Where it takes place.'),
    venue: text('Place; empty where it is online only.'),
    venueEn: orNull(text('Place in English; null where none was written.')),
    address: text('Address of the place.'),
    quota: count('Places.'),
    cancelledBecause: orNull(text('Why it was called off; null where it takes place.')),
    services: list(
      object('Something that can be asked for.', {
        kind: oneOf(['childcare', 'sign_language', 'captions', 'wheelchair', 'parking'], 'What.'),
        quota: count('For how many.'),
        ageFrom: orNull(integer('Of childcare: from which age.')),
        ageTo: orNull(integer('To which age, included.')),
        closesAt: orNull(moment('Its own last moment; null where it is that of the event.')),
      }),
      'By kind.',
    ),
    calendar: address('The session as iCalendar.'),
  }),
}
