/**
 * All of Remix that pages, views and http use. Nobody else imports it, so that the move to React Router 7 begins and nearly
 * ends here (docs/decisions/001-remix-2-and-the-way-out.md).
 */
export {
  type ActionFunctionArgs,
  type AppLoadContext,
  createRequestHandler,
  type EntryContext,
  json,
  type LoaderFunctionArgs,
  redirect,
  type SerializeFrom,
  type ServerBuild,
} from '@remix-run/node'
export {
  isRouteErrorResponse,
  matchRoutes,
  Outlet,
  RemixServer,
  useActionData,
  useLoaderData,
  useRouteError,
} from '@remix-run/react'
