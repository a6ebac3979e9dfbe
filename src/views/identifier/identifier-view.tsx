import { useMemo, useRef, type ReactNode } from 'react'
import type { IdentifierKind } from '../../domain/identifier.js'
import { areNumbersOnly } from '../../domain/identifier-kinds.js'
import { REMEDIES } from '../../domain/remedies.js'
import { toKindList, type Language } from '../../i18n/language.js'
import { toSentenceCase } from '../../i18n/to-sentence-case.js'
import { Icon } from '../../ui/icon.js'
import { useFormSubmit } from '../../ui/use-form-submit.js'
import { useElementId } from '../../ui/use-element-id.js'
import { FailureNotice } from '../shared/failure-notice.js'
import { SubmitButton } from '../shared/submit-button.js'
import { IdentifierField } from './identifier-field.js'
import { toIdentifierIcon } from './to-identifier-icon.js'
import { useIdentifierForm, type IdentifierFormOptions } from './use-identifier-form.js'

export interface IdentifierViewProps extends IdentifierFormOptions {
  /** Time from which the same identifier may be sent again, in epoch milliseconds. @default no wait */
  readonly retryAt?: number | undefined
  /** Other ways to sign in, below the form. */
  readonly children?: ReactNode
}

/** Asks who the person is, in one field for every kind of identifier: the text tells which kind it is. */
export function IdentifierView(props: IdentifierViewProps) {
  const { language, kinds, failure } = props
  const id = useElementId()
  const form = useIdentifierForm(props)
  // Joins and capitalises words by the rules of the language, which takes long for a key press.
  const label = useMemo(() => toLabel(kinds, language), [kinds, language])
  const { text, CountryChip } = form
  const isBusy = props.isBusy || form.isChecking
  const icon = <Icon name={toIdentifierIcon(text, kinds)} />
  const isPressing = useRef(false)
  const formRef = useFormSubmit(() => void form.submit())

  function handleLeave() {
    // A warning on blur would move the button that is being pressed; then it is shown on submit.
    if (!isPressing.current && !props.isBusy) form.leave()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only tells a press of the button from other blurs
    <form
      ref={formRef}
      className="werify-view"
      method="post"
      noValidate
      aria-busy={isBusy}
      onMouseDown={event => (isPressing.current = event.target !== form.input.current)}
      onMouseUp={() => (isPressing.current = false)}
    >
      <FailureNotice failure={failure} language={language} field="identifier" />
      <IdentifierField
        id={id}
        label={label}
        kinds={kinds}
        adornment={
          CountryChip === undefined ? (
            icon
          ) : (
            <CountryChip
              text={text}
              options={form.checkOptions}
              placeholder={icon}
              isReadOnly={isBusy}
              onChoose={form.chooseCountry}
            />
          )
        }
        inputRef={form.input}
        value={text}
        isReadOnly={isBusy}
        error={form.error}
        isErrorRead={form.isFocusMoved}
        warning={form.warning}
        onChange={form.change}
        onLeave={handleLeave}
      />
      <SubmitButton language={language} retryAt={form.isChanged ? undefined : props.retryAt} isBusy={isBusy}>
        {toSubmitLabel(props, form.warning)}
      </SubmitButton>
      {failure?.code !== 'offline' && props.children}
    </form>
  )
}

/** Kinds of identifiers as a list that begins with a capital letter, such as "Email or phone". */
function toLabel(kinds: readonly IdentifierKind[], language: Language): string {
  const { names, numberAlone } = language.messages.identifier
  if (areNumbersOnly(kinds)) return numberAlone
  return toSentenceCase(toKindList(kinds, names, language), language)
}

function toSubmitLabel({ failure, language }: IdentifierViewProps, warning: string | undefined): string {
  const { submit, submitAnyway, retry } = language.messages.identifier
  if (warning !== undefined) return submitAnyway
  return failure !== undefined && REMEDIES[failure.code].next === 'try-again' ? retry : submit
}
