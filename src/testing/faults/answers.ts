// For tests: what a faulty network or server does with a request.

/** Answer to a request. @param serve asks the simulated service */
export type Answer = (serve: () => Promise<Response>) => Promise<Response>

const JSON_TYPE = 'application/json'

/** Rejects as `fetch` does where there is no connection. */
export const noConnection: Answer = () => Promise.reject(new TypeError('Failed to fetch'))

/** Never settles, unless the page aborts the request. */
export const never: Answer = () => new Promise(() => {})

export function text(body: string, status = 200, type = JSON_TYPE): Answer {
  return () => Promise.resolve(new Response(body, { status, headers: { 'Content-Type': type } }))
}

export function json(
  status: number,
  body: object = {},
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return () => Promise.resolve(Response.json(body, { status, headers }))
}

export function html(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  const page = '<!doctype html><title>Sign in to use the network</title>'
  return () =>
    Promise.resolve(new Response(page, { status, headers: { 'Content-Type': 'text/html', ...headers } }))
}

export const noContent: Answer = () => Promise.resolve(new Response(null, { status: 204 }))

/** Body of the service, changed as text. */
export function changed(change: (body: string) => string): Answer {
  return async serve => {
    const response = await serve()
    const { status } = response
    return new Response(change(await response.text()), { status, headers: { 'Content-Type': JSON_TYPE } })
  }
}

/** Connection that breaks after half of the body. */
export const broken: Answer = () =>
  streamed(stream => {
    stream.enqueue(new TextEncoder().encode('{"succeed":true,'))
    stream.error(new TypeError('terminated'))
  })

/** One byte a second, for ever. */
export const dripping: Answer = () =>
  streamed(stream => {
    setInterval(() => stream.enqueue(Uint8Array.of(0x20)), 1000)
  })

/** Ten megabytes of JSON. */
export const huge: Answer = () => {
  const chunk = new Uint8Array(64 * 1024).fill(0x20)
  let left = 160
  return Promise.resolve(
    new Response(
      new ReadableStream({
        pull(stream) {
          left -= 1
          stream.enqueue(chunk)
          if (left === 0) stream.close()
        },
      }),
      { headers: { 'Content-Type': JSON_TYPE } },
    ),
  )
}

function streamed(start: (stream: ReadableStreamDefaultController) => void): Promise<Response> {
  return Promise.resolve(
    new Response(new ReadableStream({ start }), { headers: { 'Content-Type': JSON_TYPE } }),
  )
}
