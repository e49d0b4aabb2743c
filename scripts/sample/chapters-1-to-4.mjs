import { claimFiles, claimSources } from './claims.mjs';
import { plantConsultancy } from './consultancy.mjs';
import { deliveryFiles, deliverySources } from './deliveries.mjs';
import { exportFiles, exportSources } from './exports.mjs';
import { firstClassFiles, firstClassSources } from './first-class.mjs';
import { callFiles } from './helpdesk-calls.mjs';
import { dashboardFiles } from './helpdesk-dashboard.mjs';
import { effortFiles } from './helpdesk-efforts.mjs';
import { licenceUseFiles, licenceUseSources } from './licence-use.mjs';
import { noticeFiles, noticeSources } from './notices.mjs';
import { portalAccessFiles, portalAccessSources } from './portal-access.mjs';
import { projectFiles, projectSources } from './projects.mjs';
import { requestFiles, requestSources } from './requests.mjs';
import { serviceEvidenceFiles, serviceEvidenceSources } from './service-evidence.mjs';
import { staffingFiles, staffingSources } from './staffing.mjs';
import { supportAccessFiles, supportAccessSources } from './support-access.mjs';
import { termsFiles, termsSources } from './terms-in-force.mjs';
import { trainingFiles, trainingSources } from './training.mjs';

/** What only the chapters on the agreement, liability and services need: one map of files a subject. */
export function filesOfChapters1To4(list, planted) {
  plantConsultancy(planted);
  return [
    termsFiles(planted),
    licenceUseFiles(planted),
    exportFiles(planted),
    claimFiles(planted),
    deliveryFiles(planted),
    dashboardFiles(list, planted),
    effortFiles(list, planted),
    callFiles(list),
    portalAccessFiles(planted),
    supportAccessFiles(list, planted),
    staffingFiles(planted),
    noticeFiles(planted),
    firstClassFiles(planted),
    requestFiles(list, planted),
    trainingFiles(planted),
    projectFiles(planted),
    serviceEvidenceFiles(planted),
  ];
}

export function sourcesOfChapters1To4() {
  return [
    ...termsSources(),
    ...licenceUseSources(),
    ...exportSources(),
    ...claimSources(),
    ...deliverySources(),
    ...portalAccessSources(),
    ...supportAccessSources(),
    ...staffingSources(),
    ...noticeSources(),
    ...firstClassSources(),
    ...requestSources(),
    ...trainingSources(),
    ...projectSources(),
    ...serviceEvidenceSources(),
  ];
}
