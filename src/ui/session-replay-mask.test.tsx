import { cleanup, render, screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, expect, test } from 'vitest'
import { IdentifierField } from '../views/identifier/identifier-field.js'
import { OtpField } from './otp-field.js'
import { QrCode } from './qr-code.js'

afterEach(cleanup)

const ignore = () => {}

const identifierField = (
  <IdentifierField
    id="identifier"
    label="Email or phone"
    kinds={['email', 'phone']}
    adornment={null}
    inputRef={{ current: null }}
    value="hi@trader4.net"
    isReadOnly={false}
    error={undefined}
    isErrorRead={false}
    warning={undefined}
    onChange={ignore}
    onLeave={ignore}
  />
)

const codeField = (
  <OtpField
    id="code"
    label="6-digit code"
    value="123456"
    length={6}
    inputMode="numeric"
    normalise={text => text}
    isInvalid={false}
    isReadOnly={false}
    describedBy=""
    inputRef={ignore}
    onChange={ignore}
    onBlur={ignore}
  />
)

const SECRETS: readonly (readonly [name: string, screen: ReactElement, find: () => Element | null])[] = [
  ['the QR code', <QrCode key="qr" payload="secret" name="QR code" />, () => screen.getByRole('img')],
  ['the field for the identifier', identifierField, () => screen.getByRole('textbox')],
  ['the field for the code', codeField, () => screen.getByRole('textbox')],
  ['what is drawn of the code', codeField, () => screen.getByText('1').parentElement],
]

const MARKS = [
  '.sentry-block',
  '[data-sentry-block]',
  '.ph-no-capture',
  '[data-hj-suppress]',
  '[data-dd-privacy="hidden"]',
  '.fs-exclude',
]

test.each(SECRETS)('[QR-20] session replays leave out %s', (_name, view, find) => {
  render(view)
  const secret = find()
  expect(MARKS.filter(mark => secret?.matches(mark) !== true)).toEqual([])
})
