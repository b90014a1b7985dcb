import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask, freePort } from '#app/http/portal.fixture.ts'
import { startEmbedded } from '#db/embedded'
import { programs, startProgram, writeSettings } from './debian.ts'
import { fillDemo, publish } from './demo.ts'
import { killHard, startWeb, type Web } from './portal.ts'
import { type Outcome, type Trial, thrice, under } from './trial.ts'

const pages = [
  '/',
  '/en',
  '/easy',
  '/plans',
  '/plans/basic-plan',
  '/consultations/basic-plan-proposal',
  '/events',
  '/search?q=公園',
]

/** Two web processes behind nginx; one or the other is killed while comments come in, and comes back by itself. */
export async function proxy(trial: Trial): Promise<Outcome> {
  const { name, comments, folder, later } = trial
  const port = await freePort()
  const embedded = await startEmbedded({ folder, temporary: true, log: () => undefined })
  later(embedded.stop)
  const { settings, db } = await fillDemo(trial, embedded)
  const start = async () => {
    const web = await startWeb({ ...settings, TRUST_PROXY: 'true', PUBLIC_URL: `http://127.0.0.1:${port}` })
    later(web.stop)
    return web
  }
  const [one, two] = await Promise.all([start(), start()])
  const conf = writeSettings(join(folder, 'nginx.conf'), nginxConf(folder, port, [one, two]))
  const ready = () => isReady(port)
  const nginx = await startProgram(programs.nginx, ['-c', conf, '-e', 'stderr'], { asRoot: true, ready })
  later(nginx.stop)
  const { report, complaints } = await under(name, { port, db, atMost: 2 }, (history) =>
    thrice(history, comments, async (time) => {
      const struck = time === 1 ? two : one
      history.noteFault()
      killHard(struck.server())
      while (!(await isServedBy(port, struck))) await sleep(20)
    }),
  )
  complaints.push(...(await differing(name, one, two)))
  complaints.push(...(await publish(`${name} 1`, [one, two])))
  complaints.push(...(await publish(`${name} 2`, [two, one])))
  complaints.push(...(await differing(name, one, two)))
  return { report, complaints }
}

const isReady = (port: number) =>
  ask(port, '/readyz').then(
    ({ status }) => status === 200,
    () => false,
  )

/** Whether nginx has this process among those it asks. */
const isServedBy = (port: number, web: Web) =>
  ask(port, '/readyz').then(
    ({ status, headers }) => status === 200 && headers['x-served-by'] === `127.0.0.1:${web.port}`,
    () => false,
  )

/** Kept pages are the same, whoever gives them out. */
async function differing(name: string, one: Web, two: Web): Promise<string[]> {
  const complaints: string[] = []
  for (const page of pages.map(encodeURI)) {
    const [here, there] = [await ask(one.port, page), await ask(two.port, page)]
    const isSame = here.headers.etag && here.headers.etag === there.headers.etag && here.body.equals(there.body)
    if (here.status !== 200 || !isSame) complaints.push(`${name}: ${page} is not the same on both (${here.status})`)
  }
  return complaints
}

const nginxConf = (folder: string, port: number, webs: Web[]) => `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/nginx.log;
events { worker_connections 512; }
http {
  access_log off;
  client_body_temp_path ${folder}/nginx-body;
  proxy_temp_path ${folder}/nginx-proxy;
  fastcgi_temp_path ${folder}/nginx-fastcgi;
  uwsgi_temp_path ${folder}/nginx-uwsgi;
  scgi_temp_path ${folder}/nginx-scgi;
  upstream tomoni {
    ${webs.map((web) => `server 127.0.0.1:${web.port} max_fails=1 fail_timeout=1s;`).join('\n    ')}
    keepalive 16;
  }
  server {
    listen 127.0.0.1:${port};
    client_max_body_size 30m;
    location / {
      proxy_pass http://tomoni;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $remote_addr;
      proxy_connect_timeout 2s;
      add_header X-Served-By $upstream_addr;
    }
  }
}
`
