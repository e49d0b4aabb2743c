export type ProfileName = 'peppol' | 'nlcius';

/** Which invoice specification a document says it follows. */
export interface UblProfile {
  readonly name: string;
  /** BT-24. */
  readonly customizationId: string;
  /** BT-23. */
  readonly profileId: string;
  /** Whether codes stand beside reasons, and dates beside preceding invoices; NLCIUS advises against them. */
  readonly codes: boolean;
}

const BILLING = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';

export const PROFILES: Readonly<Record<ProfileName, UblProfile>> = {
  /** Between parties in different countries, and understood by every receiver. */
  peppol: {
    name: 'Peppol BIS Billing 3.0',
    customizationId: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
    profileId: BILLING,
    codes: true,
  },
  /** SI-UBL 2.0, between Dutch parties. */
  nlcius: {
    name: 'NLCIUS (SI-UBL 2.0)',
    customizationId: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0',
    profileId: BILLING,
    codes: false,
  },
};
