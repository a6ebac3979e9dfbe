// Subjects of the measurement: the floor, ours in several circumstances, and widgets of others.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { buildHost } from './build-host.mjs'

/**
 * @typedef {object} Subject
 * @property {string} name
 * @property {string} path of its page
 * @property {string} entry path of its host, from this folder
 * @property {readonly ('number' | 'email')[]} texts to type, one after the other
 * @property {boolean} hasCodeStep what was typed can be sent, and a code field follows
 * @property {boolean} [isHydrated] a server has rendered its first screen
 */

const LOGIN = { texts: ['number', 'email'], hasCodeStep: true }
const PEER = { texts: ['email'], hasCodeStep: false }

/** All else is measured against the first. The second is the same: its distance from 1 is noise. @type {Subject[]} */
export const SUBJECTS = [
  { name: 'the floor', path: '/floor', entry: 'hosts/floor.tsx', ...LOGIN },
  { name: 'the floor again', path: '/floor-again', entry: 'hosts/floor.tsx', ...LOGIN },
  { name: '`<WerifyLogin>`', path: '/werify-login', entry: 'hosts/werify-login.tsx', ...LOGIN },
  { name: '… in German', path: '/german', entry: 'hosts/german.tsx', ...LOGIN },
  {
    name: '… rendered on a server',
    path: '/hydrated',
    entry: 'hosts/hydrated.tsx',
    ...LOGIN,
    isHydrated: true,
  },
  { name: '`<werify-login>`', path: '/element', entry: 'hosts/element.js', ...LOGIN },
]

/** Have their own packages, which nothing else needs. @type {Subject[]} */
export const PEERS = [
  { name: 'Supabase Auth UI', path: '/supabase', entry: 'peers/supabase/host.jsx', ...PEER },
  { name: 'Hanko Elements', path: '/hanko', entry: 'peers/hanko/host.jsx', ...PEER },
  { name: 'Stytch', path: '/stytch', entry: 'peers/stytch/host.jsx', ...PEER },
  { name: 'FirebaseUI React', path: '/firebase', entry: 'peers/firebase-ui-react/host.jsx', ...PEER },
]

const hankoStep = (name, action, inputs) => ({
  json: {
    name,
    status: 200,
    csrf_token: 'token',
    payload: {},
    links: [],
    actions: { [action]: { action, href: `/login?action=${action}%40flow`, description: '', inputs } },
  },
})
const hidden = name => ({ name, type: 'boolean', hidden: true })

/** Answers by the path of a request. The one to a sent code finds the page at rest, as that of a real server does. */
export const ANSWERS = {
  '/api/v1/oauth/sign': { json: { succeed: true, results: {} }, afterMs: 250 },
  '/api/hanko/login': hankoStep('preflight', 'register_client_capabilities', {
    webauthn_available: { ...hidden('webauthn_available'), required: true },
    webauthn_conditional_mediation_available: hidden('webauthn_conditional_mediation_available'),
    webauthn_platform_authenticator_available: hidden('webauthn_platform_authenticator_available'),
  }),
  '/api/hanko/login?action=register_client_capabilities%40flow': hankoStep(
    'login_init',
    'continue_with_login_identifier',
    { email: { name: 'email', type: 'email', required: true, max_length: 120 } },
  ),
}

/** @returns {Promise<Map<string, import('./build-host.mjs').Host & { markup?: string }>>} hosts by path */
export async function buildHosts(subjects) {
  const hosts = new Map()
  for (const { path, entry, isHydrated } of subjects) {
    install(entry)
    const host = await buildHost(join(import.meta.dirname, entry))
    hosts.set(path, isHydrated ? { ...host, markup: await renderLogin() } : host)
  }
  return hosts
}

/** Installs the packages of a host that has its own. */
function install(entry) {
  const folder = join(import.meta.dirname, entry, '..')
  if (!existsSync(join(folder, 'package.json')) || existsSync(join(folder, 'node_modules'))) return
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`The packages of ${folder} cannot be installed.`)
}

/** Markup of `hosts/login.tsx`. */
async function renderLogin() {
  const { trader4, WerifyLogin } = await import('@werify/login')
  return renderToString(
    createElement(WerifyLogin, { backend: trader4({ baseUrl: '/api' }), onSuccess: () => {} }),
  )
}
