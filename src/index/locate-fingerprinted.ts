import { FINGERPRINTS_FILE } from '../agreement/text/fingerprints-file.js';
import { listFolder } from '../source/list-folder.js';
import { type AgreementRequest, locateAgreement } from './agreement-cases.js';
import { allAgreements } from './locations.js';

/** Where the agreement stands that is meant: without a name the only one of whose text there are fingerprints. */
export async function locateFingerprinted(request: AgreementRequest): ReturnType<typeof locateAgreement> {
  if (request.agreement !== undefined) return locateAgreement(request);
  const { location, ids } = await allAgreements(request.root, request.rules);
  const taken: string[] = [];
  for (const id of ids) {
    const listed = await listFolder(location.root, `${location.rules}/${id}`);
    if (listed?.files.includes(FINGERPRINTS_FILE) === true) taken.push(id);
  }
  const [id] = taken;
  return id !== undefined && taken.length === 1 ? { location, id } : locateAgreement(request);
}
