// `npm run doctor:check`. Gives the simulated service one flaw after the other, and prints which ones the doctor finds.
// Vite, which is here anyway, reads the TypeScript: Node 20 cannot.
import { runnerImport } from 'vite'

const { module } = await runnerImport('./src/doctor/testing/flaw-table.ts', {
  configFile: false,
  logLevel: 'error',
})
const { lines, problems } = await module.createFlawTable()
process.stdout.write(`${lines.join('\n')}\n`)
if (problems.length > 0) {
  process.stderr.write(`\n${problems.join('\n')}\n`)
  process.exitCode = 1
}
