import { spawnSync } from 'node:child_process'
import { install, mayInstall, which } from './system.mjs'

// The shell shows pages and nothing else. The whole browser opens pages of its own in each new window, which takes longer.
const shell = 'chromium-headless-shell'
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A Chromium of this machine that runs, if there is one: Debian's shell without windows rather than others. */
export function findChromium() {
  const candidates = process.env.CHROMIUM_PATH
    ? [process.env.CHROMIUM_PATH]
    : names.flatMap((name) => which(name) ?? [])
  return candidates.find((path) => spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0)
}

function hasJapaneseFont() {
  return spawnSync('fc-list', [':lang=ja'], { encoding: 'utf8' }).stdout?.trim().length > 0
}

/**
 * What must still be run before the journeys can be, as shell commands: the system's own packages where we may install
 * them, otherwise Playwright's browser.
 */
export function missingForBrowser() {
  const found = findChromium()
  if (!mayInstall()) return found ? null : elsewhere
  const needs = []
  if (!found) needs.push(`(${install(shell)} || ${install('chromium')} || ${elsewhere})`)
  // a system may have no such package: what there is will do
  else if (!process.env.CHROMIUM_PATH && !which(shell)) needs.push(`(${install(shell)} || true)`)
  if (!hasJapaneseFont()) needs.push(install('fontconfig fonts-noto-cjk'))
  return needs.length > 0 ? ['apt-get update', ...needs].join(' && ') : null
}

const elsewhere = 'playwright install --only-shell chromium'
