// Installation of Debian packages.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** @returns {boolean} true if the command succeeded */
export function run(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

/** Runs `apt-get`. @returns {boolean} true if it succeeded */
export function apt(...args) {
  return run('apt-get', args)
}

/** Root on Debian. On Ubuntu the packages of browsers only install a snap. */
export function isDebianRoot() {
  return (
    process.getuid?.() === 0 &&
    existsSync('/etc/os-release') &&
    /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  )
}
