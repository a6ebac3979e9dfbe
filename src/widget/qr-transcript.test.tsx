import { screen } from '@testing-library/react'
import { expect, onTestFinished, test } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import { click, settle } from '../testing/rendered.js'
import { sessionOf, type ScriptedServer } from '../testing/scripted-server.js'
import { answerCheck, issueTicket, TICKET_LIFE_MS, openTicket } from '../testing/phone-widget.js'
import { prepareWidgetTests, renderWidget } from '../testing/widget.js'

prepareWidgetTests()

/** Records every announcement from now on. A region that turns empty says nothing. */
function transcript(): readonly string[] {
  const heard: string[] = []
  const region = screen.getByRole('status')
  const observer = new MutationObserver(() => {
    if (region.textContent !== '') heard.push(region.textContent)
  })
  observer.observe(region, { childList: true, characterData: true, subtree: true })
  onTestFinished(() => observer.disconnect())
  return heard
}

/** Passes time second by second, so that each change of the region is seen. */
async function passSeconds(seconds: number) {
  for (let passed = 0; passed < seconds; passed += 1) await settle(1000)
}

async function checksFail(server: ScriptedServer, times: number) {
  for (let fault = 0; fault < times; fault += 1) await answerCheck(server, new LoginError('network'))
}

interface Story {
  readonly what: string
  readonly live: (server: ScriptedServer) => Promise<void>
  readonly says: readonly string[]
}

const stories: readonly Story[] = [
  {
    what: 'a minute of checks, of which nothing is said',
    async live(server) {
      for (let check = 0; check < 25; check += 1) await answerCheck(server, { status: 'pending' })
    },
    says: [],
  },
  {
    what: 'a ticket that ends and is renewed',
    live: () => passSeconds(TICKET_LIFE_MS / 1000),
    says: ['New code in 1 minute', 'New code in 20 seconds', 'Creating a QR code…'],
  },
  {
    what: 'a phone that scans and approves',
    async live(server) {
      await answerCheck(server, { status: 'scanned' })
      await answerCheck(server, { status: 'scanned' })
      await answerCheck(server, { status: 'granted', session: sessionOf('Ada') })
      await passSeconds(1)
    },
    says: ['Scanned. Approve the sign-in on your phone.', 'You’re signed in.'],
  },
  {
    what: '[QR-13] a phone that declines',
    live: server => answerCheck(server, { status: 'denied' }),
    says: ['The sign-in was declined on your phone'],
  },
  {
    what: '[QR-12] a ticket that somebody else used',
    live: server => answerCheck(server, { status: 'used' }),
    says: [
      'This code was used on another device. If that wasn’t you, open the app and sign out your devices.',
    ],
  },
  { what: '[F-3] two checks that get lost', live: server => checksFail(server, 2), says: [] },
  {
    what: '[F-3] three checks that get lost, and one that does not',
    async live(server) {
      await checksFail(server, 3)
      await answerCheck(server, { status: 'pending' })
    },
    says: ['Reconnecting…', 'Waiting for your phone.'],
  },
  {
    what: '[F-3] [QR-06] five checks that get lost',
    live: server => checksFail(server, 5),
    says: ['Reconnecting…', 'We can’t reach the sign-in service. Check your connection and try again.'],
  },
]

test.each(stories)('[WCAG-4.1.3 S3] announcements of $what', async ({ live, says }) => {
  const { server } = renderWidget()
  await click('tab', 'QR code')
  const heard = transcript()
  await issueTicket(server)
  await live(server)
  expect(heard).toEqual(['Waiting for your phone.', ...says])
})

test('[WCAG-4.1.3 S3] [QR-11] the end of the last ticket is announced before and when it comes', async () => {
  const { server } = renderWidget()
  await openTicket(server)
  const heard = transcript()
  for (let renewals = 0; renewals < 3; renewals += 1) {
    await settle(TICKET_LIFE_MS)
    await issueTicket(server)
  }
  await passSeconds(TICKET_LIFE_MS / 1000)
  expect(heard.slice(-4)).toEqual([
    'Waiting for your phone.',
    'This code expires in 1 minute',
    'This code expires in 20 seconds',
    'This code has expired',
  ])
})

test('[WCAG-4.1.3 S3] a ticket with a lifetime of 20 seconds has no announcement of its end', async () => {
  const { server } = renderWidget()
  await openTicket(server, { expiresAt: Date.now() + 20_150 })
  const heard = transcript()
  await passSeconds(19)
  expect(heard).toEqual([])
})
