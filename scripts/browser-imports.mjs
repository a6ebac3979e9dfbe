import { fileURLToPath } from 'node:url'

/** Sources of the `imports` in package.json, as a browser gets them. A build of the sources needs them as aliases. */
export const BROWSER_IMPORTS = {
  '#server-messages': fileURLToPath(new URL('../src/i18n/no-messages.ts', import.meta.url)),
}
