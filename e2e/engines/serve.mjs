// Serves the built demo with a script that records problems, and under a strict policy where the address asks for one.
import { readFile } from 'node:fs/promises'
import { preview } from 'vite'
import { STRICT_POLICY } from '../support/strict-policy.mjs'

const RECORDER = '/record-problems.js'

const built = await readFile('dist-demo/index.html', 'utf8')
const html = built.replace('<head>', `<head><script src="${RECORDER}"></script>`)

/** Runs in the page, before its own scripts. */
function recordProblems() {
  window.problems = []
  const record = (...parts) => window.problems.push(parts.map(String).join(' '))
  for (const level of ['error', 'warn']) {
    const print = console[level].bind(console)
    console[level] = (...parts) => {
      record(`console.${level}:`, ...parts)
      print(...parts)
    }
  }
  window.addEventListener(
    'error',
    ({ message, target }) => record('error:', message ?? target.outerHTML),
    true,
  )
  window.addEventListener('unhandledrejection', ({ reason }) => record('unhandled:', reason))
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    record('policy:', violatedDirective, blockedURI, sample),
  )
}

/** @type {import('vite').Plugin} */
const page = {
  name: 'page-with-recorder',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
      if (pathname === RECORDER) {
        response.setHeader('Content-Type', 'text/javascript').end(`(${String(recordProblems)})()`)
      } else if (pathname === '/') {
        if (searchParams.get('policy') === 'strict')
          response.setHeader('Content-Security-Policy', STRICT_POLICY)
        response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html)
      } else next()
    })
  },
}

await preview({
  plugins: [page],
  preview: { host: '127.0.0.1', port: Number(process.env.PORT), strictPort: true },
})
