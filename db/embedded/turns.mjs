/**
 * Many connections share the one session of the embedded database. A connection holds it from the first message of a
 * turn until the database is idle again: a whole statement, or a whole transaction. So no two connections' messages mix.
 *
 * @typedef {{ run: () => Promise<"I" | "T" | "E" | null> }} Turn
 */
export class Turns {
  /** @type {{ holder: object, turn: Turn, settle: (error?: unknown) => void }[]} */
  #waiting = [];
  /** @type {object | null} */
  #holder = null;
  /** @type {"I" | "T" | "E" | null} */
  #status = "I";
  #running = false;
  #heldSince = 0;

  /** Who holds the session, for how many milliseconds without a message, and in what state. */
  get held() {
    const idleFor = this.#running || !this.#holder ? 0 : Date.now() - this.#heldSince;
    return { holder: this.#holder, idleFor, status: this.#status };
  }

  /**
   * Resolves when the turn has run.
   * @param {object} holder the connection
   * @param {Turn} turn
   * @returns {Promise<void>}
   */
  take(holder, turn) {
    return new Promise((resolve, reject) => {
      const settle = (/** @type {unknown} */ error) => (error === undefined ? resolve() : reject(error));
      this.#waiting.push({ holder, turn, settle });
      void this.#work();
    });
  }

  /**
   * Forgets what a connection that went away was waiting for, and ends what it had begun.
   * @param {object} holder
   * @param {(status: "T" | "E" | null) => Turn} ending
   */
  async leave(holder, ending) {
    this.#waiting = this.#waiting.filter((waiting) => waiting.holder !== holder);
    while (this.#running && this.#holder === holder) await new Promise((resolve) => setTimeout(resolve, 1));
    if (this.#holder !== holder || this.#status === "I") return;
    await this.take(holder, ending(this.#status));
  }

  #next() {
    const index = this.#holder ? this.#waiting.findIndex((waiting) => waiting.holder === this.#holder) : 0;
    return index < 0 ? undefined : this.#waiting.splice(index, 1)[0];
  }

  async #work() {
    if (this.#running) return;
    this.#running = true;
    for (let next = this.#next(); next; next = this.#next()) {
      this.#holder = next.holder;
      try {
        this.#status = await next.turn.run();
        if (this.#status === "I") this.#holder = null;
        this.#heldSince = Date.now();
        next.settle();
      } catch (error) {
        next.settle(error);
      }
    }
    this.#running = false;
  }
}
