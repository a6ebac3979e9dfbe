import { expect, test, type Locator, type Page } from '@playwright/test'
import { open, reopen, SARA, type Settings } from '../support/demo.js'
import { holdResponses, holdScripts, type Release } from './hold.js'
import {
  button,
  codeField,
  identifierField,
  phonePanel,
  qrCode,
  tab,
  welcome,
  widget,
} from '../support/locators.js'
import { recordMoments, type Recorder } from './record-moments.js'
import { row } from './row.js'
import {
  chooseLanguage,
  enterCode,
  loadParts,
  openQrTab,
  pass,
  readCode,
  sendCodeAudibly,
  wrongCode,
} from '../support/steps.js'

type Go = (page: Page) => Promise<unknown>

interface Transition {
  readonly name: string
  readonly settings?: Settings
  /** Way to the step that the transition starts from. */
  readonly before: Go
  readonly act: Go
  /** Element of the next step that is there at its end. */
  readonly arrived: (page: Page) => Locator
  /** Element that has the focus at its end. */
  readonly focused: (page: Page) => Locator
  /** Looks of the card from the act to the end. A slow network has the same ones. */
  readonly looks: readonly string[]
  /** Scripts that a slow network is slow with. @default none */
  readonly scripts?: RegExp
  /** Paths of the requests that a slow network is slow with. @default none */
  readonly responses?: RegExp
}

const IDENTIFIER = 'Sign in to Trader4: identifier'
const CODE = 'Enter your code: code'
const QR_PLACE = 'Sign in with your phone: place of a QR code'
const QR = 'Sign in with your phone: QR code'
const WELCOME = 'Welcome back, Sara: result'

const fillIdentifier: Go = page => identifierField(page).fill(SARA)

/** On the phone: the focus of the page stays where it is. */
const approve: Go = page =>
  phonePanel(page)
    .getByRole('button', { name: 'Approve' })
    .evaluate(pressed => pressed instanceof HTMLElement && pressed.click())

const TRANSITIONS: readonly Transition[] = [
  {
    name: 'a code is sent by Enter',
    before: fillIdentifier,
    act: page => identifierField(page).press('Enter'),
    arrived: codeField,
    focused: codeField,
    looks: [IDENTIFIER, CODE],
    scripts: /deferred-views|run-requests/,
    responses: /request-otp|sign$/,
  },
  {
    name: 'a code is sent by a press',
    before: fillIdentifier,
    act: page => button(page, 'Send code').click(),
    arrived: codeField,
    focused: codeField,
    looks: [IDENTIFIER, CODE],
    scripts: /deferred-views|run-requests/,
    responses: /request-otp|sign$/,
  },
  {
    name: 'a code is right',
    before: sendCodeAudibly,
    act: async page => enterCode(page, await readCode(page)),
    arrived: welcome,
    focused: welcome,
    looks: [CODE, WELCOME],
    responses: /verify/,
  },
  {
    name: 'a code is wrong',
    before: sendCodeAudibly,
    act: async page => enterCode(page, wrongCode(await readCode(page))),
    arrived: page => widget(page).getByText('That code isn’t right.'),
    focused: codeField,
    looks: [CODE],
    responses: /verify/,
  },
  {
    name: 'the QR tab is opened',
    before: async () => {},
    act: page => tab(page, 'QR code').click(),
    arrived: qrCode,
    focused: page => tab(page, 'QR code'),
    looks: [IDENTIFIER, QR_PLACE, QR],
    scripts: /deferred-views|run-requests|qr-code/,
    responses: /qr$/,
  },
  {
    name: 'the code tab is opened again',
    before: openQrTab,
    act: page => tab(page, 'One-time code').click(),
    arrived: identifierField,
    focused: page => tab(page, 'One-time code'),
    looks: [QR, IDENTIFIER],
  },
  {
    name: 'the QR tab is opened from the code',
    before: sendCodeAudibly,
    act: page => button(page, 'use another way to sign in').click(),
    arrived: qrCode,
    focused: page => tab(page, 'QR code'),
    looks: [CODE, QR_PLACE, QR],
    scripts: /qr-code/,
    responses: /qr$/,
  },
  {
    name: 'a phone approves, and asks who it is',
    settings: { hold: 'on', confirm: 'on' },
    before: openQrTab,
    act: approve,
    arrived: page => button(page, 'Not me'),
    focused: page => widget(page).getByRole('heading'),
    looks: [QR, 'Sign in as Sara Rahimi?: result'],
  },
  {
    name: 'the identity is confirmed',
    settings: { hold: 'on', confirm: 'on' },
    before: async page => {
      await openQrTab(page)
      await approve(page)
      await expect(button(page, 'Not me')).toBeVisible()
    },
    act: page => button(page, 'Continue').click(),
    arrived: welcome,
    focused: welcome,
    looks: ['Sign in as Sara Rahimi?: result', WELCOME],
  },
  {
    name: 'somebody goes back to change the identifier',
    before: sendCodeAudibly,
    act: page => button(page, 'Change').click(),
    arrived: identifierField,
    focused: identifierField,
    looks: [CODE, IDENTIFIER],
  },
  {
    name: 'the page turns to another language',
    before: fillIdentifier,
    act: page => chooseLanguage(page, 'fa'),
    arrived: page => widget(page).getByRole('heading', { name: 'ورود به Trader4' }),
    focused: page => widget(page).getByRole('textbox'),
    looks: [IDENTIFIER, 'ورود به Trader4: identifier'],
    scripts: /\/fa-/,
  },
  {
    name: 'somebody starts over after an error',
    before: async page => {
      await page.evaluate(() => {
        HTMLCanvasElement.prototype.getContext = () => {
          throw new Error('no canvas')
        }
      })
      await tab(page, 'QR code').click()
      await expect(button(page, 'Start over')).toBeVisible()
    },
    act: page => button(page, 'Start over').click(),
    arrived: identifierField,
    focused: identifierField,
    looks: ['Sign in: notice', IDENTIFIER],
  },
]

