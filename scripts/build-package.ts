import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build, type Rolldown } from 'vite'

/**
 * Builds code of the published package in memory. `NODE_ENV` must be `production`.
 *
 * @param modes of `vite.config.ts`
 */
export async function buildPackage(
  modes: readonly ('lib' | 'mock' | 'element')[],
): Promise<readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
  const files = []
  for (const mode of modes) {
    const built = await build({ mode, logLevel: 'error', build: { write: false } })
    for (const part of [built].flat()) if ('output' in part) files.push(...part.output)
  }
  return files
}

/** Writes the code of the published package and its package.json into a folder. */
export async function buildPackageInto(folder: string): Promise<void> {
  for (const file of await buildPackage(['lib', 'mock'])) {
    const path = join(folder, 'dist', file.fileName)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, file.type === 'chunk' ? file.code : file.source)
  }
  await build({ mode: 'element', logLevel: 'silent', build: { outDir: join(folder, 'dist', 'element') } })
  copyFileSync('package.json', join(folder, 'package.json'))
}
