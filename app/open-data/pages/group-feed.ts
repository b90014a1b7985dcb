import { groupPage } from '#app/directory/group-page.ts'
import { href } from '#app/href.ts'
import { keepHeaders, keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { htmlLang, prefixOf } from '#app/text/language.ts'
import { stripRuby } from '#app/text/ruby.ts'
import { config } from '#config'
import { db } from '#db/connection'
import { atom } from '../atom.ts'

/** News of one group, as it wrote them. */
export const loader = inPublic(async ({ say, params, context }) => {
  const { slug, name, news } = await groupPage(db, params.group)
  const prefix = config.publicUrl + prefixOf(context.lang)
  const home = prefix + href('/groups/:group', { group: slug })
  const feed = atom({
    id: prefix + href('/groups/:group/feed.xml', { group: slug }),
    lang: htmlLang(context.lang),
    title: name,
    subtitle: say('directory:news.subtitle', { name, city: stripRuby(context.cityName) }),
    author: name,
    self: prefix + href('/groups/:group/feed.xml', { group: slug }),
    home,
    entries: news.map(({ id, title, body, madeAt }) => ({
      ...{ id: `urn:uuid:${id}`, url: `${home}#news-${id}`, title, summary: body, category: 'news' },
      ...{ published: new Date(madeAt), updated: new Date(madeAt) },
    })),
  })
  return new Response(feed, {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', ...keepHeaders(keepUntil([])) },
  })
})
