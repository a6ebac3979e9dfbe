// Finds a Chromium for the tests. Run as a script, it installs one where there is none, or prints how to get one.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { chromium } from 'playwright-core'
import { apt, isDebianRoot, run } from './debian.mjs'

const SYSTEM_PATHS = [
  // Chromium without windows: the tests take a seventh less time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** In order of preference. Older Debian releases have the second only. */
const DEBIAN_PACKAGES = ['chromium-headless-shell', 'chromium']

/** @returns {string | undefined} path of an installed browser */
export function findBrowser() {
  const chosen = process.env.WERIFY_CHROMIUM
  if (chosen) {
    if (existsSync(chosen)) return chosen
    throw new Error(
      `WERIFY_CHROMIUM names ${chosen}, which does not exist. Point it at a Chromium, or unset it.`,
    )
  }
  return [chromium.executablePath(), ...SYSTEM_PATHS].find(path => path && existsSync(path))
}

/** Name and version of the browser, such as `chromium-headless-shell, Chromium 150.0.7871.100`. */
export function browserName() {
  const path = findBrowser()
  return path === undefined ? 'no browser' : `${basename(path)}, ${versionOf(path)}`
}

/** Launch options for all tests: no sandbox, which root cannot use, and no background requests. */
export function launchOptions() {
  const executablePath = findBrowser()
  return {
    ...(executablePath && { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}

function installBrowser() {
  if (run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'])) return
  if (!isDebianRoot()) return
  const install = () => DEBIAN_PACKAGES.some(name => apt('install', '-y', name))
  if (!install() && apt('update')) install()
}

function main() {
  if (findBrowser() === undefined) {
    process.stdout.write('No Chromium found: installing one for the tests…\n')
    installBrowser()
  }
  const path = findBrowser()
  if (path === undefined) {
    process.stderr.write(
      'The tests need a Chromium: run "npx playwright install chromium", or install Chrome or Chromium, or set ' +
        'WERIFY_CHROMIUM to the path of one.\n',
    )
    process.exit(1)
  }
  process.stdout.write(`Tests run in ${path}, ${versionOf(path)}\n`)
}

function versionOf(path) {
  try {
    return execFileSync(path, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim()
  } catch {
    return 'of unknown version'
  }
}

if (import.meta.filename === process.argv[1]) main()
