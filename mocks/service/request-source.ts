/** Source of a request, as a server sees it. */
export interface RequestSource {
  /** The application that is asked. A code or ticket of one application is unknown to the others. @default 'login' */
  readonly app?: string
  /** Network address that the request came from. @default 'local' */
  readonly address?: string
  /** Host that the request was sent to, such as `id.example.com`. @default 'localhost' */
  readonly host?: string
}
