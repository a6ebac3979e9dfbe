import { Icon } from './icon.js'

interface NoticeProps {
  readonly title?: string | undefined
  /** Without it only an empty live region exists: screen readers miss one that is added with its text. */
  readonly text: string | undefined
  /** Text for screen readers only, after `text`. */
  readonly aside?: string | undefined
}

export function Notice({ title, text, aside }: NoticeProps) {
  return (
    <div role="alert" className="werify-live-region">
      {text !== undefined && (
        <div className="werify-notice">
          <Icon name="alert" />
          <span>
            {title !== undefined && <strong>{title}</strong>}
            <span>{`${text} `}</span>
            {aside !== undefined && <span className="werify-visually-hidden">{aside}</span>}
          </span>
        </div>
      )}
    </div>
  )
}
