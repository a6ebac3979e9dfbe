import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { ParsedIdentifier } from '../domain/identifier.js'
import { eitherOf } from '../i18n/language.js'
import { useAssessment, type Reading } from './assessment.js'
import { failureText } from './failure-text.js'
import type { IdentifierViewProps } from './identifier-view.js'

/**
 * What the identifier form does. What is wrong is said when it is submitted and must be put right; what is merely
 * odd is said once, when the field is left or at the latest before it is sent, and may then be sent as it is.
 */
export function useIdentifierForm(props: IdentifierViewProps) {
  const { language, kinds, failure, isBusy, onSubmit } = props
  const { register, handleSubmit, setFocus, setValue, clearErrors, formState, watch } = useForm({
    defaultValues: { identifier: props.initialText },
    reValidateMode: 'onSubmit',
  })
  const text = watch('identifier')
  const [country, setCountry] = useState<string>()
  const reading: Reading = { ...props, country }
  const { numbers, assess, settle } = useAssessment(text, reading)
  const isPressing = useRef(false)

  const isRefused = failure?.code === 'identifier-rejected'
  const refusal = isRefused ? failureText(failure, language) : undefined
  const error = formState.errors.identifier?.message ?? refusal
  const [oddity, setOddity] = useState<string>()
  const doubt = error === undefined ? oddity : undefined

  const [focusAtFirst] = useState(props.autoFocus)
  useEffect(() => {
    if (focusAtFirst) setFocus('identifier')
  }, [focusAtFirst, setFocus])
  useEffect(() => {
    if (isRefused) setFocus('identifier')
  }, [isRefused, setFocus])

  function handleChange() {
    setOddity(undefined)
    clearErrors()
  }

  function problemIn({ problem }: ParsedIdentifier): string | undefined {
    if (problem === undefined) return undefined
    const { nouns, examples, problems } = language.messages.identifier
    return problems[problem](eitherOf(kinds, problem === 'empty' ? nouns : examples, language))
  }

  return {
    text,
    reading,
    numbers,
    error,
    doubt,
    registration: register('identifier', {
      validate: async typed => problemIn((await settle(typed)).parsed) ?? true,
      onChange: handleChange,
    }),

    submit: handleSubmit(async ({ identifier: typed }) => {
      const { parsed, doubt: found, written } = await settle(typed)
      setOddity(found)
      if (parsed.identifier === undefined || (found !== undefined && doubt === undefined)) return
      setValue('identifier', written ?? parsed.identifier.value)
      onSubmit(parsed.identifier)
    }),

    /** What is being pressed must not move away from under the pointer: then a doubt is said before it is sent. */
    setPressing: (pressing: boolean) => {
      isPressing.current = pressing
    },

    leave: () => {
      if (isPressing.current || isBusy) return
      const { doubt: found, written } = assess()
      setOddity(found)
      if (found === undefined && written !== undefined) setValue('identifier', written)
    },

    /** @param asThere what was typed, as a number of that country */
    chooseCountry: (code: string, asThere: string) => {
      setCountry(code)
      setValue('identifier', asThere)
      handleChange()
    },
  }
}
