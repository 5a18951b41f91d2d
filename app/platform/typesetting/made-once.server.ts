interface InHand {
  made: Promise<Uint8Array>;
  /** Who waits for it. */
  readers: number;
  /** Ends it when nobody waits any more. */
  abandoned: AbortController;
}

/**
 * What is asked for by the same key is made once and kept in memory, up to so many bytes in all: what nobody has asked
 * for longest goes first. The key says all that goes into it, so nothing here is ever out of date.
 */
export class MadeOnce {
  readonly #most: number;
  readonly #kept = new Map<string, Uint8Array>();
  readonly #inHand = new Map<string, InHand>();
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** What `make` throws is thrown to all who wait, and kept by nobody. */
  async of(key: string, reader: AbortSignal, make: (abandoned: AbortSignal) => Promise<Uint8Array>) {
    const known = this.#kept.get(key);
    if (!known) return this.#made(key, reader, make);
    this.#kept.delete(key);
    this.#kept.set(key, known);
    return known;
  }

  async #made(key: string, reader: AbortSignal, make: (abandoned: AbortSignal) => Promise<Uint8Array>) {
    const inHand = this.#inHand.get(key) ?? this.#begin(key, make);
    inHand.readers += 1;
    const leave = () => this.#leave(key, inHand);
    reader.addEventListener("abort", leave, { once: true });
    try {
      return await inHand.made;
    } finally {
      reader.removeEventListener("abort", leave);
    }
  }

  #begin(key: string, make: (abandoned: AbortSignal) => Promise<Uint8Array>): InHand {
    const abandoned = new AbortController();
    const made = make(abandoned.signal).then(
      (bytes) => {
        this.#done(key, inHand);
        this.#keep(key, bytes);
        return bytes;
      },
      (error: unknown) => {
        this.#done(key, inHand);
        throw error;
      },
    );
    const inHand: InHand = { made, readers: 0, abandoned };
    this.#inHand.set(key, inHand);
    return inHand;
  }

  #leave(key: string, inHand: InHand): void {
    inHand.readers -= 1;
    if (inHand.readers > 0) return;
    this.#done(key, inHand);
    inHand.abandoned.abort();
  }

  #done(key: string, inHand: InHand): void {
    if (this.#inHand.get(key) === inHand) this.#inHand.delete(key);
  }

  #keep(key: string, bytes: Uint8Array): void {
    // What is as long as a quarter of all would drive out too much.
    if (bytes.length > this.#most / 4) return;
    this.#bytes += bytes.length - (this.#kept.get(key)?.length ?? 0);
    this.#kept.set(key, bytes);
    for (const [oldest, { length }] of this.#kept) {
      if (this.#bytes <= this.#most) return;
      this.#kept.delete(oldest);
      this.#bytes -= length;
    }
  }
}
