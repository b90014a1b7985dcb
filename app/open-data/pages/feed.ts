import { v5 } from 'uuid'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { keepHeaders, keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import type { AppLoadContext } from '#app/remix.ts'
import { htmlLang, prefixOf } from '#app/text/language.ts'
import { stripRuby } from '#app/text/ruby.ts'
import { end, moment } from '#app/ui/dates.tsx'
import { pick, type Wording } from '#app/wording.ts'
import { config } from '#config'
import { db } from '#db/connection'
import { atom, type Entry } from '../atom.ts'
import { type News, news, nextMoments } from '../news.ts'

const names = '6f1f3a52-6d63-4f0c-9a3e-3c7a7f5f2b10'

export const loader = inPublic(async ({ say, context }) => {
  const { lang } = context
  const cityName = stripRuby(context.cityName)
  const now = new Date()
  const [happened, moments] = await Promise.all([news(db, now), nextMoments(db, now)])
  const prefix = config.publicUrl + prefixOf(lang)
  const feed = atom({
    id: prefix + href('/feed.xml'),
    lang: htmlLang(lang),
    title: say('open-data:feed.title', { city: cityName }),
    subtitle: say('open-data:feed.subtitle', { city: cityName }),
    author: cityName,
    self: prefix + href('/feed.xml'),
    home: prefix + (prefixOf(lang) ? '' : href('/')),
    entries: happened.map((each) => entry(each, context)),
  })
  return new Response(feed, {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', ...keepHeaders(keepUntil(moments, now)) },
  })
})

/** One entry per thing that happened and language: its id stays when the city's address or the titles change. */
function entry({ kind, id, at, updatedAt, ...about }: News, context: AppLoadContext): Entry {
  const { lang } = context
  const t = textOf(context)
  const own = (wording: Wording) => stripRuby(pick(lang, wording))
  const place = {
    edition: href('/plans/:plan/editions/:edition', { plan: about.slug, edition: about.edition ?? '' }),
    opened: href('/consultations/:consultation', { consultation: about.slug }),
    closed: href('/consultations/:consultation', { consultation: about.slug }),
    result: href('/consultations/:consultation/result', { consultation: about.slug }),
    surveyOpened: href('/surveys/:survey', { survey: about.slug }),
    surveyClosed: href('/surveys/:survey', { survey: about.slug }),
    surveyResults: href('/surveys/:survey/results', { survey: about.slug }),
    eventAnnounced: href('/events/:event', { event: about.slug }),
    eventOpened: href('/events/:event', { event: about.slug }),
    eventCancelled: href('/events/:event', { event: about.slug }),
  }
  const values = {
    title: own(about.title),
    edition: about.edition,
    stage: about.stage && own(about.stage),
    closes: about.closesAt && end(about.closesAt, lang),
    starts: about.startsAt && moment(about.startsAt, lang),
  }
  return {
    id: `urn:uuid:${v5(`${kind} ${id} ${lang}`, names)}`,
    url: config.publicUrl + prefixOf(lang) + place[kind],
    title: t(`open-data:feed.${kind}.title`, values),
    summary: [t(`open-data:feed.${kind}.summary`, values), about.note].filter(Boolean).join(' '),
    category: kind,
    published: at,
    updated: updatedAt,
  }
}
