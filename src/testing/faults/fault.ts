import type { FaultyPage, PageOptions } from './faulty-page.js'
import type { RequestKind } from './simulated-network.js'

// For tests: a fault, and where it is proven that people get past it.

/** Something to see: an element of this role, with this text in it or as its name. */
export interface Sight {
  readonly role: 'alert' | 'button' | 'heading' | 'img' | 'status' | 'tabpanel' | 'textbox'
  readonly text: string
}

interface Story {
  /** In a short sentence. */
  readonly fault: string
  readonly never: string
}

/** Fault that is injected into a page over the simulated service. */
export interface InjectedFault extends Story {
  readonly sees: Sight
  readonly page?: PageOptions
  /** Injects the fault, and asserts what is not in the other members. */
  readonly inject: (page: FaultyPage) => Promise<void>
  /** Requests at the end, of the kinds that are named. */
  readonly requests?: Readonly<Partial<Record<RequestKind, number>>>
  /** @default false */
  readonly signsIn?: boolean
  /** False where nothing new is to be heard at the end. @default true */
  readonly isAnnounced?: boolean
}

/** Title of a test in a file, without what differs from row to row. */
export interface Proof {
  readonly file: string
  readonly title: string
}

/** Fault that other tests inject, most of them into a real browser. */
export interface FaultElsewhere extends Story {
  readonly sees: string
  readonly elsewhere: readonly [Proof, ...Proof[]]
}

/** Fault that no test here can inject. */
export interface UntestedFault extends Story {
  readonly sees: string
  /** Reason, in a sentence. */
  readonly notHere: string
}

export type Fault = InjectedFault | FaultElsewhere | UntestedFault
