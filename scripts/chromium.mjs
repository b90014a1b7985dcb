import { spawnSync } from 'node:child_process'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A Chromium of this machine that runs, if there is one. */
export function findChromium() {
  const candidates = process.env.CHROMIUM_PATH
    ? [process.env.CHROMIUM_PATH]
    : names.flatMap((name) => which(name) ?? [])
  return candidates.find((path) => spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0)
}

function which(name) {
  const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
  return found.status === 0 ? found.stdout.trim() : null
}

function hasJapaneseFont() {
  return spawnSync('fc-list', [':lang=ja'], { encoding: 'utf8' }).stdout?.trim().length > 0
}

/**
 * What must still be run before the journeys can be, as shell commands: the system's own packages where we may install
 * them, otherwise Playwright's browser.
 */
export function missingForBrowser() {
  const browser = !findChromium()
  const font = !hasJapaneseFont()
  const mayInstall = process.getuid?.() === 0 && which('apt-get')
  if (mayInstall && (browser || font)) {
    const packages = [...(browser ? ['chromium'] : []), ...(font ? ['fontconfig', 'fonts-noto-cjk'] : [])]
    const install = `DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ${packages.join(' ')}`
    return `apt-get update && ${install}`
  }
  return browser ? 'npx playwright install chromium' : null
}
