import type { Language } from '../i18n/language.js'
import { en } from '../i18n/locales/en.js'
import type { MessageOverrides } from '../i18n/override-messages.js'
import { Button } from '../ui/button.js'
import { ErrorBoundary } from '../ui/error-boundary.js'
import { Notice } from '../ui/notice.js'
import { giveLostFocusToButton } from '../ui/give-lost-focus-to-button.js'
import { useElementId } from '../ui/use-element-id.js'
import { Title, type HeadingLevel } from '../views/shared/title.js'
import { Card } from './card.js'
import { useLanguage } from './use-language.js'

interface FailedWidgetProps {
  readonly theme?: 'auto' | 'light' | 'dark' | undefined
  readonly className?: string | undefined
  readonly headingLevel?: HeadingLevel | undefined
  readonly locale?: string | undefined
  readonly messages?: MessageOverrides | undefined
  readonly dir?: 'ltr' | 'rtl' | undefined
  readonly onStartOver: () => void
}

/** Takes the place of a widget that threw: says so, and starts over on a press. In English, if the language threw. */
export function FailedWidget(props: FailedWidgetProps) {
  return (
    <ErrorBoundary fallback={<Failure {...props} language={{ locale: 'en', dir: 'ltr', messages: en }} />}>
      <FailureInLanguage {...props} />
    </ErrorBoundary>
  )
}

function FailureInLanguage(props: FailedWidgetProps) {
  const language = useLanguage(props.locale, props.messages)
  return language && <Failure {...props} language={language} />
}

interface FailureProps extends FailedWidgetProps {
  readonly language: Pick<Language, 'locale' | 'dir' | 'messages'>
}

function Failure({ language, onStartOver, ...props }: FailureProps) {
  const headingId = useElementId()
  const { locale, messages } = language
  return (
    <Card {...props} locale={locale} dir={props.dir ?? language.dir} headingId={headingId}>
      <div ref={giveLostFocusToButton} className="werify-view">
        <Title id={headingId} level={props.headingLevel ?? 2}>
          {messages.signIn.title}
        </Title>
        <Notice text={messages.errors['widget-error']} />
        <Button onClick={onStartOver}>{messages.startOver}</Button>
      </div>
    </Card>
  )
}
