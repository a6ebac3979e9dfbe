import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'vite'
import { expect, test } from 'vitest'

/** Packages that only later steps import. */
const LATER = [
  '@tanstack/react-query',
  'react-hook-form',
  'qrcode.react',
  'libphonenumber-js/core',
  'zod/mini',
]

test('a fresh development server finds the packages of every step at once, so that no step reloads the page', async () => {
  const cacheDir = mkdtempSync(join(tmpdir(), 'vite-'))
  const server = await createServer({
    cacheDir,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false, watch: null },
  })
  try {
    const optimizer = server.environments.client.depsOptimizer
    await optimizer?.scanProcessing
    const { discovered = {}, optimized = {} } = optimizer?.metadata ?? {}
    expect(LATER.filter(name => !(name in discovered) && !(name in optimized))).toEqual([])
  } finally {
    await server.close()
    rmSync(cacheDir, { recursive: true })
  }
})
