import { joinBytes } from '../../../../../src/lib/join-bytes.ts';
import type { Chance } from './chance.ts';

type Mutate = (bytes: Uint8Array, chance: Chance) => Uint8Array;

const MUTATIONS: readonly Mutate[] = [
  flipBits,
  cutOff,
  cutOut,
  repeatPiece,
  swapPieces,
  emptyPiece,
];

/** The bytes of a file, changed in one to three ways. */
export function mutateBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  let mutated = bytes;
  for (let count = 1 + chance.number(3); count > 0; count -= 1) {
    mutated = chance.pick(MUTATIONS)(mutated, chance);
  }
  return mutated;
}

function flipBits(bytes: Uint8Array, chance: Chance): Uint8Array {
  const flipped = bytes.slice();
  for (let count = 1 + chance.number(20); count > 0; count -= 1) {
    const at = chance.number(flipped.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << chance.number(8));
  }
  return flipped;
}

function cutOff(bytes: Uint8Array, chance: Chance): Uint8Array {
  return bytes.subarray(0, chance.number(bytes.length));
}

function cutOut(bytes: Uint8Array, chance: Chance): Uint8Array {
  const [from, to] = choosePiece(bytes, chance);
  return joinBytes([bytes.subarray(0, from), bytes.subarray(to)]);
}

function repeatPiece(bytes: Uint8Array, chance: Chance): Uint8Array {
  const [from, to] = choosePiece(bytes, chance);
  return joinBytes([bytes.subarray(0, to), bytes.subarray(from)]);
}

function swapPieces(bytes: Uint8Array, chance: Chance): Uint8Array {
  const [from, to] = choosePiece(bytes, chance);
  const middle = from + chance.number(to - from + 1);
  const pieces = [
    bytes.subarray(0, from),
    bytes.subarray(middle, to),
    bytes.subarray(from, middle),
    bytes.subarray(to),
  ];
  return joinBytes(pieces);
}

function emptyPiece(bytes: Uint8Array, chance: Chance): Uint8Array {
  const [from, to] = choosePiece(bytes, chance);
  const emptied = bytes.slice();
  emptied.fill(chance.pick([0, 0x20, 0xff]), from, to);
  return emptied;
}

function choosePiece(bytes: Uint8Array, chance: Chance): readonly [number, number] {
  const from = chance.number(bytes.length + 1);
  return [from, Math.min(bytes.length, from + chance.number(chance.pick([8, 200, 5000])))];
}
