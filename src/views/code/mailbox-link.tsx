import type { Identifier } from '../../domain/identifier.js'
import { findMailbox } from '../../domain/mailbox.js'
import type { Language } from '../../i18n/language.js'

interface MailboxLinkProps {
  readonly language: Language
  readonly identifier: Identifier
}

/** Link to the mailbox that the code was sent to, in a tab of its own: this one waits for the code. */
export function MailboxLink({ language, identifier: { kind, value } }: MailboxLinkProps) {
  const mailbox = kind === 'email' ? findMailbox(value) : undefined
  return (
    mailbox !== undefined && (
      <a
        className="werify-button"
        data-variant="secondary"
        href={mailbox.href}
        target="_blank"
        rel="noopener noreferrer"
      >
        {language.messages.code.openMail(mailbox.name)}
      </a>
    )
  )
}
