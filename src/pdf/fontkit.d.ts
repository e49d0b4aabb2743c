/** The package brings no types; this is the part that is used. */
declare module 'fontkit' {
  export function create(bytes: Uint8Array): {
    readonly postscriptName: string;
    layout(text: string): unknown;
    hasGlyphForCodePoint(codePoint: number): boolean;
  };
}
