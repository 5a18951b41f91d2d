/** A colour as red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A picture of opaque pixels that shapes are laid on with soft edges. Coordinates in pixels, y downwards. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;

  constructor(width: number, height: number, ground: Colour) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height * 3);
    for (let at = 0; at < this.pixels.length; at += 3) this.pixels.set(ground, at);
  }

  /** Mixes the colour into one pixel. `cover`: how much of it the shape covers, 0 to 1. */
  mix(x: number, y: number, ink: { colour: Colour; cover: number }): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height || ink.cover <= 0) return;
    const at = (y * this.width + x) * 3;
    for (let part = 0; part < 3; part += 1) {
      const before = this.pixels[at + part] ?? 0;
      this.pixels[at + part] = Math.round(before + ((ink.colour[part] ?? 0) - before) * ink.cover);
    }
  }

  /** A line with round ends. */
  stroke(line: { x1: number; y1: number; x2: number; y2: number; width: number }, colour: Colour): void {
    const { x1, y1, x2, y2, width } = line;
    const radius = width / 2;
    const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    this.#each({ x1, y1, x2, y2 }, radius, (x, y) => {
      const along = length === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length;
      const near = Math.min(1, Math.max(0, along));
      const away = Math.hypot(x - x1 - near * (x2 - x1), y - y1 - near * (y2 - y1));
      return [colour, radius - away + 0.5];
    });
  }

  /** The upper half of a disc, standing on the line `y`. */
  halfDisc({ x: middle, y: ground, radius }: { x: number; y: number; radius: number }, colour: Colour): void {
    this.#each({ x1: middle, y1: ground, x2: middle, y2: ground }, radius, (x, y) => [
      colour,
      Math.min(radius - Math.hypot(x - middle, y - ground) + 0.5, ground - y + 0.5),
    ]);
  }

  /** Asks about the middle of every pixel round the line how much of it is covered. */
  #each(
    box: { x1: number; y1: number; x2: number; y2: number },
    around: number,
    ask: (x: number, y: number) => [Colour, number],
  ): void {
    const reach = around + 1;
    for (let y = Math.floor(Math.min(box.y1, box.y2) - reach); y <= Math.max(box.y1, box.y2) + reach; y += 1) {
      for (let x = Math.floor(Math.min(box.x1, box.x2) - reach); x <= Math.max(box.x1, box.x2) + reach; x += 1) {
        const [colour, cover] = ask(x + 0.5, y + 0.5);
        this.mix(x, y, { colour, cover: Math.min(1, cover) });
      }
    }
  }
}
