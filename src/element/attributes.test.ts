import { expect, test } from 'vitest'
import { ATTRIBUTE_NAMES, propsFromAttributes } from './attributes.js'

const propsOf = (attributes: Readonly<Record<string, string>>) =>
  propsFromAttributes({ getAttribute: name => attributes[name] ?? null })

test.each([
  [{}, {}],
  [
    { 'app-name': 'Acme', locale: 'de' },
    { appName: 'Acme', locale: 'de' },
  ],
  [{ 'remember-identifier': '' }, { rememberIdentifier: true }],
  [
    { 'auto-submit': 'false', resume: 'false' },
    { autoSubmit: false, resume: false },
  ],
  [{ countries: 'GB, ie  FR' }, { countries: ['GB', 'ie', 'FR'] }],
  [
    { theme: 'dark', dir: 'rtl' },
    { theme: 'dark', dir: 'rtl' },
  ],
  [{ theme: 'midnight', dir: '', 'default-method': 'google' }, {}],
  [
    { methods: 'google, fax', 'default-method': 'qr', 'remember-method': '' },
    { methods: ['google'], defaultMethod: 'qr', rememberMethod: true },
  ],
  [{ 'heading-level': '3' }, { headingLevel: 3 }],
  [{ 'heading-level': '7' }, {}],
])('attributes %o stand for the props %o', (attributes, props) => {
  expect(propsOf(attributes)).toEqual(props)
})

const SAMPLES: Readonly<Record<string, string>> = {
  theme: 'dark',
  'heading-level': '3',
  'default-method': 'qr',
}

test('each attribute stands for a prop of its own', () => {
  const values = Object.fromEntries(ATTRIBUTE_NAMES.map(name => [name, SAMPLES[name] ?? 'rtl']))
  expect(Object.keys(propsOf(values))).toHaveLength(ATTRIBUTE_NAMES.length)
})
