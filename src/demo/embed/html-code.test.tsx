import { expect, test, vi } from 'vitest'
import { propsFromAttributes } from '../../element/attributes.js'
import { createNamedBackend } from '../../element/named-backends.js'
import { parseSettings } from '../settings.js'
import { toEmbed } from './embed.js'
import { htmlCode } from './html-code.js'
import { vueCode } from './vue-code.js'

const BACKENDS = ['trader4', 'werify', 'werifyOauth', 'd7', 'digipay']

const QUERIES = [
  ...BACKENDS.map(backend => `backend=${backend}`),
  'theme=light&locale=fa&dir=ltr&confirm=on&autoSubmit=off&mask=off&brand=%23be123c&corners=pill&appLink=on',
]

function parsePage(query: string): Document {
  const [file] = htmlCode(toEmbed(parseSettings(query)))
  return new DOMParser().parseFromString(file?.code ?? '', 'text/html')
}

function findLogin(page: ParentNode): Element {
  return page.querySelector('werify-login') ?? expect.unreachable('The code has no <werify-login>.')
}

test.each(QUERIES)(
  '[DEMO-03] <werify-login> reads the attributes of the HTML for %s as the props of the widget',
  query => {
    const login = findLogin(parsePage(query))
    expect(propsFromAttributes(login)).toEqual(toEmbed(parseSettings(query)).props)
  },
)

test.each(QUERIES)('<werify-login> knows the server of the HTML for %s', query => {
  const login = findLogin(parsePage(query))
  const [name = '', baseUrl] = ['backend', 'base-url'].map(
    attribute => login.getAttribute(attribute) ?? undefined,
  )
  expect(createNamedBackend(name, baseUrl).name).toBe(parseSettings(query).backend)
})

test.each(QUERIES)('the element of the Vue component for %s has the attributes of the HTML', query => {
  const [file] = vueCode(toEmbed(parseSettings(query)))
  const template = /<template>([\s\S]*)<\/template>/.exec(file?.code ?? '')?.[1] ?? ''
  const component = new DOMParser().parseFromString(template, 'text/html')
  const plain = ({ attributes }: Element) => [...attributes].filter(({ name }) => !name.startsWith(':'))
  const toPairs = (attributes: readonly Attr[]) => attributes.map(({ name, value }) => [name, value])
  expect(toPairs(plain(findLogin(component)))).toEqual(toPairs(plain(findLogin(parsePage(query)))))
})

type Post = (...request: unknown[]) => Promise<{ readonly ok: boolean }>

/** Runs the script of a page up to the end of a login. */
async function signIn(page: Document, post: Post) {
  const script = page.querySelector('body script')?.textContent ?? ''
  const location = { assign: vi.fn<(address: string) => void>() }
  // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval -- it runs what a host copies
  new Function('document', 'location', 'fetch', script)(page, location, post)
  const callback: unknown = Reflect.get(findLogin(page), 'successCallback')
  if (typeof callback !== 'function') expect.unreachable('The login has no callback.')
  await callback({ accessToken: 'token' })
  return location
}

test.each([
  ['a server that refuses the token', async () => ({ ok: false })],
  ['a server out of reach', () => Promise.reject(new TypeError('Failed to fetch'))],
] satisfies readonly (readonly [string, Post])[])(
  '[DEMO-03] with %s the login of the HTML starts over, below a sentence that says why',
  async (_server, post) => {
    const page = parsePage('backend=trader4')
    const { assign } = await signIn(page, post)
    expect(page.querySelector('werify-login')).toBeNull()
    await vi.waitFor(() => expect(page.querySelector('[role="alert"] + werify-login')).not.toBeNull())
    expect(page.querySelector('[role="alert"]')?.textContent).toBe(
      'We couldn’t sign you in. Please try again.',
    )
    expect(assign).not.toHaveBeenCalled()
  },
)

test.each(BACKENDS)(
  '[DEMO-03] the script of the HTML for %s gives the login a function that goes on',
  async backend => {
    const post = vi.fn<Post>(async () => ({ ok: true }))
    const page = parsePage(`backend=${backend}`)
    const { assign } = await signIn(page, post)
    expect(assign).toHaveBeenCalledExactlyOnceWith('/')
    expect(page.querySelector('[role="alert"]')?.textContent ?? '').toBe('')
    expect(post.mock.calls).toEqual(backend === 'd7' ? [] : [['/session', { method: 'POST', body: 'token' }]])
  },
)
