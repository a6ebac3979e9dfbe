import type { LoginService } from '../service/login-service.js'
import type { LoginRules } from '../service/rules.js'
import type { Middleware } from '../transport/respond.js'

/** Something that a login server gets wrong. */
export interface Flaw {
  readonly title: string
  /** Backends that can have it. */
  readonly backends: readonly FlawedBackend[]
  /** Check of the doctor that finds it. */
  readonly check: string
  /** Name in the study of QR logins, if it is one of its six. */
  readonly inStudy?: string
  readonly rules?: Partial<LoginRules>
  /** Called once for each server. */
  readonly toMiddleware?: (service: LoginService) => Middleware
}

export type FlawedBackend = 'werify' | 'werifyOauth' | 'trader4' | 'd7' | 'digipay'

/** Servers that pages of other origins call, and that have QR codes. */
export const FAMILY: readonly FlawedBackend[] = ['werify', 'werifyOauth', 'trader4']

export const EVERY_BACKEND: readonly FlawedBackend[] = [...FAMILY, 'd7', 'digipay']
