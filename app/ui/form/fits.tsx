import type { Translation } from '#app/wording.ts'
import { useText } from '../language.tsx'
import { Checkboxes } from './choices.tsx'

/** A change that leaves the sense as it is, as of a typing error, leaves the translations right: those that are chosen here. */
export function Fits({ written }: { written: Translation[] }) {
  const { say } = useText()
  if (written.length === 0) return null
  return (
    <Checkboxes
      name="fits"
      legend={say('ui:stale.fits')}
      hint={say('ui:stale.fitsHint')}
      options={written.map((language) => ({ value: language, label: say(`ui:three.${language}`) }))}
      optional
    />
  )
}
