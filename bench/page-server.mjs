// The pages that are measured, as a host would build them, and without a port to serve them from.
import { extname } from 'node:path'
import { build } from 'vite'

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/**
 * @param {string} html the page's own file, below the top of the project
 * @returns {Promise<Map<string, string>>} what was built, by path
 */
export async function buildPage(html) {
  const { output } = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', rolldownOptions: { input: html } },
  })
  return new Map(output.map(file => [`/${file.fileName}`, String(file.code ?? file.source)]))
}

/** @returns {Promise<string[]>} the paths that the page asks for, as it does */
export async function servePage(page, files) {
  const requests = []
  await page.route('**/*', route => {
    const { pathname } = new URL(route.request().url())
    requests.push(pathname)
    const body = files.get(pathname)
    return route.fulfill(
      body === undefined ? { status: 404 } : { body, contentType: TYPES[extname(pathname)] ?? 'text/plain' },
    )
  })
  return requests
}
