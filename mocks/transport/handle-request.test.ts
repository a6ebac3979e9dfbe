import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { http, HttpResponse } from 'msw'
import { expect, onTestFinished, test, vi } from 'vitest'
import { handleRequest } from './handle-request.js'

test('a client that disconnects before its body is read causes no error', async () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => write.mockRestore())
  const answered = vi.fn<(hadHandler: boolean) => void>()
  const server = createServer(async (incoming, outgoing) => {
    await once(outgoing, 'close')
    answered(await handleRequest([http.post('/a', () => HttpResponse.json({}))], incoming, outgoing))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const bound = server.address()

  const socket = connect(typeof bound === 'object' ? (bound?.port ?? 0) : 0, '127.0.0.1')
  socket.write('POST /a HTTP/1.1\r\nHost: login.test\r\nContent-Length: 100\r\n\r\n{"id"')
  await once(server, 'request')
  socket.destroy()

  await vi.waitFor(() => expect(answered).toHaveBeenCalledWith(true))
  expect(write).not.toHaveBeenCalled()
})
