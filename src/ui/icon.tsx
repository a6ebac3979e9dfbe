const PATHS = {
  mail: 'M5 4h10a2.5 2.5 0 0 1 2.5 2.5v7A2.5 2.5 0 0 1 15 16H5a2.5 2.5 0 0 1-2.5-2.5v-7A2.5 2.5 0 0 1 5 4ZM3 6l7 5 7-5',
  phone: 'M7.5 2.5h5a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2h-5a2 2 0 0 1-2-2v-11a2 2 0 0 1 2-2ZM9 15h2',
  wallet:
    'M5 5h10.5A1.5 1.5 0 0 1 17 6.5v8a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 14.5V6a2 2 0 0 1 2-2h9M13.5 10.5h.01',
  person: 'M10 10a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5ZM4 16.5c.6-2.7 3-4 6-4s5.4 1.3 6 4',
  check: 'm4.5 10.5 3.8 3.8 7.2-8',
  down: 'm4 7 6 6 6-6',
  alert: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 6v4.5M10 13.5h.01',
  status: 'M10 3 18 17H2ZM10 8v4M10 14.5h.01',
} as const

export type IconName = keyof typeof PATHS

interface IconProps {
  readonly name: IconName
}

/** Decorative icon, hidden from screen readers. */
export function Icon({ name }: IconProps) {
  return (
    <svg className="werify-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
