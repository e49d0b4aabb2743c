import { isUtf8 } from 'node:buffer';
import type { Problem } from './problem.js';

/** The text of UTF-8 bytes without a byte order mark; or what is wrong with them. */
export function decodeUtf8(file: string, bytes: Buffer, firstLine = 1): string | Problem {
  if (isUtf8(bytes)) {
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return bytes.toString('utf8', marked ? 3 : 0);
  }
  const hint = 'save it as UTF-8';
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return {
      code: 'wrong-encoding',
      message: 'the file is in UTF-16',
      at: { file, line: 1, column: 1 },
      hint,
    };
  }
  const offset = firstInvalid(bytes);
  const lineStart = bytes.lastIndexOf(0x0a, offset - 1) + 1;
  const column = bytes.toString('utf8', offset > 0 ? lineStart : 0, offset).length + 1;
  let line = firstLine;
  for (let i = bytes.indexOf(0x0a); i !== -1 && i < offset; i = bytes.indexOf(0x0a, i + 1)) line += 1;
  const byte = (bytes[offset] ?? 0).toString(16).padStart(2, '0');
  return {
    code: 'wrong-encoding',
    message: `the byte 0x${byte} is not UTF-8`,
    at: { file, line, column },
    hint,
  };
}

/** The offset of the first sequence that is not UTF-8. */
function firstInvalid(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at] ?? 0);
    if (length === 0 || (length > 1 && !isUtf8(bytes.subarray(at, at + length)))) break;
    at += length;
  }
  return at;
}

/** How many bytes a character has by its first one; 0 if no character starts with it. */
function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}
