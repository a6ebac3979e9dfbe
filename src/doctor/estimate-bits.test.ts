import { expect, test } from 'vitest'
import { estimateBits } from './estimate-bits.js'

test.each([
  [['tr44670677563e9edb832e43', 'tr4d90bdf5b17b2ac06a91fe'], 64, 96],
  [['487f2509-7125-4a2b-9d9a-d8182919c8e0', '6096cb42-1e60-4bdd-bfe0-55d5af00c978'], 100, 124],
  [['k3J9mZ-qTz0aVwYb_8Xc1D', 'P0sLrQe7uHnBv2Gx4TfKiA'], 110, 132],
])('random names %j have many bits', (samples, least, most) => {
  expect(estimateBits(samples)).toBeGreaterThanOrEqual(least)
  expect(estimateBits(samples)).toBeLessThanOrEqual(most)
})

test.each([
  ['numbers that count', ['100041', '100042'], 4],
  ['a number that grows by a digit', ['99', '100'], 10],
  ['numbers after a prefix', ['ticket-of-the-login-9', 'ticket-of-the-login-10'], 7],
  ['numbers before a suffix', ['9-ticket-of-the-login', '10-ticket-of-the-login'], 10],
  ['one name for all', ['abcdef', 'abcdef'], 0],
  ['UUIDs that count', ['00000000-0000-4000-8000-000000000007', '00000000-0000-4000-8000-000000000008'], 4],
  ['the seconds of a clock', ['1795867200', '1795867203'], 4],
  ['UUIDs of version 1', ['c232ab00-9414-11ec-b3c8-9f6bdeced846', 'c232ab01-9414-11ec-b3c8-9f6bdeced846'], 4],
  ['one short token', ['a1b2c3'], 24],
])('%s have few bits', (_title, samples, most) => {
  expect(estimateBits(samples)).toBeLessThanOrEqual(most)
})
