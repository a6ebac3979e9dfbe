import { examine } from './examine.js'
import type { ExamineOptions } from './examine-options.js'
import { ExaminationError } from './examination-error.js'
import { isSerious } from './report.js'
import { toLines } from './report-text.js'

/** Exit codes of `npx @werify/login doctor`. */
export const EXIT_CODES = {
  /** Nothing to fix, or nothing that is urgent. */
  sound: 0,
  /** A finding of severity `high` or `medium`. */
  serious: 1,
  /** The server was not examined. */
  failed: 2,
} as const

export interface DoctorResult {
  readonly exitCode: (typeof EXIT_CODES)[keyof typeof EXIT_CODES]
  /** For people, or as JSON; the reason where the server was not examined. */
  readonly text: string
}

/** Examines a server, and says what to print. */
export async function runDoctor(options: ExamineOptions, isJson: boolean): Promise<DoctorResult> {
  try {
    const report = await examine(options)
    return {
      exitCode: isSerious(report) ? EXIT_CODES.serious : EXIT_CODES.sound,
      text: isJson ? JSON.stringify(report, undefined, 2) : toLines(report).join('\n'),
    }
  } catch (error) {
    if (!(error instanceof ExaminationError || error instanceof TypeError)) throw error
    return { exitCode: EXIT_CODES.failed, text: error.message }
  }
}
