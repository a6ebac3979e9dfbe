import { expect, test } from 'vitest'
import { parseInterface } from './props.mjs'

const source = `
export interface OtherOptions {
  readonly name: string
}

export interface Options<
  Session extends object = object,
> extends OtherOptions {
  /** Server to ask. */
  readonly server: Server<Session>
  /**
   * Called with the \`Reply\` and
   * its time. See {@link Reply}. @default none
   */
  readonly onReply?: ((reply: Reply, at: { readonly ms: number }) => void) | undefined
  /** @default 'auto', which follows the system */
  readonly theme?:
    | 'auto'
    | 'dark'
  readonly retry?: false | RetryOptions
}
`

test('the members of an interface are read with their types, defaults and comments', () => {
  expect(parseInterface(source, 'Options')).toEqual([
    {
      name: 'server',
      type: 'Server<Session>',
      isOptional: false,
      text: 'Server to ask.',
      default: undefined,
    },
    {
      name: 'onReply',
      type: '(reply: Reply, at: { readonly ms: number }) => void',
      isOptional: true,
      text: 'Called with the `Reply` and its time. See `Reply`.',
      default: 'none',
    },
    {
      name: 'theme',
      type: "'auto' | 'dark'",
      isOptional: true,
      text: '',
      default: "'auto', which follows the system",
    },
    { name: 'retry', type: 'false | RetryOptions', isOptional: true, text: '', default: undefined },
  ])
})

test('an interface of a similar name is another one', () => {
  expect(parseInterface(source, 'OtherOptions').map(({ name }) => name)).toEqual(['name'])
  expect(() => parseInterface(source, 'Option')).toThrow('There is no interface Option.')
})

test.each(['  check(ticket: Ticket): void\n', '  name: string\n', "  readonly 'a-b': string\n"])(
  'a member of another form is an error: %s',
  member => {
    expect(() => parseInterface(`interface Odd {\n${member}}\n`, 'Odd')).toThrow(
      `Odd has a member that cannot be parsed: ${member.trim()}`,
    )
  },
)
