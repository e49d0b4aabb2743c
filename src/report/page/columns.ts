/**
 * A list of JSON values by column: what all objects of a list have in common is said once, and like stands beside like,
 * which packs well. Null stands for what an object does not have.
 */
export type Columns =
  | readonly ['values', readonly unknown[]]
  /** The length of each list, or null, and the items of all. */
  | readonly ['lists', readonly (number | null)[], Columns]
  /** Whether each is there, and the values of each key. */
  | readonly ['objects', readonly (1 | null)[], Readonly<Record<string, Columns>>];

type Plain = Readonly<Record<string, unknown>>;

/** Puts a list of JSON values into columns. Null is no value of its own here. */
export function toColumns(list: readonly unknown[]): Columns {
  const present = list.filter((each) => each !== null && each !== undefined);
  if (present.length > 0 && present.every(Array.isArray)) {
    const lists = list as readonly (readonly unknown[] | null | undefined)[];
    return [
      'lists',
      lists.map((each) => each?.length ?? null),
      toColumns(lists.flatMap((each) => each ?? [])),
    ];
  }
  if (present.length === 0 || present.some((each) => typeof each !== 'object' || Array.isArray(each))) {
    return ['values', list.map((each) => each ?? null)];
  }
  const objects: readonly Plain[] = present.map((each) => each as Plain);
  const keys = new Set(objects.flatMap((each) => Object.keys(each)));
  const columns = [...keys].map((key) => [key, toColumns(objects.map((each) => each[key]))] as const);
  return [
    'objects',
    list.map((each) => (each === null || each === undefined ? null : 1)),
    Object.fromEntries(columns),
  ];
}

/** The list that was put into columns. What was absent is absent again. */
export function fromColumns(columns: Columns): unknown[] {
  const [kind, first, inner] = columns;
  if (kind === 'values') return [...first];
  if (kind === 'lists') {
    const items = fromColumns(inner);
    let at = 0;
    return first.map((length) => {
      if (length === null) return null;
      at += length;
      return items.slice(at - length, at);
    });
  }
  const made = first.map((each): Record<string, unknown> | null => (each === null ? null : {}));
  const present = made.filter((each) => each !== null);
  for (const [key, column] of Object.entries(inner)) {
    fromColumns(column).forEach((value, index) => {
      const object = present[index];
      if (value !== null && object !== undefined) object[key] = value;
    });
  }
  return made;
}
