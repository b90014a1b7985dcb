import { spawnSync } from 'node:child_process'

export function which(name) {
  const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
  return found.status === 0 ? found.stdout.trim() : null
}

/** Whether the system's own packages may be installed by whoever runs this. */
export const mayInstall = () => process.getuid?.() === 0 && which('apt-get') !== null

export const install = (packages) =>
  `DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ${packages}`
