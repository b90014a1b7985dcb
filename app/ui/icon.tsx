const shapes = {
  check: 'M3 8.5 6.5 12 13 4.5',
  same: 'M3 6h10M3 10h10',
  later: 'M8 4v4l3 2M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  minus: 'M3 8h10',
  off: 'M4 4l8 8M12 4l-8 8',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.7 8 9 8 10M8 13v.1',
  outside: 'M9 3h4v4M13 3 7 9M11 10v3H3V5h3',
  dot: 'M8 5.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z',
  info: 'M8 7.5V12M8 4v.1M14.5 8a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z',
  warn: 'M8 6v3.5M8 12v.1M8 1.8 15 14H1L8 1.8Z',
  bad: 'M8 4v5M8 11.9v.1M14.5 8a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14.5 14.5',
  pen: 'm3 13 .8-3.2L10.5 3 13 5.5 6.2 12.2 3 13Z',
  turn: 'M3 8a5 5 0 1 1 1.8 3.8M3 12.5V8.8h3.7',
  next: 'm6 3 5 5-5 5',
  back: 'm10 3-5 5 5 5',
} as const

export type IconName = keyof typeof shapes

/** A mark beside a word; never the only bearer of meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  )
}
