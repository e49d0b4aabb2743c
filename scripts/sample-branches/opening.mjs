/** How the list of what is planted opens: what the contract is about, and how the list was made. */
export function opening(about) {
  return [
    about,
    '',
    'Made by `scripts/sample-branches/generate.mjs` with a fixed seed; `planted.yaml` is the same list for the test. The check as of',
    '31 December 2025 shows what is listed here and nothing else that went wrong.',
  ];
}
