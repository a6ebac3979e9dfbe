import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { compare, count } from './compare.js'
import { measure, type Measured } from './measure.js'
import { summarise } from './summary.js'
import { BARE, SHEETS } from './sheets.js'

/** The folder of all differences in full, one JSON file a sheet. */
const OUTPUT = join(import.meta.dirname, '../../../test-results/hosts')

const test = base.extend<object, { readonly alone: Measured }>({
  alone: [
    async ({ browser }, use) => use(await measure(browser, BARE)),
    { scope: 'worker', timeout: 180_000 },
  ],
})

test('[HOST-02] on a page without styles, every text stands out, and nothing changes by itself', async ({
  browser,
  alone,
}) => {
  expect(summarise(compare(alone, await measure(browser, BARE)))).toEqual([])
  const faint = [...alone].flatMap(([where, parts]) =>
    parts
      .filter(({ contrast = 21 }) => contrast < 4.5)
      .map(({ path, contrast }) => `${where}: ${path} ${contrast}`),
  )
  expect(faint).toEqual([])
})

test('[HOST-02] on a page with a classic theme of WordPress, every part of <werify-login> looks as it does alone', async ({
  browser,
}) => {
  // Its style sheet is in its script, and is built in another way. Hosts may build that of the React widget anew.
  const themed = SHEETS.find(({ id }) => id === 'classic-theme')
  if (themed === undefined) throw new Error('There is no such theme.')
  const alone = await measure(browser, BARE, '&widget=element')
  expect(summarise(compare(alone, await measure(browser, themed, '&widget=element')))).toEqual([])
})

for (const sheet of SHEETS) {
  test(`[HOST-02] [XSS-11] on a page with ${sheet.title}, every part looks as it does alone`, async ({
    browser,
    alone,
  }, testInfo) => {
    const differing = compare(alone, await measure(browser, sheet))
    testInfo.annotations.push({ type: 'parts', description: `${differing.length} of ${count(alone)}` })
    await mkdir(OUTPUT, { recursive: true })
    await writeFile(join(OUTPUT, `${sheet.id}.json`), JSON.stringify(differing, null, 1))
    expect(summarise(differing)).toEqual([])
  })
}
