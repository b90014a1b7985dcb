/** A message as written, with its `{word|reading}` as ruby. */
export function withReadings(message: string): (string | HTMLElement)[] {
  return message.split(/\{([^{}|]+\|[^{}|]+)\}/).map((part, at) => {
    if (at % 2 === 0) return part
    const [word = '', reading = ''] = part.split('|')
    const ruby = document.createElement('ruby')
    const above = document.createElement('rt')
    above.textContent = reading
    ruby.append(word, above)
    return ruby
  })
}
