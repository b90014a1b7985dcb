import autocannon from 'autocannon'

type Load = { path?: string; seconds?: number; connections?: number; headers?: Record<string, string> }

/** Requests answered with 200 in a second. Bounded, on this machine only; anything but 200 is an error of the case. */
export async function requestsPerSecond(
  base: string,
  { path = '/', seconds = 5, connections = 4, headers }: Load = {},
) {
  const run = (duration: number) => autocannon({ url: base + path, connections, duration, headers })
  await run(1)
  const result = await run(seconds)
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${base + path}: ${result.non2xx} answers were not 200, ${result.errors} requests failed`)
  }
  return result.requests.average
}

/** Runs tasks, so many at a time; tasks a second. */
export async function tasksPerSecond(tasks: (() => Promise<void>)[], atOnce: number): Promise<number> {
  const queue = [...tasks]
  const began = performance.now()
  const lane = async () => {
    for (let task = queue.shift(); task; task = queue.shift()) await task()
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return tasks.length / ((performance.now() - began) / 1000)
}

/** Milliseconds: the middle and the 95th of a hundred, after a few to warm up. */
export async function timings(run: () => Promise<unknown>, times = 40): Promise<{ median: number; p95: number }> {
  for (let warm = 0; warm < 5; warm++) await run()
  const taken: number[] = []
  for (let time = 0; time < times; time++) {
    const began = performance.now()
    await run()
    taken.push(performance.now() - began)
  }
  taken.sort((a, b) => a - b)
  const at = (share: number) => taken[Math.min(times - 1, Math.floor(times * share))] ?? 0
  return { median: at(0.5), p95: at(0.95) }
}
