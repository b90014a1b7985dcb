import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '#app/remix.ts'

/** Answers every address no page answers, and shows the refusals made before any page was asked. */
export function loader({ context }: LoaderFunctionArgs) {
  const { status, code, values } = context.refused ?? { status: 404 }
  throw json({ code, values }, { status })
}

export function action(args: ActionFunctionArgs) {
  return loader(args)
}

export default function NotFound() {
  return null
}
