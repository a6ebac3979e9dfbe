// Finds a Chromium for the tests, or installs one, or says in one line what to do.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { chromium } from 'playwright-core'

const SYSTEM_PATHS = [
  // Chromium without what draws windows: the tests take a seventh less time.
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

/** The best first. Older Debians have the second only. */
const DEBIAN_PACKAGES = ['chromium-headless-shell', 'chromium']

/** @returns {string | undefined} the path of a browser that is there already */
export function findBrowser() {
  const asked = process.env.WERIFY_CHROMIUM
  if (asked) {
    if (existsSync(asked)) return asked
    throw new Error(
      `WERIFY_CHROMIUM names ${asked}, which does not exist. Point it at a Chromium, or unset it.`,
    )
  }
  return [chromium.executablePath(), ...SYSTEM_PATHS].find(path => path && existsSync(path))
}

/** What draws: the program and its version, such as `chromium-headless-shell, Chromium 150.0.7871.100`. */
export function browserName() {
  const path = findBrowser()
  return path === undefined ? 'no browser' : `${basename(path)}, ${versionOf(path)}`
}

/** What every launch is given: no sandbox where root runs it, and no calls home. */
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
  const apt = (...args) => run('apt-get', args)
  const install = () => DEBIAN_PACKAGES.some(name => apt('install', '-y', name))
  if (!install() && apt('update')) install()
}

function run(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

/** Elsewhere, such as on Ubuntu, the package of this name only points to another store. */
function isDebianRoot() {
  return (
    process.getuid?.() === 0 &&
    existsSync('/etc/os-release') &&
    /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  )
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
