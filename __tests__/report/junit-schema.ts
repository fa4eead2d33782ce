import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

const validator = XsdValidator.fromDoc(
  XmlDocument.fromString(readFileSync(new URL('schemas/junit.xsd', import.meta.url), 'utf8')),
);

/** Reads XML with libxml2; throws where it is not well-formed or not valid by the schema. */
export function readJunit(xml: string): XmlDocument {
  const document = XmlDocument.fromString(xml);
  validator.validate(document);
  return document;
}

/** The texts that an XPath finds: of elements their content, of attributes their value. */
export function textsAt(document: XmlDocument, path: string): readonly string[] {
  return document.find(path).map(({ content }) => content);
}
