/** Which invoice specification a document says it follows. */
export interface UblProfile {
  readonly name: string;
  /** BT-24. */
  readonly customizationId: string;
  /** BT-23. */
  readonly profileId: string;
}

/** Peppol BIS Billing 3.0: between parties in different countries, and understood by every receiver. */
export const PEPPOL_BIS_3: UblProfile = {
  name: 'Peppol BIS Billing 3.0',
  customizationId: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
  profileId: 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
};
