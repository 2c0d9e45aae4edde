import type { LaidOutDocument, LinkItem, Role, Tag } from '../layout/items.ts';
import type { ArtifactKind, PaintedItem } from './structure.ts';

/** What stands on one page of one place in a block, such as a table cell. */
export type Portion = {
  readonly page: number;
  readonly items: readonly PaintedItem[];
  readonly links: readonly LinkItem[];
};

/** What was laid out of one block, by place. Each place can be taken once. */
export type Places = {
  /** The portions of a place, in the order of pages; none when nothing of it was printed. */
  readonly take: (role: Role, part?: readonly number[]) => readonly Portion[];
  /** All that nobody took, in the order it was laid out. */
  readonly takeRest: () => readonly Portion[];
};

export type CollectedItems = {
  readonly placesOf: (element: number) => Places;
  readonly artifactsOf: (page: number, kind: ArtifactKind) => readonly PaintedItem[];
};

type GrowingPortion = {
  readonly page: number;
  readonly items: PaintedItem[];
  readonly links: LinkItem[];
};
type GrowingPlaces = Map<string, GrowingPortion[]>;

/** Sorts the items of all pages by the block and the place in it that they belong to. */
export function collectItems(document: LaidOutDocument): CollectedItems {
  const blocks = new Map<number, GrowingPlaces>();
  const artifacts = new Map<string, PaintedItem[]>();
  for (const [index, { items }] of document.pages.entries()) {
    const page = index + 1;
    for (const item of items) {
      if (isArtifact(item.role)) {
        // A link in a repeated head would be a second way to the same place, and has no place in the tree.
        if (item.kind !== 'link') getOrMake(artifacts, `${item.role} ${page}`, () => []).push(item);
        continue;
      }
      const places = getOrMake(blocks, item.element, (): GrowingPlaces => new Map());
      const portions = getOrMake(places, nameOf(item), () => []);
      const portion = lastOn(page, portions);
      if (item.kind === 'link') portion.links.push(item);
      else portion.items.push(item);
    }
  }
  return {
    placesOf: (element) => openPlaces(blocks.get(element)),
    artifactsOf: (page, kind) => artifacts.get(`${kind} ${page}`) ?? [],
  };
}

function openPlaces(places: GrowingPlaces = new Map()): Places {
  return {
    take: (role, part) => {
      const name = nameOf({ role, ...(part && { part }) });
      const portions = places.get(name) ?? [];
      places.delete(name);
      return portions;
    },
    takeRest: () => {
      const rest = [...places.values()].flat();
      places.clear();
      return rest;
    },
  };
}

function isArtifact(role: Role): role is ArtifactKind {
  return role === 'decoration' || role === 'repeated-head' || role === 'footer';
}

function nameOf({ role, part }: Pick<Tag, 'role' | 'part'>): string {
  return part ? `${role} ${part.join(' ')}` : role;
}

function lastOn(page: number, portions: GrowingPortion[]): GrowingPortion {
  const last = portions.at(-1);
  if (last?.page === page) return last;
  const fresh = { page, items: [], links: [] };
  portions.push(fresh);
  return fresh;
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  map.set(key, fresh);
  return fresh;
}
