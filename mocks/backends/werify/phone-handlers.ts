import type { HttpHandler } from 'msw'
import type { TicketRef } from '../../service/ticket-records.js'
import type { Caller } from '../caller.js'
import type { Parts } from './parts.js'
import { authorizeTicket, checkTicket, ticketPath, toTicketRef } from './requests.js'

/** Routes of the phone, which approves, scans or declines a ticket. */
export function phoneHandlers({ baseUrl, oauthQrUrl, requests, responses, service }: Parts): HttpHandler[] {
  const { tickets } = service
  const decision = (
    url: string,
    decide: (ref: TicketRef, accessToken: string) => ReturnType<typeof tickets.scan>,
  ) =>
    requests.post(url, checkTicket, (body, { accessToken }: Caller) =>
      responses.decided(decide(toTicketRef(body), accessToken)),
    )
  const approval = (url: string) =>
    requests.post(url, authorizeTicket, (body, { accessToken }) =>
      responses.decided(tickets.approve(toTicketRef(body), accessToken, body.match_code)),
    )
  return [
    approval(`${oauthQrUrl}/authorize`),
    approval(`${baseUrl}/qr-claim`),
    // The server's picture names the id first, and its controller reads the hash first. Match digits fit in neither, so
    // where the rules require them this address always declines.
    requests.get(`${baseUrl}/user/qr/:hash/:id`, ticketPath, ({ hash, id }, { accessToken }) =>
      responses.decided(tickets.approve({ names: [hash, id] }, accessToken)),
    ),
    // Not documented, but a phone needs a way to report a scan, and to decline.
    decision(`${oauthQrUrl}/scan`, tickets.scan),
    decision(`${oauthQrUrl}/deny`, tickets.deny),
    decision(`${baseUrl}/qr-deny`, tickets.deny),
  ]
}
