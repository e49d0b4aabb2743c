import type { Party } from '../../agreement/contract.js';
import { writeVatScheme } from './ubl-tax.js';
import type { XmlWriter } from './xml-writer.js';

/** BG-4 or BG-7 with its address, identifiers and contact. Outside the scope of VAT no VAT number may stand here. */
export function writeParty(xml: XmlWriter, party: Party, options: { readonly vatNumber: boolean }): void {
  xml.group('cac:Party', () => {
    writeIdentifier(xml, 'cbc:EndpointID', party.endpoint);
    const { tradeName } = party;
    if (tradeName !== undefined) xml.group('cac:PartyName', () => xml.leaf('cbc:Name', tradeName));
    writeAddress(xml, party.address);
    if (options.vatNumber && party.vatNumber !== undefined) {
      xml.group('cac:PartyTaxScheme', () => {
        xml.leaf('cbc:CompanyID', party.vatNumber?.replaceAll(/[ .]/g, ''));
        writeVatScheme(xml);
      });
    }
    xml.group('cac:PartyLegalEntity', () => {
      xml.leaf('cbc:RegistrationName', party.name);
      writeIdentifier(xml, 'cbc:CompanyID', party.registration);
    });
    writeContact(xml, party);
  });
}

function writeAddress(xml: XmlWriter, address: Party['address']): void {
  xml.group('cac:PostalAddress', () => {
    xml.leaf('cbc:StreetName', address.street);
    xml.leaf('cbc:AdditionalStreetName', address.additional);
    xml.leaf('cbc:CityName', address.city);
    xml.leaf('cbc:PostalZone', address.postalCode);
    xml.group('cac:Country', () => xml.leaf('cbc:IdentificationCode', address.country));
  });
}

function writeIdentifier(xml: XmlWriter, name: string, identifier: Party['endpoint']): void {
  if (identifier !== undefined) xml.leaf(name, identifier.id, { schemeID: identifier.scheme });
}

function writeContact(xml: XmlWriter, { contact, phone, email }: Party): void {
  if (contact === undefined && phone === undefined && email === undefined) return;
  xml.group('cac:Contact', () => {
    xml.leaf('cbc:Name', contact);
    xml.leaf('cbc:Telephone', phone);
    xml.leaf('cbc:ElectronicMail', email);
  });
}
