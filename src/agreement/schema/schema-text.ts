const WIDTH = 110;

/**
 * JSON as the project's formatter writes it: two spaces, lists of plain values on one line while they fit. A
 * newline ends the text.
 */
export function schemaText(schema: unknown): string {
  return `${write(schema, '', 0)}\n`;
}

/** `lead` is what stands before the value on its line, counted for the width. */
function write(value: unknown, indent: string, lead: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const plain = value.every((item) => typeof item !== 'object' || item === null);
    const line = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    // One more for the comma that may follow.
    if (plain && indent.length + lead + line.length + 1 <= WIDTH) return line;
    return `[\n${value.map((item) => inner + write(item, inner, 0)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, part]) => {
    const name = `${JSON.stringify(key)}: `;
    return inner + name + write(part, inner, name.length);
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
