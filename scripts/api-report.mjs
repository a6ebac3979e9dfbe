// Writes docs/api: every public type and function of each entry, for reviews. `npm run build:package` comes first.
//
//   node scripts/api-report.mjs
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'

/** Folder of the reports. */
export const REPORTS = 'docs/api'

/**
 * @param {string} folder path of a built package
 * @returns {readonly { readonly name: string, readonly text: string }[]} a report for each entry with types of ours
 */
export function apiReports(folder) {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return Object.entries(exports)
    .filter(([entry, target]) => target?.types !== undefined && !/\.css$|\*/.test(entry))
    .map(([entry, { types }]) => {
      const name = entry === '.' ? 'login' : entry.replace('./', '')
      return { name, text: report(resolve(folder), join(resolve(folder), types), name) }
    })
}

function report(projectFolder, entryPoint, name) {
  const out = mkdtempSync(join(tmpdir(), 'werify-login-api-'))
  try {
    const { succeeded } = Extractor.invoke(configuration(projectFolder, entryPoint, name, out), {
      localBuild: true,
      messageCallback(message) {
        message.handled = message.logLevel !== ExtractorLogLevel.Error
      },
    })
    if (!succeeded) throw new Error(`The types of ${entryPoint} cannot be read.`)
    return readFileSync(join(out, `${name}.api.md`), 'utf8')
  } finally {
    rmSync(out, { recursive: true })
  }
}

function configuration(projectFolder, entryPoint, name, out) {
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(projectFolder, 'package.json'),
    configObject: {
      projectFolder,
      mainEntryPointFilePath: entryPoint,
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'es2022',
            lib: ['es2023', 'dom', 'dom.iterable'],
            module: 'esnext',
            moduleResolution: 'bundler',
            jsx: 'react-jsx',
            strict: true,
            skipLibCheck: true,
            types: [],
          },
          files: [entryPoint],
        },
      },
      apiReport: { enabled: true, reportFileName: name, reportFolder: out, reportTempFolder: out },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        extractorMessageReporting: { default: { logLevel: 'none' } },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
      },
    },
  })
}

if (import.meta.filename === process.argv[1]) {
  mkdirSync(REPORTS, { recursive: true })
  for (const { name, text } of apiReports('.')) writeFileSync(join(REPORTS, `${name}.api.md`), text)
}
