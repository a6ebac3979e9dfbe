// Serves the built demo under a strict policy, and keeps the reports of what broke it.
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { preview } from 'vite'
import { STRICT_POLICY } from '../support/strict-policy.mjs'

const REPORTS = '/policy-reports'
const TRUSTED_TYPES = '/trusted-types.js'

const POLICY = `${STRICT_POLICY.replace("trusted-types 'none'", 'trusted-types default')}; report-uri ${REPORTS}`

const built = await readFile('dist-demo/index.html', 'utf8')
const html = built.replace('<head>', `<head><script src="${TRUSTED_TYPES}"></script>`)

/** @type {unknown[]} */
const reports = []

/**
 * Allows what a page may do that is neither the widget nor has another way: msw registers its worker with a plain string,
 * and the demo's frame is empty. Runs in the page.
 */
function allowHost() {
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: url => (url.endsWith('/mockServiceWorker.js') ? url : null),
    createHTML: markup => (markup === '<!doctype html>' ? markup : null),
  })
}

/** @type {import('vite').Plugin} */
const strictPage = {
  name: 'strict-page',
  configurePreviewServer({ middlewares }) {
    middlewares.use(async (request, response, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
      if (pathname === TRUSTED_TYPES) {
        response.setHeader('Content-Type', 'text/javascript').end(`(${String(allowHost)})()`)
      } else if (pathname === REPORTS && request.method === 'POST') {
        reports.push(JSON.parse(await text(request)))
        response.writeHead(204).end()
      } else if (pathname === REPORTS) {
        response.setHeader('Content-Type', 'application/json').end(JSON.stringify(reports))
      } else if (pathname === '/') {
        response.setHeader('Content-Security-Policy', POLICY)
        response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html)
      } else next()
    })
  },
}

await preview({
  plugins: [strictPage],
  preview: { host: '127.0.0.1', port: Number(process.env.PORT), strictPort: true },
})
