// The compiler checks these tests: `tsc` fails if a line compiles that must not.
import { expectTypeOf, test } from 'vitest'
import type { LoginErrorCode } from '../domain/login-error.js'
import { en } from './locales/en.js'
import type { Messages } from './messages.js'
import type { MessageOverrides } from './override-messages.js'

/** The keys that may be left out, at any depth. */
type OptionalIn<Part> = Part extends string | ((...values: never[]) => string)
  ? never
  : { [Key in keyof Part]-?: object extends Pick<Part, Key> ? Key : OptionalIn<Part[Key]> }[keyof Part]

test('a language that leaves out a message does not compile', () => {
  expectTypeOf<OptionalIn<Messages>>().toBeNever()
  expectTypeOf<OptionalIn<MessageOverrides>>().not.toBeNever()

  const { google: _, ...signIn } = en.signIn
  // @ts-expect-error -- `google` is missing
  const incomplete: Messages = { ...en, signIn }
  expectTypeOf(incomplete).toEqualTypeOf<Messages>()
})

test('every error has a message', () => {
  expectTypeOf<keyof Messages['errors']>().toEqualTypeOf<LoginErrorCode>()
})

test('a host can neither add a message, nor change the type of one', () => {
  // @ts-expect-error -- there is no message of this name
  const invented: MessageOverrides = { signIn: { headline: 'Hello' } }
  // @ts-expect-error -- this one is given the name of the app
  const misshapen: MessageOverrides = { signIn: { titleTo: 'Hello' } }
  expectTypeOf([invented, misshapen]).toEqualTypeOf<MessageOverrides[]>()
})
