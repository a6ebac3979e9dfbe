import { useId, type ReactNode } from 'react'
import type { Identifier, IdentifierKind } from '../../domain/identifier.js'
import type { Failure } from '../../flow/failure.js'
import { eitherOf, type Language } from '../../i18n/language.js'
import { Icon } from '../../ui/icon.js'
import { FailureNotice } from '../shared/failure-notice.js'
import { IdentifierField } from './identifier-field.js'
import { useIdentifierForm } from './use-identifier-form.js'
import { iconOf } from './to-identifier-icon.js'
import { SubmitButton } from '../shared/submit-button.js'

export interface IdentifierViewProps {
  readonly language: Language
  readonly kinds: readonly IdentifierKind[]
  /** The language that the host asks for, as a BCP 47 tag. It tells where numbers are from. */
  readonly locale?: string | undefined
  /** The countries that may be chosen, as ISO 3166-1 alpha-2. @default all */
  readonly countries?: readonly string[] | undefined
  /** What the field holds at first. */
  readonly initialText: string
  /** Takes the focus when it appears; later changes mean nothing. */
  readonly autoFocus: boolean
  readonly isBusy: boolean
  readonly failure: Failure | undefined
  /** When the same identifier may be sent again, in epoch milliseconds, where the server asked to wait. */
  readonly retryAt?: number | undefined
  readonly onSubmit: (identifier: Identifier) => void
  /** Other ways to sign in, below the form. */
  readonly children?: ReactNode
}

/** Asks who the person is. One field for every kind: what is typed says which it is. */
export function IdentifierView(props: IdentifierViewProps) {
  const { language, kinds, failure } = props
  const { identifier: messages } = language.messages
  const id = useId()
  const form = useIdentifierForm(props)
  const { text, doubt, numbers } = form
  const isBusy = props.isBusy || form.isSettling

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only holds things still
    <form
      className="werify-view"
      noValidate
      aria-busy={isBusy}
      onSubmit={event => void form.submit(event)}
      onMouseDown={() => form.setPressing(true)}
      onMouseUp={() => form.setPressing(false)}
    >
      <FailureNotice failure={failure} language={language} field="identifier" />
      <IdentifierField
        id={id}
        label={capitalised(eitherOf(kinds, messages.names, language), language)}
        kinds={kinds}
        lead={
          numbers === undefined ? (
            <Icon name={iconOf(text, kinds)} />
          ) : (
            <numbers.CountryChip
              text={text}
              reading={form.reading}
              isReadOnly={isBusy}
              onChoose={form.chooseCountry}
            />
          )
        }
        inputRef={form.input}
        value={text}
        isReadOnly={isBusy}
        error={form.error}
        doubt={doubt}
        onChange={form.change}
        onLeave={form.leave}
      />
      <SubmitButton language={language} retryAt={form.retryAt} isBusy={isBusy}>
        {submitLabel(form, language)}
      </SubmitButton>
      {failure?.code !== 'offline' && props.children}
    </form>
  )
}

function submitLabel(
  { doubt, isFailed }: ReturnType<typeof useIdentifierForm>,
  { messages: { identifier } }: Language,
): string {
  if (doubt !== undefined) return identifier.submitAnyway
  return isFailed ? identifier.retry : identifier.submit
}

function capitalised(text: string, { locale }: Language): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(locale) + text.slice(first.length)
}
