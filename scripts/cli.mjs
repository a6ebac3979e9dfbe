// `npm run mock` and `npm run doctor`. Vite, which is installed anyway, loads the TypeScript: Node 20 cannot.
import { runnerImport } from 'vite'

const load = async path => (await runnerImport(path, { configFile: false, logLevel: 'error' })).module

const { runCommand } = await load('./src/cli/run-command.ts')
process.exitCode = await runCommand(process.argv.slice(2), process.env, {
  print: line => process.stdout.write(`${line}\n`),
  printError: line => process.stderr.write(`${line}\n`),
  loadMock: () => load('./mocks/cli/serve-mock.ts'),
  loadDoctor: () => load('./src/doctor/run-doctor.ts'),
  loadPrompt: () => load('./src/cli/prompt.ts'),
})
