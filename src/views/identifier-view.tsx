import { useEffect, useId, useState, type ChangeEvent, type ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { parseIdentifier, type Identifier, type IdentifierKind } from '../domain/identifier.js'
import type { Failure } from '../flow/failure.js'
import type { Messages } from '../i18n/messages.js'
import { Button } from '../ui/button.js'
import { FieldError } from '../ui/field-error.js'
import { Icon, type IconName } from '../ui/icon.js'
import { FailureNotice } from './failure-notice.js'
import { failureText } from './failure-text.js'

interface IdentifierViewProps {
  readonly messages: Messages
  readonly kinds: readonly IdentifierKind[]
  /** What the field holds at first. */
  readonly initialText: string
  /** Takes the focus when it appears; later changes mean nothing. */
  readonly autoFocus: boolean
  readonly isBusy: boolean
  readonly failure: Failure | undefined
  readonly onSubmit: (identifier: Identifier) => void
  /** Other ways to sign in, below the form. */
  readonly children?: ReactNode
}

/** Asks who the person is. One field for every kind: what is typed says which it is. */
export function IdentifierView(props: IdentifierViewProps) {
  const { messages, kinds, failure, onSubmit } = props
  const id = useId()
  const { register, handleSubmit, setFocus, setValue, clearErrors, formState } = useForm({
    defaultValues: { identifier: props.initialText },
    reValidateMode: 'onSubmit',
  })
  const isRefused = failure?.code === 'identifier-rejected'
  const refusal = isRefused ? failureText(failure, messages) : undefined
  const error = formState.errors.identifier?.message ?? refusal

  const [icon, setIcon] = useState(() => iconOf(props.initialText))
  const [focusAtFirst] = useState(props.autoFocus)
  useEffect(() => {
    if (focusAtFirst) setFocus('identifier')
  }, [focusAtFirst, setFocus])
  useEffect(() => {
    if (isRefused) setFocus('identifier')
  }, [isRefused, setFocus])

  function handleChange(event: ChangeEvent<HTMLInputElement>) {
    setIcon(iconOf(event.target.value))
    clearErrors()
  }

  function problemOf(text: string): string | undefined {
    const { problem } = parseIdentifier(text, kinds)
    return problem && messages.identifier.problems[problem](kinds)
  }

  const submit = handleSubmit(({ identifier: text }) => {
    const { identifier } = parseIdentifier(text, kinds)
    if (identifier === undefined) return
    setValue('identifier', identifier.value)
    onSubmit(identifier)
  })

  return (
    <form className="werify-view" noValidate aria-busy={props.isBusy} onSubmit={event => void submit(event)}>
      <FailureNotice failure={isRefused ? undefined : failure} messages={messages} />
      <div className="werify-field">
        <label htmlFor={id}>{messages.identifier.label(kinds)}</label>
        <div className="werify-field-box" data-invalid={error !== undefined || undefined}>
          <Icon name={icon} />
          <input
            {...register('identifier', {
              validate: text => problemOf(text) ?? true,
              onChange: handleChange,
            })}
            id={id}
            className="werify-input"
            type="text"
            dir="ltr"
            autoComplete="username"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            readOnly={props.isBusy}
            aria-invalid={error !== undefined}
            aria-describedby={`${id}-error`}
          />
        </div>
        <FieldError id={`${id}-error`} text={error} />
      </div>
      <Button type="submit" isBusy={props.isBusy}>
        {failure === undefined || isRefused ? messages.identifier.submit : messages.identifier.retry}
      </Button>
      {failure?.code !== 'offline' && props.children}
    </form>
  )
}

function iconOf(text: string): IconName {
  const { identifier } = parseIdentifier(text)
  switch (identifier?.kind) {
    case 'email':
      return 'mail'
    case 'mobile':
    case 'phone':
      return 'phone'
    case 'crypto':
      return 'wallet'
    case undefined:
      return text.includes('@') ? 'mail' : 'person'
  }
}
