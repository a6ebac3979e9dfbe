// `npm run bench`: the widget as published against a login that is written by hand ("the floor"), and with `--peers`
// against widgets of others. Prints ratios, since milliseconds depend on the machine; no limit fails it.
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { format } from 'prettier'
import { browserName, launchOptions } from '../scripts/browser.mjs'
import { toMarkdown, toRows, toText } from './report.mjs'
import { serveHosts } from './serve-hosts.mjs'
import { ANSWERS, buildHosts, PEERS, SUBJECTS } from './subjects.mjs'
import { CPU_THROTTLING, visit } from './visit.mjs'

/** Visits the subjects in turns, so that other load on the machine affects all of them. */
async function measure(browser, origin, subjects, rounds) {
  const visits = new Map(subjects.map(({ name }) => [name, []]))
  // The first round only warms the machine up.
  for (let round = 0; round <= rounds; round += 1) {
    process.stderr.write(`round ${round} of ${rounds}\n`)
    const first = round % subjects.length
    for (const subject of [...subjects.slice(first), ...subjects.slice(0, first)]) {
      const measures = await visit(browser, origin, subject).catch(cause => {
        throw new Error(`The visit of ${subject.path} failed.`, { cause })
      })
      if (round > 0) visits.get(subject.name).push(measures)
    }
  }
  return visits
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    peers: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
if (!(Number.isInteger(rounds) && rounds > 0)) throw new Error('--rounds takes a whole number from 1 on.')

const subjects = values.peers ? [...SUBJECTS, ...PEERS] : SUBJECTS
const { url, close } = await serveHosts(await buildHosts(subjects), ANSWERS)
const { args, ...options } = launchOptions()
// Nothing leaves this machine.
const offline = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'
const browser = await chromium.launch({ ...options, args: [...args, offline] })
try {
  const rows = toRows(await measure(browser, url, subjects, rounds))
  const circumstances = `CPU slowed ${CPU_THROTTLING}×, ${rounds} rounds, ${browserName()}`
  const table = values.markdown ? await format(toMarkdown(rows), { parser: 'markdown' }) : `${toText(rows)}\n`
  process.stdout.write(`${circumstances}\n\n${table}`)
} finally {
  await browser.close()
  close()
}
