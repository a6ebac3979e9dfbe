// `npm run mock`. Vite, which is here anyway, reads the TypeScript: Node 20 cannot.
import { runnerImport } from 'vite'

const { module } = await runnerImport('./mocks/cli/serve-mock.ts', { configFile: false, logLevel: 'error' })
await module.serve(process.env, line => process.stdout.write(`${line}\n`))
