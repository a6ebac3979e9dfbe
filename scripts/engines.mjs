// Finds the browsers of the other engines. Run as a script, it installs them where it can, and names those that are absent.
import { existsSync, readdirSync } from 'node:fs'
import { apt, isDebianRoot } from './debian.mjs'

const LIBRARIES = '/usr/lib'

/** The engines besides Chromium, with the Debian packages that bring them. */
export const ENGINES = [
  { name: 'firefox', find: findFirefox, packages: ['firefox-esr'] },
  { name: 'webkit', find: findWebKit, packages: ['webkit2gtk-driver', 'xvfb'] },
]

/** @returns {{ browser: string } | undefined} path of a Firefox, in which Marionette is built */
export function findFirefox() {
  const browser = [
    process.env.WERIFY_FIREFOX,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ].find(path => path && existsSync(path))
  return browser === undefined ? undefined : { browser }
}

/** @returns {{ driver: string, browser: string, screen: string } | undefined} paths of WebKitGTK and of what it needs */
export function findWebKit() {
  const driver = '/usr/bin/WebKitWebDriver'
  const screen = '/usr/bin/Xvfb'
  const browser = (existsSync(LIBRARIES) ? readdirSync(LIBRARIES) : [])
    .map(folder => `${LIBRARIES}/${folder}/webkit2gtk-4.1/MiniBrowser`)
    .find(path => existsSync(path))
  if (browser === undefined || !existsSync(driver) || !existsSync(screen)) return undefined
  return { driver, browser, screen }
}

function main() {
  const absent = () => ENGINES.filter(({ find }) => find() === undefined)
  const packages = absent().flatMap(engine => engine.packages)
  if (packages.length > 0 && isDebianRoot()) {
    process.stdout.write(`Installing ${packages.join(', ')} for the tests…\n`)
    const install = () => apt('install', '-y', '--no-install-recommends', ...packages)
    if (!install() && apt('update')) install()
  }
  for (const { name, find } of ENGINES) {
    if (find() !== undefined) process.stdout.write(`Tests run in ${name}: ${find().browser}\n`)
  }
  for (const { name, packages: needed } of absent()) {
    process.stderr.write(
      `NOT TESTED: ${name} is absent. On Debian: apt-get install --no-install-recommends ${needed.join(' ')}\n`,
    )
  }
}

if (import.meta.filename === process.argv[1]) main()
