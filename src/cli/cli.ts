#!/usr/bin/env node
import { runCommand } from './run-command.js'

const write = (stream: NodeJS.WriteStream) => (line: string) => void stream.write(`${line}\n`)

process.exitCode = await runCommand(process.argv.slice(2), process.env, {
  print: write(process.stdout),
  printError: write(process.stderr),
  loadMock: () => import('../../mocks/cli/serve-mock.js'),
  loadDoctor: () => import('../doctor/run-doctor.js'),
  loadPrompt: () => import('./prompt.js'),
})
