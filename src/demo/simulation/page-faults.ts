/** Faults of the page itself, with a title for people. Faults of the network and the server are scenarios. */
export const pageFaultTitles = {
  'device-offline': 'This device is offline',
  'not-loaded': 'A part of the widget does not load',
} as const

export type PageFault = keyof typeof pageFaultTitles
