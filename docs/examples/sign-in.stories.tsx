import { useSyncExternalStore } from 'react'
import { trader4, WerifyLogin } from '@werify/login'
import '@werify/login/styles.css'
import {
  createLoginService,
  scenarioHandler,
  trader4Handlers,
  type LoginService,
  type ScenarioName,
} from '@werify/login/mocks'
import { setupWorker } from 'msw/browser'

const API = 'https://api.trader4.net'
const worker = setupWorker()
let started: Promise<unknown> | undefined

interface Story {
  readonly parameters: { readonly scenarios: readonly ScenarioName[] }
}

/** Starts a new service each time that a story is opened. */
async function startService({ parameters: { scenarios } }: Story) {
  started ??= worker.start({ onUnhandledRequest: 'bypass' })
  await started
  const service = createLoginService()
  worker.resetHandlers(
    scenarioHandler(API, () => scenarios),
    ...trader4Handlers(API, service),
  )
  return { service }
}

/** Shows the code beside the widget. */
function Inbox({ outbox }: LoginService) {
  return <p>{useSyncExternalStore(outbox.subscribe, outbox.all).at(-1)?.text}</p>
}

export default {
  title: 'Sign in',
  loaders: [startService],
  render: (_: object, { loaded }: { readonly loaded: { readonly service: LoginService } }) => (
    <>
      <WerifyLogin backend={trader4()} appName="Acme" resume={false} onSuccess={() => {}} />
      <Inbox {...loaded.service} />
    </>
  ),
}

export const EverythingWorks: Story = { parameters: { scenarios: [] } }

export const TooManyRequests: Story = { parameters: { scenarios: ['rate-limited'] } }

export const SlowAndThenLocked: Story = { parameters: { scenarios: ['slow', 'locked'] } }
