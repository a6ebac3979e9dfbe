// Packs the package as it would be published, and installs it into the hosts that are named: as a newcomer gets it, and
// without a trace in their lockfiles. Their own packages are installed when they or ours have changed.
//
//   node e2e/hosts/install-packed.mjs e2e/hosts/any-page/sheets
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const QUIET = ['--no-audit', '--no-fund', '--loglevel', 'error']

/** @returns {string} the path of the tarball of a fresh build */
function pack(folder) {
  run('npm', ['run', 'build:package', '--silent'], ROOT)
  run('npm', ['pack', '--pack-destination', folder, '--ignore-scripts', '--silent'], ROOT)
  const { name, version } = readJson(join(ROOT, 'package.json'))
  return join(folder, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`)
}

function install(host, tarball) {
  const modules = join(host, 'node_modules')
  const stamp = join(modules, '.packed')
  const wanted = stampOf(host)
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    run('npm', ['ci', ...QUIET], host)
    // With what the package depends on, at the versions that it asks for.
    run('npm', ['install', '--no-save', '--prefer-offline', ...QUIET, tarball], host)
    writeFileSync(stamp, wanted)
  }
  // npm takes a tarball of the same version for the one that it has.
  const installed = join(modules, '@werify', 'login')
  rmSync(installed, { recursive: true, force: true })
  mkdirSync(installed, { recursive: true })
  run('tar', ['-xzf', tarball, '-C', installed, '--strip-components', '1'], ROOT)
  // As npm does.
  for (const path of Object.values(readJson(join(installed, 'package.json')).bin)) {
    chmodSync(join(installed, path), 0o755)
  }
}

/** A hash of the packages of the host and of this one. */
function stampOf(host) {
  const { dependencies, peerDependencies } = readJson(join(ROOT, 'package.json'))
  return createHash('sha256')
    .update(readFileSync(join(host, 'package-lock.json')))
    .update(JSON.stringify([dependencies, peerDependencies]))
    .digest('hex')
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** @throws when the command fails; what it says of the failure is printed */
export function run(command, args, cwd) {
  const { status } = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`"${command} ${args.join(' ')}" failed in ${cwd}.`)
}

/** @param {readonly string[]} hosts paths of their folders */
export function installPacked(hosts) {
  const folder = mkdtempSync(join(tmpdir(), 'werify-login-'))
  try {
    const tarball = pack(folder)
    for (const host of hosts) install(host, tarball)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (import.meta.filename === process.argv[1])
  installPacked(process.argv.slice(2).map(host => join(ROOT, host)))
