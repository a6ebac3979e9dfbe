import { readFile } from 'node:fs/promises'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Serves the built demo below a path, and nothing else: files, no proxy and no simulated service. */
export async function serveStatically(path: string) {
  const server = createServer((request, response) => {
    const [asked = ''] = (request.url ?? '').split('?')
    const name = asked.startsWith(path) ? asked.slice(path.length) || 'index.html' : undefined
    const file =
      name === undefined ? Promise.reject(new Error('not here')) : readFile(join('dist-demo', name))
    file.then(
      content => response.writeHead(200, { 'Content-Type': TYPES[extname(name ?? '')] ?? '' }).end(content),
      () => response.writeHead(404).end(),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  const port = typeof bound === 'object' ? bound?.port : undefined
  return { url: `http://127.0.0.1:${port}${path}`, close: () => server.close() }
}
