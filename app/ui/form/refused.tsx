import { useContext } from 'react'
import { isRouteErrorResponse, useRouteError } from '#app/remix.ts'
import { DocumentContext } from '../document.tsx'
import { ErrorPage } from '../error-page.tsx'

/** The page of whatever kept another page from being shown. */
export function Refused() {
  const error = useRouteError()
  const { reference, written } = useContext(DocumentContext) ?? {}
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} reference={reference} written={written} />
  const data = error.data as { code?: string; values?: Record<string, unknown> } | null
  const isBug = error.status === 500
  return (
    <ErrorPage
      status={error.status}
      code={data?.code}
      values={data?.values}
      reference={isBug ? reference : undefined}
      written={written}
    />
  )
}
