import { describeForeignFrame } from './foreign-frame.js'
import { describeWrongProps } from './wrong-props.js'

const written = new Set<string>()

/** Writes to the console what a host's developer should fix, each once. Loaded in development only. */
export function warnDeveloper(props: object): void {
  for (const sentence of [...describeWrongProps(props), ...describeForeignFrame(window)]) {
    if (written.has(sentence)) continue
    written.add(sentence)
    // oxlint-disable-next-line no-console -- for developers, and not loaded in production
    console.error(`WerifyLogin: ${sentence}`)
  }
}
