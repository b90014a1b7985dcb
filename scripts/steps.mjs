import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { root, seconds, toolEnv } from './install.mjs'

// Only a step that hangs is ended: the journeys of a slow and busy machine may take hours.
const patience = 6 * 60 * 60_000
const running = new Set()

/**
 * Runs one step and says how it went. Live: its output is shown as it comes; otherwise in one piece at its end, so that
 * steps side by side do not mix. A step without a report counts as one test; one that tells is shown also where it passed.
 */
export async function run({ title, command, env, report, count, tells }, { live }) {
  if (report) rmSync(join(root, report), { force: true })
  if (live) console.log(`\n── ${title}`)
  const started = Date.now()
  const { code, output } = await execute(command, env, live)
  const counted = count
    ? count(join(root, report), code)
    : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  const numbers = count ? ` (${counted.passed} passed, ${counted.failed} failed)` : ''
  console.log(`── ${title}: ${counted.failed ? 'FAILED' : 'passed'} in ${seconds(started)}${numbers}`)
  if (!live && (code !== 0 || tells)) console.log(output.trimEnd())
  return counted
}

function execute(command, env, live) {
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: root,
      env: toolEnv({ FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...env }),
      shell: true,
      detached: true,
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    })
    running.add(child)
    let output = ''
    const collect = (chunk) => {
      output += chunk
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    const limit = setTimeout(() => {
      collect(`\nEnded after ${patience / 60_000} minutes.`)
      stopGroup(child)
    }, patience)
    child.on('error', (error) => collect(error.message))
    child.on('close', (code) => {
      clearTimeout(limit)
      running.delete(child)
      resolve({ code: code ?? 1, output })
    })
  })
}

/** Ctrl-C: each step is a process group of its own, which is ended with all it has started. */
export function stopAll() {
  for (const child of running) stopGroup(child)
}

function stopGroup(child) {
  try {
    process.kill(-child.pid, 'SIGTERM')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
