/** Place where a command runs. What it needs is loaded when it is needed. */
export interface CommandLine {
  readonly print: (line: string) => void
  readonly printError: (line: string) => void
  readonly loadMock: () => Promise<typeof import('../../mocks/cli/serve-mock.js')>
  readonly loadDoctor: () => Promise<typeof import('../doctor/run-doctor.js')>
  readonly loadPrompt: () => Promise<typeof import('./prompt.js')>
}
