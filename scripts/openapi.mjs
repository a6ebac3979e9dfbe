// `npm run openapi`. Writes the OpenAPI document of each backend, from its contract. Vite, which is here anyway, reads
// the TypeScript: Node 20 cannot.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { runnerImport } from 'vite'

const { module } = await runnerImport('./src/openapi/documents.ts', { configFile: false, logLevel: 'error' })

for (const [name, document] of Object.entries(module.documents)) {
  const path = join(import.meta.dirname, '..', 'docs', 'openapi', `${name}.json`)
  const options = { ...(await resolveConfig(path)), filepath: path }
  await writeFile(path, await format(JSON.stringify(document), options))
}
