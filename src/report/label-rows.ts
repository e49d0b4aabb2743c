/** A label that belongs to a place on a horizontal line. */
export interface LabelBox {
  readonly kind: string;
  /** Place on the line. */
  readonly x: number;
  readonly text: string;
  readonly above: boolean;
}

export interface PlacedLabel extends LabelBox {
  readonly row: number;
  readonly textX: number;
  readonly anchor: 'start' | 'end';
}

export interface PlacedLabels {
  /** Row 0 is nearest to the line; the text starts (`start`) or ends (`end`) at `textX`. */
  readonly boxes: readonly PlacedLabel[];
  readonly rowsAbove: number;
  readonly rowsBelow: number;
}

// Wide enough for bold text of the common sans-serif faces at 12 units.
const PER_CHARACTER = 7.4;
const GAP = 10;

/** Gives each label the nearest row in which it covers no other label, inside `width`. */
export function placeLabels(labels: readonly LabelBox[], width: number): PlacedLabels {
  const rows = new Map<string, [number, number][]>();
  const boxes = labels.map((label): PlacedLabel => {
    const size = label.text.length * PER_CHARACTER;
    // Texts on the right end at their place, so that a wider face than expected never runs off the edge.
    const anchor = label.x > width * 0.6 ? 'end' : 'start';
    const textX = anchor === 'end' ? Math.min(width - 2, label.x + 5) : Math.max(2, label.x - 5);
    const left = anchor === 'end' ? textX - size : textX;
    let row = 0;
    for (; ; row += 1) {
      const taken = rows.get(`${label.above} ${row}`) ?? [];
      if (taken.every(([from, to]) => left + size + GAP <= from || left >= to + GAP)) {
        rows.set(`${label.above} ${row}`, [...taken, [left, left + size]]);
        break;
      }
    }
    return { ...label, row, textX, anchor };
  });
  const count = (above: boolean): number =>
    [...rows.keys()].filter((key) => key.startsWith(`${above} `)).length;
  return { boxes, rowsAbove: count(true), rowsBelow: count(false) };
}
