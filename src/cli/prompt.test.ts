import { PassThrough } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { createPrompt } from './prompt.js'

function setUp() {
  const input = new PassThrough()
  const output = new PassThrough()
  const prompt = createPrompt(input, output)
  onTestFinished(prompt.close)
  return { input, output, prompt }
}

test('a person is asked, and what they type is returned without spaces around it', async () => {
  const { input, output, prompt } = setUp()
  const answer = prompt.ask('Code: ')
  input.write(' 123456 \n')
  expect(await answer).toBe('123456')
  expect(String(output.read())).toBe('Code: ')
})

test('two lines that are piped in at once answer two questions', async () => {
  const { input, prompt } = setUp()
  input.end('111111\n222222\n')
  expect([await prompt.ask('First: '), await prompt.ask('Second: ')]).toEqual(['111111', '222222'])
})

test('where nothing is left to read, the question is refused with what to do', async () => {
  const { input, prompt } = setUp()
  input.end()
  await expect(prompt.ask('Code: ')).rejects.toThrow('leave out --code')
})
