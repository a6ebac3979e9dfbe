import { act } from '@testing-library/react'
import { getResponse, type HttpHandler } from 'msw'
import type { Scheduler } from 'fast-check'
import { vi } from 'vitest'
import { scenarioResponse, type ScenarioName } from '../../../mocks/scenarios.js'

// For tests: a network that delivers in the order that a scheduler decides, each request and each answer on its own.

export interface Network {
  isConnected: boolean
  /** Fault of every server. */
  scenario: ScenarioName
  /** Requests and answers on their way. */
  readonly underWay: () => number
  /** Delivers one of them. */
  readonly deliverOne: () => Promise<void>
  /** Requests for the page itself, by which the widget finds out whether it is offline. */
  readonly asksForPage: () => number
  /** Addresses that were asked. */
  readonly urls: readonly string[]
}

/** Takes the place of `fetch`. */
export function startNetwork(scheduler: Scheduler, handlersFor: (origin: string) => HttpHandler[]): Network {
  const urls: string[] = []
  let asksForPage = 0

  const network: Network = {
    isConnected: true,
    scenario: 'none',
    underWay: () => scheduler.count(),
    async deliverOne() {
      if (scheduler.count() > 0) await act(() => scheduler.waitNext(1))
    },
    asksForPage: () => asksForPage,
    urls,
  }

  async function travel(label: string) {
    await scheduler.schedule(Promise.resolve(), label)
    if (!network.isConnected) throw new TypeError('Failed to fetch')
  }

  async function answer(request: Request): Promise<Response> {
    const { origin } = new URL(request.url)
    const fault = await scenarioResponse(network.scenario)
    const response = fault ?? (await getResponse(handlersFor(origin), request, { baseUrl: origin }))
    if (response === undefined) throw new Error(`no handler for ${request.method} ${request.url}`)
    if (response.type === 'error') throw new TypeError('Failed to fetch')
    return response
  }

  async function exchange(url: string, { signal: _signal, ...init }: RequestInit): Promise<Response> {
    urls.push(url)
    const label = `${init.method} ${url}`
    await travel(label)
    const response = await answer(new Request(url, init))
    await travel(`answer to ${label}`)
    return response
  }

  async function askForPage(): Promise<Response> {
    asksForPage += 1
    try {
      await travel('HEAD /')
      return new Response()
    } finally {
      asksForPage -= 1
    }
  }

  vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
    untilAborted(url === '/' ? askForPage() : exchange(url, init), init.signal),
  )
  return network
}

function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal | null | undefined): Promise<Value> {
  return new Promise((resolve, reject) => {
    work.then(resolve, reject)
    signal?.addEventListener('abort', () => reject(signal.reason))
  })
}
