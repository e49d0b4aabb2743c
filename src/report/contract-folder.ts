import type { Finding, Place, Result } from '../evaluate/result.js';
import { groupOf } from '../values/group-of.js';

/** A result whose paths start at the folder of its contract, and that folder with its slash. */
export interface NearResult {
  readonly folder: string;
  readonly result: Result;
}

/**
 * The result with the folder of the contract left out of each path, so that a report says it once. Files of the
 * agreement stand elsewhere and keep their paths. The folder is empty if the files share none.
 */
export function nearFiles(result: Result): NearResult {
  const folder = contractFolder(result);
  if (folder === '') return { folder, result };
  const near = (file: string): string => (file.startsWith(folder) ? file.slice(folder.length) : file);
  const placed = <T extends { readonly at?: Place }>(each: T): T =>
    each.at === undefined ? each : { ...each, at: { ...each.at, file: near(each.at.file) } };
  const findings = result.findings.map((finding): Finding => {
    const { subject, facts, terms, missing, waiver } = finding;
    return {
      ...finding,
      subject: placed(subject),
      facts: facts.map(placed),
      terms: terms.map(placed),
      ...(missing === undefined ? {} : { missing: missing.map(placed) }),
      ...(waiver === undefined ? {} : { waiver: placed(waiver) }),
    };
  });
  const inputs = result.inputs.map((input) => ({ ...input, file: near(input.file) }));
  return { folder, result: { ...result, findings, inputs, warnings: result.warnings.map(placed) } };
}

/** What most files of the result share. */
function contractFolder({ inputs, findings }: Result): string {
  const files = new Set(inputs.map(({ file }) => file));
  for (const { subject, facts } of findings) {
    if (subject.at !== undefined) files.add(subject.at.file);
    for (const { at } of facts) if (at !== undefined) files.add(at.file);
  }
  const groups = [...groupOf([...files], (file) => file.slice(0, file.indexOf('/') + 1)).values()];
  const most = groups.sort((a, b) => b.length - a.length)[0] ?? [];
  const [first = ''] = most;
  let folder = first.slice(0, first.lastIndexOf('/') + 1);
  while (folder !== '' && !most.every((file) => file.startsWith(folder))) {
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  }
  return folder;
}
