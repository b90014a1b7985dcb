import type { Page } from '@playwright/test'
import { href } from '#app/href.ts'
import { expect } from '../fixtures.ts'
import { fillIn, follow, press } from '../form.ts'

/** A moment so many hours from now, as fields for moments take it. */
export function typedMoment(hours: number): string {
  return new Date(Date.now() + (hours + 9) * 3_600_000).toISOString().slice(0, 16)
}

type Asked = {
  title: string
  way: 'first_come' | 'draw'
  quota: number
  offerHours?: number
}

/** Makes an event with one session in eight days at the desk and publishes it; returns the name of its address. */
export async function makeEvent(editor: Page, { title, way, quota, offerHours = 48 }: Asked): Promise<string> {
  await editor.goto(href('/desk/events/new'))
  await fillIn(editor, {
    ...{ title, kind: 'workshop', summary: '地図を囲んで話し合います。', audience: '市内に住む人' },
    ...{
      contact: '企画課',
      way,
      opensAt: typedMoment(-3),
      closesAt: typedMoment(72),
      mostPeople: '2',
    },
    offerHours: String(offerHours),
  })
  await editor.locator('[name=departmentId]').selectOption({ label: '企画課' })
  await press(editor, 'events-desk:form.saveNew')
  const slug = new URL(editor.url()).pathname.split('/')[3] ?? ''
  await follow(editor, 'events-desk:session.new')
  await fillIn(editor, {
    ...{
      form: 'venue',
      startsAt: typedMoment(200),
      endsAt: typedMoment(202),
      venue: '市民交流館',
      quota: String(quota),
    },
  })
  await press(editor, 'events-desk:save')
  await follow(editor, 'events-desk:publication.title')
  await press(editor, 'events-desk:publication.do')
  await expect(editor).toHaveURL(href('/desk/events/:event', { event: slug }))
  return slug
}
