import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { Canvas } from "./canvas.ts";
import { inLines } from "./lettering.ts";
import { edgesOf, fill } from "./outline.ts";
import { pngOf } from "./png.server.ts";
import { shareImage, shareSize } from "./share-image.server.ts";

test("the picture is a PNG of the size networks show whole, and small enough to send", () => {
  for (const language of ["ro", "en"] as const) {
    const image = shareImage(language, 21);
    expect(image.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([shareSize.width, shareSize.height]);
    expect(image.length).toBeLessThan(100_000);
  }
  expect(shareImage("ro", 21).equals(shareImage("ro", 22))).toBe(false);
  expect(shareImage("ro", 0).length).toBeGreaterThan(1000);
});

test("every pixel of a picture comes back from its file", () => {
  const canvas = new Canvas(3, 2, [1, 2, 3]);
  canvas.mix(2, 1, { colour: [201, 102, 3], cover: 0.5 });
  const image = pngOf(canvas);
  const start = image.indexOf("IDAT") + 4;
  const rows = inflateSync(image.subarray(start, image.length - 16));
  expect([...rows]).toEqual([0, 1, 2, 3, 1, 2, 3, 1, 2, 3, 0, 1, 2, 3, 1, 2, 3, 101, 52, 3]);
});

test("an outline covers what is inside, half of a pixel it halves, and nothing twice", () => {
  const covered = new Map<string, number>();
  const square = edgesOf("M0,0L2.5,0L2.5,2L0,2ZM1,0L2,0L2,2L1,2Z");
  fill(square, (x, y, part) => covered.set(`${x} ${y}`, part));
  const rounded = Object.fromEntries([...covered].map(([at, part]) => [at, Math.round(part * 100) / 100]));
  expect(rounded).toEqual({ "0 0": 1, "1 0": 1, "2 0": 0.5, "0 1": 1, "1 1": 1, "2 1": 0.5 });
});

test("a long statement is written in lines, none wider than there is room, and loses no word", () => {
  const text = "Lucrăm împreună ca niciun om să nu fie traficat";
  const lines = inLines(text, { size: 68, width: 620 });
  expect(lines.join(" ")).toBe(text);
  expect(lines.length).toBeGreaterThan(1);
});
