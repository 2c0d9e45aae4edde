/** Colours of words by role; each output knows their values. No meaning rests on them alone. */
export type Ink = 'text' | 'muted' | 'conventional' | 'better' | 'harm' | 'tension' | 'link';

/** Colours of shapes: those of words, and three for what lies behind them. */
export type ShapeInk = Ink | 'rule' | 'band' | 'paper';

export type Point = { readonly x: number; readonly y: number };

/** What a drawing is made of, on screen and on paper. The origin is the top left corner, y grows downwards. */
export type Shape =
  | { readonly kind: 'line'; readonly from: Point; readonly to: Point; readonly ink: ShapeInk; readonly thickness: number }
  | { readonly kind: 'circle'; readonly at: Point; readonly radius: number; readonly fill?: ShapeInk; readonly stroke?: ShapeInk }
  | { readonly kind: 'rectangle'; readonly at: Point; readonly width: number; readonly height: number; readonly fill?: ShapeInk; readonly stroke?: ShapeInk }
  | { readonly kind: 'polygon'; readonly points: readonly Point[]; readonly fill?: ShapeInk; readonly stroke?: ShapeInk }
  | { readonly kind: 'label'; readonly at: Point; readonly text: string; readonly size: number; readonly bold?: boolean; readonly align?: 'start' | 'middle' | 'end'; readonly ink?: 'text' | 'muted' }; // prettier-ignore
