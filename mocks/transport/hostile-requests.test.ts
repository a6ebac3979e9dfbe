import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { http, HttpResponse } from 'msw'
import { expect, onTestFinished, test, vi } from 'vitest'
import { listen } from './server.js'

const MEBIBYTE = 1024 * 1024

async function start() {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => write.mockRestore())
  const read = vi.fn<(length: number) => void>()
  const handlers = [
    http.get('/a', () => HttpResponse.json({})),
    http.get('/fault', () => {
      throw new Error('outside the contract')
    }),
    http.post('/a', async ({ request }) => {
      read((await request.text()).length)
      return HttpResponse.json({})
    }),
  ]
  const server = await listen(handlers, { port: 0 })
  onTestFinished(server.close)
  const { port } = new URL(server.url)
  return {
    read,
    write,
    url: `${server.url}/a`,
    open: async () => {
      const socket = connect(Number(port), '127.0.0.1')
      await once(socket, 'connect')
      return socket
    },
  }
}

/** Everything that the server sends until it closes the connection. */
async function readAll(socket: Socket): Promise<string> {
  let text = ''
  socket.on('data', chunk => (text += chunk.toString()))
  await once(socket, 'close')
  return text
}

const head = (line: string, ...headers: readonly string[]) =>
  [`${line} HTTP/1.1`, 'Host: login.test', ...headers, '', ''].join('\r\n')

test('[MOCK-11] two requests at once and a reset leave the server running, also for an address that is none', async () => {
  const { open, url } = await start()
  const unhandled = vi.fn<(reason: unknown) => void>()
  process.on('unhandledRejection', unhandled)
  onTestFinished(() => void process.off('unhandledRejection', unhandled))
  for (const target of ['//', '/b', '/fault']) {
    const socket = await open()
    socket.write(head(`GET ${target}`).repeat(2))
    await nextTurn()
    socket.resetAndDestroy()
    expect((await fetch(url)).status).toBe(200)
  }
  expect(unhandled).not.toHaveBeenCalled()
})

test.each([
  ['TRACE /a HTTP/1.1\r\nHost: login.test', 405],
  ['GET /a HTTP/1.1\r\nHost: ada:secret@login.test', 400],
])('[MOCK-11] "%s" is refused, and is no fault of the mock', async (lines, status) => {
  const { open, write } = await start()
  const socket = await open()
  socket.write(`${lines}\r\nConnection: close\r\n\r\n`)
  expect(await readAll(socket)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(write).not.toHaveBeenCalled()
})

test.each(['//', 'http://', '//[', 'http://login.test:99999/', '/%zz'])(
  '[MOCK-11] a request for the address "%s" is answered, and is no fault of the mock',
  async target => {
    const { open, write } = await start()
    const socket = await open()
    socket.write(head(`GET ${target}`, 'Connection: close'))
    expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 40[04] /)
    expect(write).not.toHaveBeenCalled()
  },
)

test.each([
  ['says so', [`Content-Length: ${64 * MEBIBYTE}`], 1],
  ['comes in chunks without end', ['Transfer-Encoding: chunked'], 65],
])(
  '[MOCK-11] a body over 64 KiB that %s is 413, and is read no further',
  async (_how, headers, kibibytes) => {
    const { open, read } = await start()
    const socket = await open()
    const answered = readAll(socket)
    socket.on('error', () => {})
    socket.write(head('POST /a', 'Content-Type: application/json', ...headers))
    const kibibyte = 'x'.repeat(1024)
    const chunk = headers[0]?.startsWith('Transfer') === true ? `400\r\n${kibibyte}\r\n` : kibibyte
    for (let sent = 0; sent < kibibytes; sent += 1) socket.write(chunk)
    expect(await answered).toMatch(/^HTTP\/1\.1 413 /)
    expect(read).not.toHaveBeenCalled()
  },
)

test('[MOCK-11] a body of 64 KiB is read', async () => {
  const { read, url } = await start()
  expect((await fetch(url, { method: 'POST', body: 'x'.repeat(64 * 1024) })).status).toBe(200)
  expect(read).toHaveBeenCalledWith(64 * 1024)
})
