import { isScenarioName, scenarioTitles } from '../../../mocks/scenarios.js'
import { MINUTE } from '../samples.js'
import { pickFrom, type Command } from './command.js'
import { LANGUAGES, screenOf } from './controls.js'
import type { Options } from './world.js'

// For tests: everything that happens to a page, and that its host, its servers and the network do.

const SCENARIOS = Object.keys(scenarioTitles)
  .filter(isScenarioName)
  .filter(name => name !== 'huge' && name !== 'none')

const TIMES = [0, 1, 150, 1000, 1000, 2500, 2500, 8000, 11_000, 31_000, 61_000, 181_000] as const
const SLEEPS = [1000, 20_000, 3 * MINUTE, 6 * MINUTE, 60 * MINUTE] as const
const SKEWS = [-60 * MINUTE, -30_000, 30_000, 60 * MINUTE] as const

/** Sets of options that a host may change to. */
const OPTIONS: readonly Options[] = [
  { autoSubmit: false },
  { autoSubmit: true },
  { askIdentity: true },
  { askIdentity: false },
  { theme: 'dark', dir: 'rtl' },
  { theme: 'light', dir: 'ltr' },
  { appName: 'Acme', maskIdentifier: false, headingLevel: 2 },
  { messages: { signIn: { subtitle: () => 'Hello' } } },
  { methods: ['google'] },
  { methods: ['google', 'qr'] },
  { rememberMethod: true, rememberIdentifier: true },
]

export const pageCommands = {
  hide: { cause: 'page', weight: 1, run: ({ page }) => page.setVisible(false) },
  show: { cause: 'page', weight: 4, run: ({ page }) => page.setVisible(true) },
  'freeze the page': {
    cause: 'page',
    weight: 1,
    run(world, _side, pick) {
      const { page, sides } = world
      const signedIn = sides.filter(side => screenOf(world, side) === 'signed in')
      window.dispatchEvent(new Event('pagehide'))
      signedIn.forEach(world.startOver)
      world.show()
      page.setVisible(false)
      page.sleep(pickFrom(SLEEPS, pick))
      page.setVisible(true)
      window.dispatchEvent(new Event('pageshow'))
    },
  },
  sleep: { cause: 'clock', weight: 1, run: ({ page }, _side, pick) => page.sleep(pickFrom(SLEEPS, pick)) },
  'set the clock': {
    cause: 'clock',
    weight: 1,
    run: ({ page }, _side, pick) => page.skew(pickFrom(SKEWS, pick)),
  },
  'go offline': {
    cause: 'connection',
    weight: 1,
    run({ page, network }) {
      network.isConnected = false
      page.sayOnline(false)
    },
  },
  'go online': {
    cause: 'connection',
    weight: 4,
    run({ page, network }) {
      network.isConnected = true
      page.sayOnline(true)
    },
  },
  'lose the connection, and say nothing': {
    cause: 'connection',
    weight: 1,
    run: ({ network }) => (network.isConnected = false),
  },
  'get the connection back, and say nothing': {
    cause: 'connection',
    weight: 2,
    run: ({ network }) => (network.isConnected = true),
  },
  'say that it is offline': { cause: 'connection', weight: 1, run: ({ page }) => page.sayOnline(false) },
  'say that it is online': { cause: 'connection', weight: 2, run: ({ page }) => page.sayOnline(true) },
  'block the storage': { cause: 'page', weight: 1, run: ({ page }) => page.setStorageBlocked(true) },
  'free the storage': { cause: 'page', weight: 2, run: ({ page }) => page.setStorageBlocked(false) },
  'spoil the storage': {
    cause: 'page',
    weight: 1,
    run({ page }) {
      page.setStorageBlocked(false)
      for (const key of Object.keys(window.sessionStorage))
        window.sessionStorage.setItem(key, '{"challenge":{}}')
    },
  },

  'the server fails': {
    cause: 'server',
    weight: 1,
    run: ({ network }, _side, pick) => (network.scenario = pickFrom(SCENARIOS, pick)),
  },
  'the server works': { cause: 'server', weight: 4, run: ({ network }) => (network.scenario = 'none') },

  'change the language': {
    cause: 'host',
    weight: 1,
    run(world, side, pick) {
      side.options = { ...side.options, locale: pickFrom(Object.keys(LANGUAGES), pick) }
      world.show()
    },
  },
  'change the options': {
    cause: 'host',
    weight: 2,
    run(world, side, pick) {
      side.options = { ...side.options, ...pickFrom(OPTIONS, pick) }
      world.show()
    },
  },
  'render again': { cause: 'host', weight: 1, run: world => world.show() },
  'pass a new object for the same server': {
    cause: 'host',
    weight: 1,
    run(world, side) {
      world.renewBackend(side)
      world.show()
    },
  },
  'change the server': {
    cause: 'host',
    weight: 1,
    run(world, side) {
      world.changeServer(side)
      world.show()
    },
  },
  unmount: {
    cause: 'host',
    weight: 1,
    run(world, side) {
      side.isMounted = false
      world.show()
    },
  },
  'mount anew': {
    cause: 'host',
    run(world, side) {
      world.mount(side)
      world.show()
    },
  },

  wait: { cause: 'time', weight: 16, run: ({ page }, _side, pick) => page.pass(pickFrom(TIMES, pick)) },
  'deliver a request or an answer': {
    cause: 'network',
    weight: 50,
    run: ({ network }) => network.deliverOne(),
  },
} as const satisfies Readonly<Record<string, Command>>
