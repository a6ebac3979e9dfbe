import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rowsBelow } from '../docs/examples/markdown-tables.js'
import { createLoginService } from '../mocks/service/login-service.js'
import type { LoginBackend } from '../src/backends/login-backend.js'
import { d7 } from '../src/backends/d7/backend.js'
import { digipay } from '../src/backends/digipay/backend.js'
import { trader4 } from '../src/backends/trader4/backend.js'
import { werifyOauth } from '../src/backends/werify-oauth/backend.js'
import { werify } from '../src/backends/werify/backend.js'

const readme = readFileSync('README.md', 'utf8')

test('the map of the folders shows every folder, and no other', () => {
  const folders = readdirSync('src', { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => `src/${entry.name}`)
  const shown = rowsBelow(readme, 'Where things are').map(([folder]) => folder)
  expect(new Set(shown)).toEqual(new Set([...folders, 'mocks', 'e2e', 'bench', 'docs', 'scripts']))
})

const backends: Readonly<Record<string, LoginBackend>> = {
  'trader4()': trader4(),
  'werify()': werify(),
  'werifyOauth()': werifyOauth(),
  'd7()': d7({ baseUrl: 'https://app.example.com/login/d7' }),
  'digipay()': digipay({ baseUrl: 'https://your-proxy.example' }),
}

test('the table of backends has every backend', () => {
  expect(rowsBelow(readme, 'Backends').map(([name]) => name)).toEqual(Object.keys(backends))
})

test.each(rowsBelow(readme, 'Backends'))('the table of backends tells the truth about %s', (...cells) => {
  const [name = '', identifiers, code, qr, google] = cells
  const backend = backends[name]
  expect(identifiers).toBe(backend?.identifiers.join(', '))
  expect(code).toBe(`${backend?.code.length} ${backend?.code.alphabet}`)
  expect(qr).toBe(backend?.qr === undefined ? 'no' : 'yes')
  expect(google).toBe(backend?.google === undefined ? 'no' : 'yes')
})

test('the table of dependencies has every package that is installed with this one', () => {
  const { dependencies }: { readonly dependencies: object } = JSON.parse(readFileSync('package.json', 'utf8'))
  const shown = rowsBelow(readme, 'What it depends on').map(([name = '']) => name.split(' ')[0])
  expect(shown).toEqual(expect.arrayContaining(Object.keys(dependencies)))
})

test('the proxy is shown as it is', () => {
  expect(readme).toContain(`\n\`\`\`js\n${readFileSync('docs/examples/proxy.mjs', 'utf8')}\`\`\`\n`)
})

test('[OTP-14] text messages end as the simulated ones do, with the host of the page', () => {
  const { codes, outbox } = createLoginService({ smsHost: 'your-host' })
  codes.request('+447888872720')
  const [message] = outbox.all()
  const lastLine = message?.text.split('\n').at(-1)?.replace(message.code, '123456') ?? 'no message'
  expect(readme).toContain(`\`${lastLine}\``)
  expect(readme).toContain(`\`${lastLine.replace('your-host', 'top-host')} @your-host\``)
})
