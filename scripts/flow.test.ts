import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as graphs from '../src/testing/login-graphs.js'
import { draw, flowDocument, merge } from './flow.mjs'

test('docs/flow.md is what `npm run flow` writes', async () => {
  expect(readFileSync('docs/flow.md', 'utf8')).toBe(await flowDocument(graphs))
})

const lamp = {
  'switched off': { pressed: ['on'], 'failed: bulb': ['broken'], 'failed: fuse': ['broken'] },
  on: { pressed: ['switched off'], 'failed: bulb': ['broken'], 'failed: fuse': ['on', 'broken'] },
}

test('events with the same ends share an arrow, with details only where they decide', () => {
  expect(draw(lamp, 'switched off').split('\n')).toEqual([
    '```mermaid',
    'stateDiagram-v2',
    '  state "switched off" as switched_off',
    '  [*] --> switched_off',
    '  switched_off --> on : pressed',
    '  switched_off --> broken : failed',
    '  on --> switched_off : pressed',
    '  on --> broken : failed (bulb, fuse)',
    '  on --> on : failed (fuse)',
    '  broken --> [*]',
    '```',
  ])
})

test('steps with the same ways out are drawn as one', () => {
  const graph = { ...lamp, dimmed: { ...lamp.on, 'failed: fuse': ['dimmed', 'broken'] } }
  const { 'switched off': off, lit } = merge(graph, 'lit', ['on', 'dimmed'])
  expect(off).toMatchObject({ pressed: ['lit'] })
  expect(lit).toEqual({ pressed: ['switched off'], 'failed: bulb': ['broken'], 'failed: fuse': ['broken'] })
})

test('steps with different ways out are not drawn as one', () => {
  const graph = { green: { waited: ['yellow'] }, red: { waited: ['green'] }, yellow: { waited: ['red'] } }
  expect(() => merge(graph, 'bright', ['green', 'red'])).toThrow('Not all of "bright" has the same ways out.')
})
