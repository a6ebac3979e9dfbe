import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import example, * as stories from './sign-in.stories.js'

vi.mock('msw/browser', async () => {
  const { setupServer } = await import('msw/node')
  return {
    setupWorker() {
      const server = setupServer()
      return { start: async () => server.listen(), resetHandlers: server.resetHandlers.bind(server) }
    },
  }
})

configure({ asyncUtilTimeout: 30_000 })
afterEach(cleanup)

/** Opens a story as Storybook does, and requests a code. */
async function open(story: (typeof stories)['EverythingWorks']) {
  const [load] = example.loaders
  if (load === undefined) throw new Error('the stories have no loader')
  render(example.render({}, { loaded: await load(story) }))
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'ada@acme.example' } })
  fireEvent.click(screen.getByRole('button', { name: 'Send code' }))
}

test('in the story EverythingWorks, the code on the page signs in', async () => {
  await open(stories.EverythingWorks)
  const field = await screen.findByRole('textbox', { name: '6-digit code' })
  const { textContent } = screen.getByText(/^Your Werify code is/)
  const [code] = /\d{6}/.exec(textContent ?? '') ?? []
  fireEvent.change(field, { target: { value: code } })
  expect(await screen.findByRole('heading', { name: /signed in/ })).toBeDefined()
})

test('in the story TooManyRequests, the widget tells how long to wait', async () => {
  await open(stories.TooManyRequests)
  expect(await screen.findByText(/Too many attempts/)).toBeDefined()
})
