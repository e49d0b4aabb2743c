/** A map of a YAML file, its fields not yet read. */
export type RawMap = Readonly<Record<string, unknown>>;

export function isMap(raw: unknown): raw is RawMap {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
