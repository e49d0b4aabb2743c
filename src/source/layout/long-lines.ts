import { Problems } from '../problem.js';
import { type ParsedYaml, parseYaml } from '../yaml-parse.js';
import { type Edit, withEdits } from './edit.js';
import { Layout } from './layout.js';
import { sameData } from './same-data.js';
import { shorterForm } from './shorter-form.js';

/** What stands inside a value that was broken may still be too long; each pass goes one level deeper. */
const MAX_PASSES = 64;

interface Read {
  readonly text: string;
  readonly parsed: ParsedYaml;
}

/**
 * The same YAML with no line longer than `limit` characters, as far as that can be: flow maps and lists become
 * blocks, texts are folded, comments go on. Keeps comments, quotes and the data; the text itself where it is no
 * YAML, or where breaking it would change what it says.
 */
export function breakLongLines(text: string, limit: number): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  let read = readOf(text.replaceAll('\r\n', '\n'));
  if (read === undefined) return text;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const next = onePass(read, limit);
    if (next === undefined) break;
    read = next;
  }
  return lineEnd === '\n' ? read.text : read.text.replaceAll('\n', lineEnd);
}

/** The text one level deeper; undefined when there is nothing left that can be broken. */
function onePass(read: Read, limit: number): Read | undefined {
  const layout = new Layout(read.text, read.parsed.document.contents);
  const edits: Edit[] = [];
  for (const line of layout.longerThan(limit)) {
    const edit = shorterForm(layout, line, limit);
    if (edit === undefined || layout.text.slice(edit.from, edit.to) === edit.text) continue;
    const last = edits[edits.length - 1];
    if (last === undefined || edit.from >= last.to) edits.push(edit);
  }
  if (edits.length === 0) return undefined;
  return (
    edited(read, edits) ??
    edited(
      read,
      edits.filter((edit) => edited(read, [edit]) !== undefined),
    )
  );
}

/** Undefined where the text would say something else than before. */
function edited({ text, parsed }: Read, edits: readonly Edit[]): Read | undefined {
  const after = edits.length === 0 ? undefined : readOf(withEdits(text, edits));
  if (after === undefined) return undefined;
  return sameData(parsed.document.contents, after.parsed.document.contents) ? after : undefined;
}

function readOf(text: string): Read | undefined {
  const parsed = parseYaml('', text, new Problems());
  return parsed === undefined ? undefined : { text, parsed };
}
