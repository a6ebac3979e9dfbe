import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

/**
 * Copies the working tree into a temporary folder, so that a run that is interrupted leaves no broken file behind.
 *
 * @returns {string} the folder, which is removed when the process ends
 */
export function copyWorkingTree() {
  const copy = mkdtempSync(join(tmpdir(), 'werify-breaks-'))
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1))
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  for (const file of listed.split('\0')) {
    if (file !== '' && existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(copy, file))
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'dir')
  return copy
}

/**
 * Puts a break into a copy.
 *
 * @returns {() => void} a function that takes it out again
 */
export function plantBreak(copy, { file, from, to }) {
  const path = join(copy, file)
  const source = readFileSync(path, 'utf8')
  const [before, after, ...more] = source.split(from)
  if (after === undefined || more.length > 0) {
    throw new Error(`the text to change occurs ${source.split(from).length - 1} times in ${file}`)
  }
  writeFileSync(path, before + to + after)
  return () => writeFileSync(path, source)
}
