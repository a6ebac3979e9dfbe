import { act, render } from '@testing-library/react'
import { StrictMode } from 'react'
import { vi } from 'vitest'
import type { TokenSession } from '../../domain/login-session.js'
import { WerifyLogin, type WerifyLoginProps } from '../../werify-login.js'
import { pass } from '../login.js'
import { startScreenReader } from '../screen-reader.js'
import type { SimulatedNetwork } from './simulated-network.js'

// For tests: widgets in a page, with its clock and its screen reader.

export type Props = WerifyLoginProps<TokenSession>

export interface RenderedWidgets {
  /** Container of the first widget. */
  readonly container: () => HTMLElement
  /** Every line that a screen reader has said so far. */
  readonly heard: readonly string[]
  /** Lets the screen reader say what is new. */
  readonly listen: () => void
  /** Passes time in steps, with what the service answers in between. @default 0 ms */
  readonly wait: (ms?: number) => Promise<void>
  /** Runs code of the page, and waits for what follows at once. */
  readonly run: (action: () => void) => Promise<void>
  readonly setProps: (props: Partial<Props>) => Promise<void>
  /** Removes the widget, and renders another one, as a reload does. */
  readonly reload: () => Promise<void>
  /** Renders a second widget. @returns its container */
  readonly addWidget: () => Promise<HTMLElement>
}

/** Milliseconds of each step in which time passes, so that answers come in between. */
const toStepMs = (ms: number) => (ms > 60_000 ? 5000 : 1000)

export async function renderWidgets(props: Props, network: SimulatedNetwork): Promise<RenderedWidgets> {
  const heard: string[] = []
  const owner = document.body.appendChild(document.createElement('main'))
  const toElement = (more: Partial<Props> = {}) => (
    <StrictMode>
      <WerifyLogin {...props} {...more} />
    </StrictMode>
  )
  const renderOne = () => render(toElement(), { container: owner.appendChild(document.createElement('div')) })

  let view = renderOne()
  props.backend.prepare?.()
  await vi.dynamicImportSettled()
  const reader = startScreenReader()
  const listen = () => void heard.push(...reader.listen())

  async function pause(ms: number) {
    await act(async () => {
      await pass(ms)
      await network.settle()
    })
    listen()
  }
  async function wait(ms = 0) {
    const step = toStepMs(ms)
    for (let left = ms; left > 0; left -= step) await pause(Math.min(left, step))
    await act(() => vi.dynamicImportSettled())
    await pause(0)
    await pause(0)
  }
  async function run(action: () => void) {
    await act(async () => action())
    await wait()
  }
  await wait()

  return {
    container: () => view.container,
    heard,
    listen,
    wait,
    run,
    setProps: more => run(() => view.rerender(toElement(more))),
    async reload() {
      view.unmount()
      view = renderOne()
      await wait()
    },
    async addWidget() {
      const { container } = renderOne()
      await wait()
      return container
    },
  }
}
