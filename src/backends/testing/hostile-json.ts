import * as fc from 'fast-check'
import { ABSENT, pathsIn, withMember } from '../../contract-tests/json-members.js'
import { toRecord } from '../../domain/to-record.js'
import { HOSTILE_STRINGS } from '../../testing/hostile-strings.js'

// For tests: bodies that were changed by somebody who wants to break the reader.

/** Text that no value serialises to, such as `1e999`. */
class RawJson {
  constructor(readonly text: string) {}
}

/** Member that an object has two times. Readers take the last one. */
class TwoMembers {
  constructor(
    readonly first: unknown,
    readonly last: unknown,
  ) {}
}

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'length',
  'status',
  'code',
  'error',
  '',
]

const RAW = [
  '1e999',
  '-1e999',
  '-0',
  '123456789012345678901234567890',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '['.repeat(5000) + ']'.repeat(5000),
  `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
  JSON.stringify('W'.repeat(8193)),
  JSON.stringify('W'.repeat(70_000)),
].map(text => new RawJson(text))

const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(ABSENT, null, 0, 1, -1, true, false, '', [], {}) },
  { weight: 2, arbitrary: fc.constantFrom('true', 'yes', 'OK', '1', 'null', 'granted', 'APPROVED ', ' ') },
  { weight: 2, arbitrary: fc.constantFrom(...RAW) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE_STRINGS.filter(text => text.length < 1000)) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
)

const change = fc.record({
  at: fc.nat(),
  key: fc.constantFrom(...KEYS),
  how: fc.constantFrom('replace', 'replace', 'wrap', 'add', 'rename', 'twice', 'twice before'),
  value,
})
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never

const cut = fc.record({
  how: fc.constantFrom('whole', 'whole', 'whole', 'whole', 'half', 'more after it', 'NUL', 'BOM'),
  at: fc.nat(),
})

/** Text of a body with one to three changes, of which some leave no JSON. */
export function hostileJson(body: unknown): fc.Arbitrary<string> {
  const changes = fc.array(change, { minLength: 1, maxLength: 3 })
  return fc.tuple(changes, cut).map(([all, { how, at }]) => {
    const text = toJson(all.reduce(applyChange, body))
    switch (how) {
      case 'half':
        return text.slice(0, at % Math.max(1, text.length))
      case 'more after it':
        return `${text}}`
      case 'NUL':
        return `${text}\0`
      case 'BOM':
        return `\ufeff${text}`
      case 'whole':
        return text
    }
  })
}

function applyChange(body: unknown, { at, key, how, value: hostile }: Change): unknown {
  const paths = [[], ...pathsIn(body)]
  const path = paths[at % paths.length] ?? []
  const before = path.reduce<unknown>((parent, name) => Reflect.get(Object(parent), name), body)
  const [name = '', ...parents] = path.toReversed()
  const parent = parents.toReversed()
  const replacement = {
    replace: hostile,
    wrap: [before],
    add: { ...toRecord(before), [key]: hostile },
    rename: before,
    twice: new TwoMembers(before, hostile),
    'twice before': new TwoMembers(hostile, before),
  }[how]
  if (how !== 'rename' || path.length === 0) return withMember(body, path, replacement)
  return withMember(withMember(body, [...parent, name], ABSENT), [...parent, key], before)
}

function toJson(member: unknown): string {
  if (member instanceof RawJson) return member.text
  if (member instanceof TwoMembers) return toJson(member.last)
  if (Array.isArray(member))
    return `[${member
      .filter(item => item !== ABSENT)
      .map(toJson)
      .join(',')}]`
  if (typeof member !== 'object' || member === null) return JSON.stringify(member) ?? 'null'
  const members = Object.entries(member).flatMap(([key, child]) => {
    const children = child instanceof TwoMembers ? [child.first, child.last] : [child]
    return children.filter(each => each !== ABSENT).map(each => `${JSON.stringify(key)}:${toJson(each)}`)
  })
  return `{${members.join(',')}}`
}
