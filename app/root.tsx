import { type ReactNode, useContext } from 'react'
import { DocumentContext } from '#app/ui/document.tsx'
import { languageTag, plain, useText } from '#app/ui/language.tsx'
import styles from './app.css?url'
import deskStyles from './desk.css?url'
import { Outlet } from './remix.ts'

export function Layout({ children }: { children: ReactNode }) {
  const { lang, cityName } = useText()
  const document = useContext(DocumentContext)
  if (!document) throw new Error('no document')
  return (
    <html lang={languageTag(lang)} data-lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{document.title}</title>
        {document.description && <meta name="description" content={document.description} />}
        {document.noindex && <meta name="robots" content="noindex" />}
        {document.canonical && <link rel="canonical" href={document.canonical} />}
        {document.alternates.map(({ lang, href }) => (
          <link key={lang} rel="alternate" hrefLang={lang} href={href} />
        ))}
        <link rel="stylesheet" href={styles} />
        {document.isAtDesk && <link rel="stylesheet" href={deskStyles} />}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="alternate" type="application/atom+xml" title={plain(cityName)} href={document.feed} />
        <meta name="color-scheme" content="light dark" />
        {document.script && <script type="module" src={document.script} />}
      </head>
      <body>{children}</body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export { Refused as ErrorBoundary } from '#app/ui/form/refused.tsx'
