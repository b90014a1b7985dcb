/**
 * What many ask for at the same time is made once. `make` is begun by the first; who comes before it is done gets the
 * same. `key` must hold the generation of what is published: who asks after a publication must not get what was begun
 * before it.
 */
export class SingleFlight<T> {
  #flights = new Map<string, Promise<T>>()

  share(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#flights.get(key)
    if (known) return known
    const flight = make().finally(() => this.#flights.delete(key))
    this.#flights.set(key, flight)
    return flight
  }
}
