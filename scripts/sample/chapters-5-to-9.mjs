import { access } from './access.mjs';
import { breaches } from './breaches.mjs';
import { continuity } from './continuity.mjs';
import { disputes } from './disputes.mjs';
import { evidence } from './evidence.mjs';
import { largeTasks } from './large-tasks.mjs';
import { migrations } from './migrations.mjs';
import { partners } from './partners.mjs';
import { restores } from './platform-restores.mjs';
import { platformWatch } from './platform-watch.mjs';
import { privacyRequests } from './privacy-requests.mjs';
import { processing } from './processing.mjs';
import { productWishes } from './product-wishes.mjs';
import { releases } from './releases.mjs';
import { subprocessors } from './subprocessors.mjs';

const SUBJECTS = [
  partners,
  releases,
  productWishes,
  largeTasks,
  migrations,
  restores,
  platformWatch,
  continuity,
  processing,
  access,
  privacyRequests,
  breaches,
  subprocessors,
  evidence,
  disputes,
];

/** What only the chapters on partners, product, platform, privacy and law need: one map of files a subject. */
export function filesOfChapters5To9(planted) {
  return SUBJECTS.map((subject) => subject.files(planted));
}

export function sourcesOfChapters5To9() {
  return SUBJECTS.flatMap((subject) => subject.sources());
}
