import type { DocumentInfo } from './blocks.ts';
import { tidyText } from './tidy-text.ts';
import { escapeText } from './xml.ts';

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/**
 * The part of an Office file that says its title, author, subject, language and day. The day is that of the report:
 * the clock has no say, so the same report gives the same file.
 */
export function writeCoreProperties(info: DocumentInfo): string {
  const moment = `${info.date.slice(0, 10)}T00:00:00Z`;
  const day = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeText(moment)}</dcterms:${name}>`;
  const text = (name: string, value: string) =>
    `<dc:${name}>${escapeText(tidyText(value))}</dc:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<cp:coreProperties ${NAMESPACES}>`,
    text('title', info.title),
    text('subject', info.subject),
    text('creator', info.author),
    text('language', info.language),
    day('created'),
    day('modified'),
    '</cp:coreProperties>',
  ].join('');
}
