/** So many wait already: of this place, or in all. */
export class Full extends Error {
  override readonly name = "Full";
  readonly of: "place" | "all";
  constructor(of: "place" | "all") {
    super(`too many wait of ${of}`);
    this.of = of;
  }
}

/** Whoever asked has left before it was their turn. */
export class Left extends Error {
  override readonly name = "Left";
}

/** Whom work is for: whoever shares a place shares its turns. */
export interface For {
  place: string;
  signal: AbortSignal;
}

interface Turn {
  begin: () => void;
}

/** One piece of work after the other, places in turns; no more than so many wait, in all and of one place. */
export class Turns {
  readonly #most: { inAll: number; ofOnePlace: number };
  /** Who waits, by place; the place whose turn comes next first. */
  readonly #waiting = new Map<string, Turn[]>();
  #atWork: string | null = null;

  constructor(most: { inAll: number; ofOnePlace: number }) {
    this.#most = most;
  }

  /** @throws {Full} @throws {Left} before the work has begun; what the work throws afterwards */
  async take<T>(who: For, work: () => Promise<T>): Promise<T> {
    await this.#turnOf(who);
    try {
      if (who.signal.aborted) throw new Left();
      return await work();
    } finally {
      this.#next();
    }
  }

  #turnOf({ place, signal }: For): Promise<void> {
    if (signal.aborted) return Promise.reject(new Left());
    if (this.#atWork === null) {
      this.#atWork = place;
      return Promise.resolve();
    }
    const ofPlace = this.#waiting.get(place) ?? [];
    if (ofPlace.length + Number(this.#atWork === place) >= this.#most.ofOnePlace) {
      return Promise.reject(new Full("place"));
    }
    const inAll = [...this.#waiting.values()].reduce((sum, turns) => sum + turns.length, 0);
    if (inAll >= this.#most.inAll) return Promise.reject(new Full("all"));
    return new Promise((resolve, reject) => {
      const turn: Turn = {
        begin: () => {
          signal.removeEventListener("abort", left);
          resolve();
        },
      };
      const left = () => {
        this.#drop(place, turn);
        reject(new Left());
      };
      signal.addEventListener("abort", left, { once: true });
      this.#waiting.set(place, [...ofPlace, turn]);
    });
  }

  #drop(place: string, turn: Turn): void {
    const rest = (this.#waiting.get(place) ?? []).filter((one) => one !== turn);
    if (rest.length > 0) this.#waiting.set(place, rest);
    else this.#waiting.delete(place);
  }

  #next(): void {
    const [place, turns] = [...this.#waiting][0] ?? [null, []];
    this.#atWork = place;
    const [turn, ...rest] = turns;
    if (place === null || !turn) return;
    // The others of this place wait behind everybody else's first.
    this.#waiting.delete(place);
    if (rest.length > 0) this.#waiting.set(place, rest);
    turn.begin();
  }
}
