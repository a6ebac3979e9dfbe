// Records which browser drew the pictures. Another one draws letters and round corners a little differently.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { browserName } from '../../scripts/browser.mjs'

const FILE = new URL('drawn-by.txt', import.meta.url)

export function isDrawnHere() {
  return existsSync(FILE) && readFileSync(FILE, 'utf8') === `${browserName()}\n`
}

if (import.meta.filename === process.argv[1]) writeFileSync(FILE, `${browserName()}\n`)
