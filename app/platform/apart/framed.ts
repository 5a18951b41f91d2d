/** What goes between the portal and a process of its own: what is said, as JSON, and bytes beside it. */
export interface Message {
  said: unknown;
  bytes: Uint8Array;
}

/** How long what is said is, and how long what comes beside it: four bytes each. */
const headLength = 8;

export function framed({ said, bytes }: Message): Buffer {
  const text = Buffer.from(JSON.stringify(said));
  const head = Buffer.alloc(headLength);
  head.writeUInt32BE(text.length, 0);
  head.writeUInt32BE(bytes.length, 4);
  return Buffer.concat([head, text, bytes]);
}

/** More came than may come. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

/** Puts messages together again out of what comes in pieces; a message of more than so many bytes is refused at its head. */
export class Unframed {
  readonly #largest: number;
  #pieces: Buffer[] = [];
  #length = 0;

  constructor(largest: number) {
    this.#largest = largest;
  }

  /** @throws {TooLarge} @throws {SyntaxError} */
  *add(piece: Buffer): Generator<Message> {
    this.#pieces.push(piece);
    this.#length += piece.length;
    for (let message = this.#next(); message; message = this.#next()) yield message;
  }

  #next(): Message | null {
    if (this.#length < headLength) return null;
    const head = this.#joined(headLength);
    const said = head.readUInt32BE(0);
    const whole = headLength + said + head.readUInt32BE(4);
    if (whole > this.#largest) throw new TooLarge(`${whole} bytes`);
    if (this.#length < whole) return null;
    const all = this.#joined(this.#length);
    this.#pieces = [all.subarray(whole)];
    this.#length -= whole;
    const text = all.toString("utf8", headLength, headLength + said);
    return { said: JSON.parse(text) as unknown, bytes: all.subarray(headLength + said, whole) };
  }

  /** What has come, with at least so many bytes in its first piece. */
  #joined(least: number): Buffer {
    if ((this.#pieces[0]?.length ?? 0) < least) this.#pieces = [Buffer.concat(this.#pieces)];
    return this.#pieces[0] ?? Buffer.alloc(0);
  }
}
