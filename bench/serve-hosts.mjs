// Serves hosts over HTTP on this machine, each on a page of its own, and answers their requests.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildReact } from './build-host.mjs'

const TYPES = { '.js': 'text/javascript', '.css': 'text/css' }

/**
 * @typedef {object} Answer
 * @property {unknown} json
 * @property {number} [afterMs] @default 0
 */

/**
 * @param {ReadonlyMap<string, import('./build-host.mjs').Host & { markup?: string }>} hosts by the path of their page
 * @param {Readonly<Record<string, Answer>>} [answers] by the path of a request
 */
export async function serveHosts(hosts, answers = {}) {
  const react = await buildReact()
  const files = new Map([...react.files, ...[...hosts.values()].flatMap(host => [...host.files])])

  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url, 'http://localhost')
    const send = (type, body) => response.setHeader('Content-Type', type).end(body)
    const host = hosts.get(pathname)
    const file = files.get(pathname)
    const answer = answers[pathname + search]
    if (host !== undefined) send('text/html', toPage(host, react.urls))
    else if (file !== undefined) send(TYPES[extname(pathname)] ?? 'application/octet-stream', file)
    else if (answer !== undefined) {
      await sleep(answer.afterMs)
      send('application/json', JSON.stringify(answer.json))
    } else response.writeHead(404).end()
  }).listen(0, 'localhost')
  await once(server, 'listening')
  return {
    url: `http://localhost:${server.address().port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** A page with React in it that starts its host when `start` is called, as Vite's HTML does. */
function toPage({ script, imports, sheets, markup = '' }, reactUrls) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Host</title>
    <link rel="icon" href="data:," />
    <script type="importmap">${JSON.stringify({ imports: reactUrls })}</script>
  </head>
  <body>
    <div id="root">${markup}</div>
    <script type="module">
      ${Object.keys(reactUrls)
        .map(name => `import '${name}'`)
        .join('\n')}
      const link = (rel, href) => new Promise((resolve, reject) => {
        const element = Object.assign(document.createElement('link'), { rel, href, onload: resolve, onerror: reject })
        document.head.append(element)
      })
      window.start = async () => {
        for (const url of ${JSON.stringify([script, ...imports])}) void link('modulepreload', url)
        await Promise.all(${JSON.stringify(sheets)}.map(url => link('stylesheet', url)))
        await import('${script}')
      }
    </script>
  </body>
</html>`
}
