// For tests: requests as public clients of the real servers send them. Sources, read for facts: `@werify/id-ts` 1.2.0,
// the Android client (Werify/account-android@6a54c525), the PHP client (Werify/id-laravel@346f25f1), D7's SDKs for Node
// (a34d896c), Python, Go and PHP, and D7's public documentation.

/** Request that a client sends, below the origin of the server. A GET unless it has a body. */
export interface ClientRequest {
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Names of a challenge or a ticket. */
export interface SessionNames {
  readonly id: string
  readonly hash: string
}

const idTsJson = { Accept: 'Application/json', 'Content-Type': 'Application/json' }

/** The JavaScript client. Its caller writes the path of a check and of a claim, and the whole of `authorization`. */
export const idTs = {
  requestOtp: (identifier: string): ClientRequest => ({
    path: '/api/v1/request-otp',
    headers: idTsJson,
    body: JSON.stringify({ identifier }),
  }),
  /** The type of the payload leaves open what the code is, and callers pass a number. */
  verifyOtp: ({ id, hash }: SessionNames, code: string): ClientRequest => ({
    path: '/api/v1/verify-otp',
    headers: idTsJson,
    body: JSON.stringify({ id, hash, otp: Number(code) }),
  }),
  createTicket: (): ClientRequest => ({ path: '/api/v1/qr' }),
  checkTicket: ({ id, hash }: SessionNames): ClientRequest => ({
    path: `/api/v1/session-check/qr/${hash}/${id}`,
  }),
  claimTicket: ({ id, hash }: SessionNames, authorization: string): ClientRequest => ({
    path: `/api/v1/user/qr/${hash}/${id}`,
    headers: { authorization },
  }),
}

/** An older version, which sends the body that its caller gives as it is: here a form. */
export const olderIdTs = {
  requestOtp: (identifier: string): ClientRequest => ({
    path: '/api/v1/request-otp',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' },
    body: new URLSearchParams({ identifier }).toString(),
  }),
  verifyOtp: (names: SessionNames, otp: string): ClientRequest => ({
    path: '/api/v1/verify-otp',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' },
    body: new URLSearchParams({ id: names.id, hash: names.hash, otp }).toString(),
  }),
}

const androidJson = { 'Content-Type': 'application/json', 'No-Authentication': 'true' }

/** The Android client. It sends a header of its own, and the type of the challenge back with the code. */
export const android = {
  requestOtp: (identifier: string): ClientRequest => ({
    path: '/api/v1/request-otp',
    headers: androidJson,
    body: JSON.stringify({ identifier }),
  }),
  verifyOtp: ({ id, hash }: SessionNames, otp: string): ClientRequest => ({
    path: '/api/v1/verify-otp',
    headers: androidJson,
    body: JSON.stringify({ type: 'otp', hash, otp, id }),
  }),
  createTicket: (): ClientRequest => ({ path: '/api/v1/qr', headers: { 'No-Authentication': 'true' } }),
  /** Its only check is that of another kind of session. */
  checkTicket: ({ id, hash }: SessionNames): ClientRequest => ({
    path: `/api/v1/session-check/modal/${hash}/${id}`,
    headers: { 'No-Authentication': 'true' },
  }),
  loadPicture: ({ id, hash }: SessionNames): ClientRequest => ({
    path: `/api/v1/qr/${hash}/${id}`,
    headers: { Authorization: ' ' },
  }),
}

/** The PHP client. It sends the API key as a header, and the id before the hash. */
export const idLaravel = {
  requestOtp: (identifier: string): ClientRequest => ({
    path: '/api/v1/request-otp',
    headers: laravelHeaders(),
    body: JSON.stringify({ identifier }),
  }),
  createTicket: (): ClientRequest => ({ path: '/api/v1/qr', headers: laravelHeaders() }),
  loadPicture: ({ id, hash }: SessionNames): ClientRequest => ({
    path: `/api/v1/qr/${id}/${hash}`,
    headers: laravelHeaders(),
  }),
  claimTicket: ({ id, hash }: SessionNames, accessToken: string): ClientRequest => ({
    path: `/api/v1/user/qr/${id}/${hash}`,
    headers: { ...laravelHeaders(), Authorization: `Bearer ${accessToken}` },
  }),
}

function laravelHeaders(): Readonly<Record<string, string>> {
  return { accept: 'application/json', 'content-type': 'application/json', 'api-key': 'not_set' }
}

/** Message that D7's documentation sends as an example. */
const message = { originator: 'SignOTP', recipient: '+447888872720', content: 'Your code is: {}' }

/** Bodies of `send-otp`, by the client that sends them. */
export const d7Messages: Readonly<Record<string, object>> = {
  'the SDK for Node': { ...message, expiry: 600, data_coding: 'text' },
  'the SDK for Python, with its defaults': { ...message, data_coding: null, expiry: null },
  'the SDK for Python, with a template': {
    originator: 'SignOTP',
    recipient: '+447888872720',
    template_id: 25,
  },
  'the SDK for Go': { ...message, data_coding: 'text', expiry: 600, template_id: 0 },
  'the SDK for PHP, without a country’s plus sign': {
    ...message,
    recipient: '447888872720',
    data_coding: null,
    expiry: 600,
  },
  'curl, as documented': { ...message, expiry: '600', data_coding: 'text' },
  'curl, with every parameter that is documented': {
    ...message,
    expiry: 600,
    data_coding: 'auto',
    retry_delay: 60,
    retry_count: 3,
    otp_code_length: 6,
    otp_type: 'numeric',
    success_url: 'https://host.example/success',
    failure_url: 'https://host.example/failure',
  },
}

/** D7's SDKs: the same three requests and the report, with the secret of the account. */
export const d7Sdk = {
  send: (body: object): ClientRequest => postToD7('send-otp', body),
  resend: (otp_id: string): ClientRequest => postToD7('resend-otp', { otp_id }),
  verify: (otp_id: string, code: string): ClientRequest => postToD7('verify-otp', { otp_id, otp_code: code }),
  /** As an example of D7 has it. */
  verifyNumber: (otp_id: string, code: string): ClientRequest =>
    postToD7('verify-otp', { otp_id, otp_code: Number(code) }),
  report: (otp_id: string): ClientRequest => ({ path: `/verify/v1/report/${otp_id}`, headers: d7Headers }),
}

const d7Headers = { Accept: 'application/json', Authorization: 'Bearer simulated' }

function postToD7(name: string, body: object): ClientRequest {
  return {
    path: `/verify/v1/otp/${name}`,
    headers: { ...d7Headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }
}