// Else nothing moves, neither the height of the card nor what is in it.
test.use({ contextOptions: { reducedMotion: 'no-preference' } })

for (const network of ['fast', 'slow'] as const) {
  test(`[STEP-01] [STEP-03] no moment is empty, without focus or cut off between steps that are loaded, on a ${network} network`, async ({
    page,
  }) => {
    const moments = await recordMoments(page)
    await open(page)
    await loadParts(page)
    for (const transition of TRANSITIONS) {
      if (network === 'slow' && transition.scripts !== undefined) continue
      await row(transition.name, async () => {
        await reopen(page, transition.settings)
        await transition.before(page)
        await passThrough(transition, page, moments, network)
      })
    }
  })
}

for (const transition of TRANSITIONS) {
  const { name, scripts, settings, before } = transition
  if (scripts === undefined) continue
  test(`[STEP-01] [STEP-03] no moment is empty, without focus or cut off while ${name}, and what that needs loads slowly`, async ({
    page,
    context,
  }) => {
    const moments = await recordMoments(page)
    const release = await holdScripts(context, scripts)
    await open(page, settings)
    await before(page)
    await passThrough(transition, page, moments, 'slow', release)
  })
}

/** Goes from one step to the next, and looks at each moment on the way. */
async function passThrough(
  { act, arrived, focused, responses, looks }: Transition,
  page: Page,
  moments: Recorder,
  network: 'fast' | 'slow',
  releaseScripts?: Release,
) {
  const releaseResponses =
    network === 'slow' && responses !== undefined ? await holdResponses(page, responses) : undefined
  await moments.clear()

  await act(page)
  await pass(page)
  await releaseScripts?.()
  await pass(page)
  await releaseResponses?.()
  await expect(arrived(page)).toBeVisible()
  await expect(focused(page)).toBeFocused()
  await pass(page)

  const seen = await moments.read()
  expect(seen.looks).toEqual(looks)
  // What has the focus before is no matter.
  expect(seen.focused.slice(1)).not.toContain('body')
  expect(seen.cutOff).toEqual([])
  expect(seen.early).toEqual([])
  expect(seen.snaps).toEqual([])
}
