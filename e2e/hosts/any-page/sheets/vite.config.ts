import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin, type PreviewServer } from 'vite'
import { renderIndex, renderPage, type Assets } from '../page.js'
import { simulatedApi } from './simulated-api.mjs'

const FOLDER = import.meta.dirname

/** Serves the pages of all hosts. They are written anew for each request, out of two tables. */
function hostPages(): Plugin {
  return {
    name: 'host-pages',
    configurePreviewServer({ middlewares, config: { logger } }: PreviewServer) {
      middlewares.use(simulatedApi(line => logger.info(line)))
      middlewares.use((request, response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
        if (pathname !== '/' && pathname !== '/all') return next()
        response.setHeader('Content-Type', 'text/html')
        response.end(pathname === '/' ? renderPage(searchParams, readAssets()) : renderIndex())
      })
    },
  }
}

function readAssets(): Assets {
  const manifest: Record<string, { readonly file: string }> = JSON.parse(
    readFileSync(join(FOLDER, 'dist', '.vite', 'manifest.json'), 'utf8'),
  )
  const address = (source: string) => {
    const built = manifest[source]
    if (built === undefined) throw new Error(`Nothing was built from ${source}.`)
    return `/${built.file}`
  }
  return {
    script: address('src/main.tsx'),
    widget: address('src/widget.css'),
    sheet: file => address(`css/${file}.css`),
  }
}

export default defineConfig({
  root: FOLDER,
  appType: 'custom',
  plugins: [hostPages()],
  // Old sheets hold what was meant for browsers of their time.
  css: { lightningcss: { errorRecovery: true } },
  build: {
    manifest: true,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: [
        'src/main.tsx',
        'src/widget.css',
        ...readdirSync(join(FOLDER, 'css')).map(name => `css/${name}`),
      ].map(path => join(FOLDER, path)),
    },
  },
})
